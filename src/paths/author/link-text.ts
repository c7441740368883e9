/** @pure Compares the address of a link with the host that its words name (docs/decisions/support-contacts.md). */

const host = (url: string): string | undefined => {
  try {
    const { protocol, hostname } = new URL(url);
    return /^https?:$/.test(protocol) ? hostname.replace(/^www\./, '').toLowerCase() : undefined;
  } catch {
    return undefined;
  }
};

/** Whether both addresses belong to one site: the same host, or a subdomain of it. */
function sameSite(one: string, other: string): boolean {
  const [a, b] = [host(one), host(other)];
  return !a || !b || a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

/** The host a link leads to, where its words name another; `undefined` where they fit or name none. */
export function leadsElsewhere(label: string, href: string): string | undefined {
  const to = host(href);
  const named = /(?:https?:\/\/)?((?:[\p{L}\d-]+\.)+\p{L}{2,})(?![\p{L}\d@])/u.exec(label.replace(/\S+@\S+/g, ''))?.[1];
  return to && named && !sameSite(`https://${named}`, href) ? to : undefined;
}
