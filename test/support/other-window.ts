/** A document of the same origin in a window of its own size, as a frame of the page has. */

type View = Window & typeof globalThis;

const frames = new Set<HTMLIFrameElement>();

/** Opens one, 700 × 500 px, with the styles given. */
export async function otherWindow(styles = '', { width = 700, height = 500 } = {}): Promise<View> {
  const frame = document.createElement('iframe');
  Object.assign(frame, { width, height });
  frame.style.border = '0';
  frame.srcdoc = `<!doctype html><html lang="en"><head><style>body{margin:0}${styles}</style></head><body></body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  frames.add(frame);
  await loaded;
  return frame.contentWindow as View;
}

export function closeWindows(): void {
  for (const frame of frames) frame.remove();
  frames.clear();
}
