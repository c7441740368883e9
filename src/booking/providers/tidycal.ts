/**
 * @pure TidyCal. Its pages carry the child half of iframe-resizer, which sends messages after that library's
 * handshake: its mark, then sixteen settings with colons between. A booking is never reported.
 */
import { defineProvider, usableHeight } from './provider-adapter.js';

const MARK = '[iFrameSizer]';

export const provider = defineProvider({
  id: 'tidycal',
  name: 'TidyCal',
  opens: 'dialog',
  hosts: ['tidycal.com'],
  allow: 'payment',
  handshakeOnLoad: true,
  // id, v1 margin, width?, log?, interval, methods?, resize by itself?, margin, how to measure, background, padding,
  // tolerance, links?, from, width how, mouse?
  handshake: `${MARK}wayleaf:8:false:false:32:false:true::bodyOffset:::0:false:child:scroll:false`,
  params: { embed: '1' },
  onMessage(data) {
    if (data === '[iFrameResizerChild]Ready') return { hello: true };
    const [, px] = typeof data === 'string' && data.startsWith(MARK) ? data.slice(MARK.length).split(':') : [];
    const height = usableHeight(px);
    return height ? { ready: true, height } : {};
  },
});
