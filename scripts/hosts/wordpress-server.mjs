// Starts a real WordPress on this machine: PHP's own server, SQLite, the files of one npm package. docs/hosts.md names
// the versions.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/**
 * The folder of the package that is unpacked: the newest WordPress in it, with the themes of every year. Others: 6.5 and
 * older.
 */
const VERSION = process.env.WAYLEAF_WORDPRESS ?? 'nightly';
export const PASSWORD = 'only-on-this-machine';

const has = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

/** PHP with the extensions that WordPress and its SQLite plugin need. */
const phpIsWhole = () => {
  const { stdout } = spawnSync('php', ['-m'], { encoding: 'utf8' });
  return ['pdo_sqlite', 'xml', 'mbstring'].every((name) => (stdout ?? '').split('\n').includes(name));
};

/** What is missing to run WordPress here, after an attempt to install it where that is possible. */
export function missingForWordPress() {
  const packages = { php: ['php-cli', 'php-sqlite3', 'php-xml', 'php-mbstring'], unzip: ['unzip'] };
  const missing = () =>
    Object.keys(packages).filter((name) =>
      name === 'unzip' ? spawnSync('unzip', ['-v']).status !== 0 : !phpIsWhole(),
    );
  const wanted = missing().flatMap((name) => packages[name]);
  if (!wanted.length) return '';
  if (process.getuid?.() === 0 && has('apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], { env, stdio: 'ignore' });
  }
  return missing().length ? `Debian's ${wanted.join(', ')}` : '';
}

const CONFIG = `<?php
define('DB_NAME','x');define('DB_USER','x');define('DB_PASSWORD','x');define('DB_HOST','x');
define('DB_CHARSET','utf8mb4');define('DB_COLLATE','');
foreach(['AUTH_KEY','SECURE_AUTH_KEY','LOGGED_IN_KEY','NONCE_KEY','AUTH_SALT','SECURE_AUTH_SALT','LOGGED_IN_SALT','NONCE_SALT'] as $k) define($k,'t'.$k);
$table_prefix='wp_';define('WP_DEBUG',false);define('DISABLE_WP_CRON',true);define('AUTOMATIC_UPDATER_DISABLED',true);
define('WP_HTTP_BLOCK_EXTERNAL',true);define('WP_ENVIRONMENT_TYPE','local');
if(!defined('ABSPATH'))define('ABSPATH',__DIR__.'/');require_once ABSPATH.'wp-settings.php';
`;

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/**
 * Unpacks, installs and starts WordPress.
 *
 * @param folder - Where `@wp-playground/wordpress-builds` is.
 * @param scratch - A folder to unpack into; what is in it is removed.
 * @returns Its address, its version, how to publish and switch themes, and how to stop it.
 */
export async function startWordPress(folder, scratch) {
  const site = join(scratch, 'wordpress');
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  const unzip = (zip, to) => {
    const { status, stderr } = spawnSync('unzip', ['-qo', zip, '-d', to]);
    if (status) throw new Error(`unzip ${zip}: ${stderr}`);
  };
  cpSync(join(folder, 'public', `wp-${VERSION}`), site, { recursive: true });
  unzip(join(folder, 'src/wordpress', `wp-${VERSION}.zip`), site);
  const plugins = join(site, 'wp-content/plugins');
  unzip(join(folder, 'src/sqlite-database-integration/sqlite-database-integration.zip'), plugins);
  const sqlite = readdirSync(plugins).find((name) => name.startsWith('sqlite-database-integration'));
  if (sqlite !== 'sqlite-database-integration')
    renameSync(join(plugins, sqlite), join(plugins, 'sqlite-database-integration'));
  cpSync(join(plugins, 'sqlite-database-integration/db.copy'), join(site, 'wp-content/db.php'));
  rmSync(join(site, 'wp-content/database'), { recursive: true, force: true });
  writeFileSync(join(site, 'wp-config.php'), CONFIG);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', site], {
    stdio: 'ignore',
    detached: true, // its workers are children, and are stopped with it
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
  });
  const stop = () => {
    try {
      process.kill(-server.pid);
    } catch {
      // it has ended already
    }
  };
  try {
    await answers(`${url}/wp-admin/install.php`);
    const form = {
      weblog_title: 'Host',
      user_name: 'admin',
      admin_password: PASSWORD,
      admin_password2: PASSWORD,
      pw_weak: 'on',
      admin_email: 'a@example.test',
      blog_public: '0',
    };
    const installed = await post(`${url}/wp-admin/install.php?step=2`, new URLSearchParams(form));
    if (!installed.includes('Success!')) throw new Error('WordPress did not install');
    return { ...(await rest(url)), url, stop, site, version: versionIn(site) };
  } catch (error) {
    stop();
    throw error;
  }
}

const versionIn = (site) =>
  /wp_version = '([\d.]+(?:-[a-z]+)?)/.exec(readFileSync(join(site, 'wp-includes/version.php'), 'utf8'))?.[1] ?? '';

async function answers(url) {
  for (let tries = 0; ; tries++) {
    try {
      if ((await fetch(url)).ok) return;
    } catch (error) {
      if (tries > 200) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const post = async (url, body, headers = {}) => (await fetch(url, { method: 'POST', body, headers })).text();

/** Signs in as the administrator, adds an author, and returns what acts through the REST interface. */
async function rest(url) {
  const jar = new Map();
  const keep = (response) => {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair] = cookie.split(';');
      const at = pair.indexOf('=');
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  };
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  keep(await fetch(`${url}/wp-login.php`));
  const login = new URLSearchParams({ log: 'admin', pwd: PASSWORD, testcookie: '1' });
  keep(
    await fetch(`${url}/wp-login.php`, {
      method: 'POST',
      body: login,
      headers: { cookie: cookies() },
      redirect: 'manual',
    }),
  );
  const nonce = await (
    await fetch(`${url}/wp-admin/admin-ajax.php?action=rest-nonce`, { headers: { cookie: cookies() } })
  ).text();
  const call = async (route, body, headers, method = body ? 'POST' : 'GET') => {
    const response = await fetch(`${url}/index.php?rest_route=/wp/v2/${route}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(`WordPress, ${route}: ${answer.message}`);
    return answer;
  };
  const administrator = { cookie: cookies(), 'x-wp-nonce': nonce };
  const user = await call(
    'users',
    { username: 'author', email: 'b@example.test', password: PASSWORD, roles: ['author'] },
    administrator,
  );
  const { password } = await call(`users/${user.id}/application-passwords`, { name: 'hosts' }, administrator);
  const author = { authorization: `Basic ${Buffer.from(`author:${password}`).toString('base64')}` };
  return {
    /** Calls a route of the REST interface as one of the two. */
    call: (route, body, role = 'administrator', method) =>
      call(route, body, role === 'author' ? author : administrator, method),
    /** The cookies of the signed-in administrator, for a browser. */
    cookies: () => [...jar].map(([name, value]) => ({ name, value, url })),
    /** Publishes a post and gives its address. */
    async publish({ role, title, content }) {
      const post = await call(
        'posts',
        { title, status: 'publish', content },
        role === 'author' ? author : administrator,
      );
      return { id: post.id, link: `${url}/?p=${post.id}`, rendered: post.content.rendered };
    },
    async activate(theme) {
      const page = await (await fetch(`${url}/wp-admin/themes.php`, { headers: { cookie: cookies() } })).text();
      const link = new RegExp(`themes\\.php\\?action=activate&amp;stylesheet=${theme}&amp;_wpnonce=\\w+`).exec(page);
      if (!link) return; // it is active
      await fetch(`${url}/wp-admin/${link[0].replaceAll('&amp;', '&')}`, { headers: { cookie: cookies() } });
    },
  };
}
