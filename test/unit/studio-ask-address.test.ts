import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { articleAddress, askAddress, isPublic, type Fetch, type Via } from '../../studio/core/ask-address.js';

/** A server that answers some addresses; the browser is refused at the others. */
const server = (answers: Readonly<Record<string, Response>>) => {
  const asked: string[] = [];
  const options: RequestInit[] = [];
  const ask: Fetch = (url, given) => {
    asked.push(url.replace(/[?&]_fields=.*/, ''));
    options.push(given);
    const answer = Object.entries(answers)
      .find(([address]) => url.startsWith(address))?.[1]
      .clone();
    return answer ? Promise.resolve(answer) : Promise.reject(new TypeError('Failed to fetch'));
  };
  const run = (address: string, via: Via = 'address') => askAddress(address, via, ask, new AbortController().signal);
  return { run, asked, options };
};
const post = (link: string, html = '<p>Words</p>') => ({ link, title: { rendered: 'A' }, content: { rendered: html } });

describe('the address of an article', () => {
  for (const [given, url] of [
    ['your-site.example/a', 'https://your-site.example/a'],
    [' http://your-site.example/a#part ', 'https://your-site.example/a'],
    ['https://me:secret@your-site.example/', 'https://your-site.example/'],
    ['localhost:8080/a', 'https://localhost:8080/a'],
    ['http://localhost:8080/a', 'http://localhost:8080/a'],
    ['http://127.0.0.1/a', 'http://127.0.0.1/a'],
    ['javascript:alert(1)', undefined],
    ['file:///etc/hosts', undefined],
    ['mailto:a@b.example', undefined],
    ['two words', undefined],
    ['intranet', undefined],
    ['', undefined],
  ] as const)
    it(`“${given}” is ${url ?? 'none'}`, () => assert.equal(articleAddress(given)?.href, url));
});

it('may be a site of a service only if others can reach it', () => {
  for (const address of ['https://my-way.com/a', 'https://blog.my-way.co.uk/', 'https://3d.art/'])
    assert.equal(isPublic(address), true, address);
  for (const address of [
    'http://localhost:8000/',
    'http://127.0.0.1/a',
    'https://[::1]/',
    'https://nas.local/',
    'https://site.test/',
  ])
    assert.equal(isPublic(address), false, address);
});

describe('asking an address', () => {
  it('sends no cookies, no referrer and no header that would have to be asked for first', async () => {
    const { run, options } = server({ 'https://a.example/x': new Response('# Words') });
    await run('https://a.example/x');
    assert.equal(options.length, 1);
    assert.equal(options[0]!.credentials, 'omit');
    assert.equal(options[0]!.referrerPolicy, 'no-referrer');
    assert.equal(options[0]!.headers, undefined);
  });

  it('gives the bytes with what the server says of them', async () => {
    const response = new Response('x', { headers: { 'content-type': 'Text/HTML; charset="ISO-8859-1"' } });
    const answer = await server({ 'https://a.example/': response }).run('https://a.example/x');
    assert.ok(answer.kind === 'document');
    assert.deepEqual([answer.type, answer.charset, answer.url], ['text/html', 'ISO-8859-1', 'https://a.example/x']);
  });

  it('takes no more than five million bytes', async () => {
    const answer = await server({ 'https://a.example/': new Response('x'.repeat(10_000_001)) }).run(
      'https://a.example/',
    );
    assert.deepEqual(answer, { kind: 'none', why: 'large' });
  });

  it('asks the WordPress of the site, in its root and then in the first folder, each in two ways', async () => {
    const { run, asked } = server({});
    assert.deepEqual(await run('https://a.example/blog/my-way/'), { kind: 'none', why: 'refused' });
    assert.deepEqual(asked, [
      'https://a.example/blog/my-way/',
      'https://a.example/wp-json/wp/v2/posts?slug=my-way',
      'https://a.example/?rest_route=/wp/v2/posts&slug=my-way',
      'https://a.example/blog/wp-json/wp/v2/posts?slug=my-way',
      'https://a.example/blog/?rest_route=/wp/v2/posts&slug=my-way',
    ]);
  });

  it('finds a page among the posts and the pages, and asks no second time where one answers', async () => {
    const { run, asked } = server({
      'https://a.example/wp-json/wp/v2/posts': Response.json([]),
      'https://a.example/wp-json/wp/v2/pages': Response.json([post('https://www.a.example/my-way')]),
    });
    assert.equal((await run('https://a.example/my-way/')).kind, 'post');
    assert.equal(asked.length, 3);
  });

  it('takes no other article of the same name', async () => {
    const list = Response.json([post('https://a.example/news/my-way/')]);
    const { run } = server({ 'https://a.example/wp-json/': list });
    assert.deepEqual(await run('https://a.example/my-way/'), { kind: 'none', why: 'refused' });
  });

  it('knows the addresses of a WordPress without names', async () => {
    const { run, asked } = server({
      'https://a.example/?rest_route=/wp/v2/posts/12': Response.json(post('https://a.example/?p=12')),
    });
    const answer = await run('https://a.example/?p=12');
    assert.ok(answer.kind === 'post');
    assert.equal(asked.length, 2);
    const other = server({});
    await other.run('https://a.example/blog/?page_id=3');
    assert.equal(other.asked[1], 'https://a.example/blog/?rest_route=/wp/v2/pages/3');
  });

  it('asks WordPress.com only if that is said, and then nobody else', async () => {
    const { run, asked } = server({});
    await run('https://a.wordpress.com/2026/01/my-way/');
    assert.ok(asked.every((url) => new URL(url).host === 'a.wordpress.com'));
    const other = server({});
    await other.run('https://a.wordpress.com/2026/01/my-way/', 'wordpress.com');
    assert.deepEqual(other.asked, ['https://public-api.wordpress.com/wp/v2/sites/a.wordpress.com/posts?slug=my-way']);
  });

  it('ends when it is told to', async () => {
    const ending = new AbortController();
    const ask: Fetch = (_, { signal }) =>
      new Promise((_resolve, reject) => signal!.addEventListener('abort', () => reject(signal!.reason as Error)));
    const running = askAddress('https://a.example/x', 'address', ask, ending.signal);
    ending.abort();
    await assert.rejects(running);
  });
});
