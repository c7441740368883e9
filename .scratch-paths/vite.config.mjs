export default { root: '/work/main', cacheDir: '/tmp/vite-paths-cache', server: { port: 5142, host: '127.0.0.1', hmr: false, ws: false }, logLevel: 'warn' };
