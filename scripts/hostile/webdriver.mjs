// A browser that is driven over W3C WebDriver (WebKitGTK), with the few calls of puppeteer that the campaign makes.
import { webkitLauncher } from '../webkit-launcher.mjs';

/** A WebKit for each page: it has one profile, and its driver loses track of windows that were opened and closed. */
export function webkitBrowser(start, viewport) {
  return {
    async createBrowserContext() {
      // the page is loaded before it is asked anything: asked while it loads, the driver may never answer again
      const launcher = webkitLauncher();
      await launcher.initialize();
      await launcher.startSession('hostile', start);
      const { command } = launcher;
      const driven = launcher.getPage();
      await driven.setViewportSize(viewport);
      // an answer that is lost with a frame of the page is asked for again
      await command('POST', '/timeouts', { script: 3000 });
      const page = {
        keyboard: driven.keyboard,
        url: () => launcher.getBrowserUrl(),
        goto: (url) => command('POST', '/url', { url }),
        /** Runs a function in the page, with plain values. The result is written here: the driver uses the page's `JSON`. */
        async evaluate(task, ...args) {
          const script = `const own = Array.prototype.toJSON;
            delete Array.prototype.toJSON;
            try {
              return JSON.stringify((${task}).apply(null, arguments));
            } finally {
              if (own) Array.prototype.toJSON = own;
            }`;
          const text = await command('POST', '/execute/sync', { script, args });
          return text ? JSON.parse(text) : undefined;
        },
      };
      return {
        newPage: async () => page,
        pages: () => command('GET', '/window/handles'),
        close: () => launcher.stop(),
      };
    },
    close: async () => undefined,
  };
}
