// Finds the browsers that tests and pictures need, on Linux, macOS and Windows.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const runnable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const windows = process.platform === 'win32';
const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean);
const onWindows = (...tail) => (windows ? programs.map((folder) => join(folder, ...tail)) : []);

/** The environment variable's path, else the first name on PATH, else the first of the usual places. */
function find(variable, names, places = []) {
  if (process.env[variable]) return process.env[variable];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, windows ? `${name}.exe` : name)));
  return [...onPath, ...places].find(runnable);
}

export const chromiumPath = () =>
  find(
    'CHROME_PATH',
    ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'],
    [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...onWindows('Google', 'Chrome', 'Application', 'chrome.exe'),
      ...onWindows('Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ],
  );

export const firefoxPath = () =>
  find(
    'FIREFOX_PATH',
    ['firefox-esr', 'firefox'],
    ['/Applications/Firefox.app/Contents/MacOS/firefox', ...onWindows('Mozilla Firefox', 'firefox.exe')],
  );

/** WebKitGTK's driver (Linux only). Safari's own driver is another protocol dialect and is not supported here. */
export const webkitDriverPath = () => {
  const driver = find('WEBKIT_WEBDRIVER', ['WebKitWebDriver']);
  // it opens a window, so it needs a display, or one that nobody sees
  return driver && (process.env.DISPLAY || process.env.WAYLAND_DISPLAY || find('XVFB_PATH', ['Xvfb']))
    ? driver
    : undefined;
};

export const engines = { chromium: chromiumPath, firefox: firefoxPath, webkit: webkitDriverPath };

/** What a person does to add a missing engine. */
export const howToAdd = {
  chromium: 'install Chromium, Chrome or Edge, or set CHROME_PATH',
  firefox: 'install Firefox, or set FIREFOX_PATH',
  webkit:
    'on Debian or Ubuntu: apt-get install webkit2gtk-driver xvfb (there is none for macOS or Windows; Safari is not driven)',
};

export const chromiumArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium refuses a sandbox to root
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];
