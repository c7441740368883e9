// Takes posted forms on the tests' own origin, as an owner's server would: answers, and remembers what came.
const posts = new Map();

/**
 * - `POST /__forms/<box>?status=200&body=…&type=application/json&delay=0` keeps the request in the box and answers so;
 *   `status=303` leads to `?to=…`; `hang=1` never answers; `drop=1` closes the connection.
 * - `GET /__away?to=…` leads on to any address, as pages of many sites do.
 * - `GET /__forms/<box>` gives what the box holds: `[{body, type, accept, key, referer}]`.
 * - `GET /__forms/<box>?body=…` is a page with that body.
 */
export async function forms(context, next) {
  if (context.path === '/__away') return context.redirect(context.query.to);
  const box = /^\/__forms\/([\w-]+)$/.exec(context.path)?.[1];
  if (!box) return next();
  if (!posts.has(box)) posts.set(box, []);
  if (context.method !== 'POST' && context.query.body) {
    if (context.query.wait) await new Promise((resolve) => setTimeout(resolve, 20_000));
    context.type = 'text/html';
    context.body = context.query.body;
    return;
  }
  if (context.method !== 'POST') {
    context.type = 'application/json';
    context.body = JSON.stringify(posts.get(box));
    return;
  }
  const { status = '200', body = '', type = 'text/html', delay = '0', to = '/', hang, drop } = context.query;
  let text = '';
  for await (const chunk of context.req) text += chunk;
  const { headers } = context.request;
  posts.get(box).push({
    body: text,
    type: headers['content-type'],
    accept: headers.accept,
    key: headers['idempotency-key'] ?? null,
    referer: headers.referer ?? null,
  });
  if (drop) return context.req.socket.destroy();
  if (hang) await new Promise((resolve) => setTimeout(resolve, 60_000));
  await new Promise((resolve) => setTimeout(resolve, Number(delay)));
  if (status === '303') return (context.redirect(to), (context.status = 303));
  context.status = Number(status);
  context.type = type;
  context.body = body || '<!doctype html><title>Thank you</title><h1>Thank you</h1>';
}
