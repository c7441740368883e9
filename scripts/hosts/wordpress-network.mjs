// The WordPress plugin on a network of two sites: switched on for all of them, used by an administrator of one, who may
// not write scripts there, and deleted.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('wordpress-network.php', import.meta.url));

function must(found, what) {
  if (!found) throw new Error(what);
}

/** Throws where the plugin does not do there what it should. `site`: a WordPress with the plugin in it, not yet active. */
export function useNetwork(site) {
  // never asked for by HTTP; older WordPress knows no port in it
  const host = 'network.example';
  const step = (name, input = '') => {
    const { stdout, stderr } = spawnSync('php', [PROGRAM, name, site.site, host], { input, encoding: 'utf8' });
    try {
      return JSON.parse(stdout.trim().split('\n').at(-1));
    } catch {
      throw new Error(`network, ${name}: ${stdout.slice(-300)} ${stderr.slice(-300)}`);
    }
  };
  must(step('found').founded === true, 'the network could not be founded');
  const file = join(site.site, 'wp-config.php');
  const here = "if(!defined('ABSPATH'))";
  const config = readFileSync(file, 'utf8');
  must(config.includes(here), 'wp-config.php has no place for a network');
  writeFileSync(
    file,
    config.replace(
      here,
      `define('MULTISITE',true);define('SUBDOMAIN_INSTALL',false);define('DOMAIN_CURRENT_SITE','${host}');define('PATH_CURRENT_SITE','/');define('SITE_ID_CURRENT_SITE',1);define('BLOG_ID_CURRENT_SITE',1);\n${here}`,
    ),
  );
  const { activated } = step('begin');
  must(activated, 'it is not active on the network');
  const { administrator, unfiltered, second } = step(
    'write',
    `<wayleaf-booking practice="Your practice" endpoint="https://evil.example/"><a href="https://calendly.com/your-practice/first-talk">Book</a></wayleaf-booking>

[wayleaf_booking href="https://calendly.com/your-practice/first-talk" endpoint="https://evil.example/"]Book a first talk[/wayleaf_booking]`,
  );
  must(administrator && !unfiltered, 'the owner of a site may write what only the network’s administrators may');
  must(second.saved.includes('<wayleaf-booking practice="Your practice">'), `a tag has become ${second.saved}`);
  must(!second.shown.includes('evil.example'), `what may not be set is there: ${second.shown}`);
  must(second.shown.includes('data-wayleaf="booking"'), `the shortcode is not known: ${second.shown}`);
  const { deleted, posts, widget } = step('delete');
  must(deleted === true, `it could not be deleted: ${JSON.stringify(deleted)}`);
  const left = [...posts, widget].join('\n');
  must(!left.includes('[wayleaf'), `brackets are left: ${left}`);
  for (const words of ['Words of the first site.', 'Book a first talk</a>', 'Book at the side</a>'])
    must(left.includes(words), `“${words}” is gone: ${left}`);
}
