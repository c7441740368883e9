/**
 * A WordPress in a folder, `/site/`: no other page may read its articles, and its interface for programs answers every
 * one that asks, as WordPress' own does.
 */
const POSTS = {
  'alone-or-together': { title: 'Alone &amp; together', html: '<p>Words of the <a href="/site/about/">post</a>.</p>' },
  locked: { title: 'Locked', html: '', isProtected: true },
};

export function handle(request, response, url) {
  const route = url.searchParams.get('rest_route') ?? /\/wp-json(\/.*)/.exec(url.pathname)?.[1];
  if (!route)
    return response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Nobody else may read this</title>');
  const slug = url.searchParams.get('slug');
  const post = route.endsWith('/posts') && POSTS[slug];
  const found = post && {
    link: `http://${request.headers.host}/site/${slug}/`,
    title: { rendered: post.title },
    content: { rendered: post.html, protected: !!post.isProtected },
  };
  return response
    .writeHead(200, {
      'content-type': 'application/json',
      'access-control-allow-origin': request.headers.origin ?? '*',
      'access-control-allow-credentials': 'true',
    })
    .end(JSON.stringify(found ? [found] : []));
}
