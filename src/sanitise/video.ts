/** @pure Recognises addresses of videos on services that offer a player frame. */

/** A video and its addresses. */
export interface Video {
  readonly service: 'YouTube' | 'Vimeo';
  /** Its page on the service. */
  readonly page: string;
  /** The player, which starts by itself; it sets no cookie before playing. */
  readonly player: string;
}

/** Parses `90`, `90s`, `1m30s` or `1h2m3s` to seconds. */
function secondsOf(time: string | null | undefined): number {
  const [, h = 0, m = 0, s = 0] = /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(time ?? '') ?? [];
  return Number(h) * 3600 + Number(m) * 60 + Number(s);
}

const youtubeVideo = (page: string, id: string, options: Readonly<Record<string, string>>): Video => ({
  service: 'YouTube',
  page: `https://www.youtube.com/${page}`,
  player: `https://www.youtube-nocookie.com/embed/${id}?${String(new URLSearchParams({ ...options, autoplay: '1' }))}`,
});

/** The video at an address of YouTube or Vimeo: a page, a player or a short link. */
export function videoAt(address: string): Video | undefined {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined;
  }
  if (!/^https?:$/.test(url.protocol)) return undefined;
  const host = url.hostname.replace(/^(www|m|music)\./, '');
  const [first = '', second = ''] = url.pathname.split('/').filter(Boolean);
  const query = url.searchParams;
  if (host === 'youtu.be' || host === 'youtube.com' || host === 'youtube-nocookie.com') {
    const list = query.get('list') ?? '';
    let id = '';
    if (host === 'youtu.be') id = first;
    else if (first === 'watch') id = query.get('v') ?? '';
    else if (/^(embed|shorts|live|v)$/.test(first)) id = second;
    const start = secondsOf(query.get('start') ?? query.get('t'));
    const from: Record<string, string> = start ? { start: String(start) } : {};
    if (/^[\w-]+$/.test(list) && (id === 'videoseries' || first === 'playlist'))
      return youtubeVideo(`playlist?list=${list}`, 'videoseries', { list });
    return /^[\w-]{11}$/.test(id) ? youtubeVideo(`watch?v=${id}${start ? `&t=${start}s` : ''}`, id, from) : undefined;
  }
  if (host === 'vimeo.com' || host === 'player.vimeo.com') {
    const [id, hash] = first === 'video' ? [second, query.get('h')] : [first, second || query.get('h')];
    if (!/^\d+$/.test(id) || (hash && !/^\w+$/.test(hash))) return undefined;
    const start = secondsOf(/^#t=(\w+)$/.exec(url.hash)?.[1]);
    const options = new URLSearchParams({ ...(hash && { h: hash }), dnt: '1', autoplay: '1' });
    const from = start ? `#t=${start}s` : '';
    return {
      service: 'Vimeo',
      page: `https://vimeo.com/${id}${hash ? `/${hash}` : ''}${from}`,
      player: `https://player.vimeo.com/video/${id}?${String(options)}${from}`,
    };
  }
  return undefined;
}
