// Stories take a file's text by Vite's `?raw`.
declare module '*?raw' {
  const text: string;
  export default text;
}
