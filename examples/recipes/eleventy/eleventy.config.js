import litPlugin from '@lit-labs/eleventy-plugin-lit';

export default function (config) {
  config.addPlugin(litPlugin, { mode: 'worker', componentModules: ['node_modules/wayleaf/dist/define.js'] });
  // the script for the browser, with its parts beside it
  config.addPassthroughCopy({
    'node_modules/wayleaf/dist/wayleaf.js': 'wayleaf/wayleaf.js',
    'node_modules/wayleaf/dist/parts': 'wayleaf/parts',
  });
}
