import { html, render } from 'lit';
import { videoAt } from '../../sanitise/video.js';
import type { Localized } from '../../i18n/strings.js';
import type { ReaderStrings } from '../strings.js';
import { videoStyles } from './videos.styles.js';
import { english, type VideoStrings } from './videos.strings.js';

/** The player of the service, or the browser's own. Made at the press, and not before. */
function playerOf(href: string, title: string): HTMLElement {
  const video = videoAt(href);
  if (!video) {
    const film = document.createElement('video');
    Object.assign(film, { src: href, controls: true, autoplay: true, playsInline: true, tabIndex: 0 });
    film.setAttribute('aria-label', title);
    return film;
  }
  const frame = document.createElement('iframe');
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  frame.setAttribute(
    'sandbox',
    'allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox',
  );
  // the service shows nothing to pages that do not say who they are
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.title = title;
  frame.src = video.player;
  return frame;
}

/** One film: a link, which stays, and above it a button that becomes the player. */
function waiting(link: HTMLAnchorElement): (localized: Localized<ReaderStrings>) => void {
  const { href } = link;
  const title = link.textContent?.trim() || href;
  const place = videoAt(href)?.service ?? new URL(href).host;
  const [width, height] = (link.getAttribute('data-wayleaf-video') ?? '').split('x').map(Number);
  const box = document.createElement('div');
  box.setAttribute('data-wayleaf-player', '');
  link.replaceWith(box);
  box.append(link);
  if (width && height) box.style.setProperty('--_ratio', `${width} / ${height}`);
  const root = box.attachShadow({ mode: 'open' });
  if (videoStyles.styleSheet) root.adoptedStyleSheets = [videoStyles.styleSheet];
  let player: HTMLElement | undefined;
  // the link is seen through it from the first moment on
  let shown: Omit<Localized<VideoStrings>, 'locale'> = { t: english, lang: 'en', dir: 'ltr' };
  const show = () => {
    const { t, lang, dir } = shown;
    const press = () => {
      // where the words need more room than the film, it keeps that: nothing below moves
      const frame = root.querySelector<HTMLElement>('.frame')!;
      frame.style.minBlockSize = `${frame.getBoundingClientRect().height}px`;
      player = playerOf(href, title);
      show();
      player.focus();
    };
    render(
      html`<div class="frame">
          ${
            player ??
            html`<button type="button" @click=${press}>
              <svg viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><circle cx="24" cy="24" r="22" /><path fill="currentColor" stroke-linejoin="round" d="M19.5 15.5v17l14-8.5z" /></svg>
              <span><span class="unseen" lang=${lang}>${t.playVideo}: </span><strong dir="auto">${title}</strong></span>
              <small lang=${lang} dir=${dir}>${t.playsFrom(place)}</small>
            </button>`
          }
        </div>
        <slot></slot>`,
      root,
    );
  };
  show();
  return ({ t: strings, lang, dir }) => {
    const t = strings.videos ?? english;
    if (shown.lang === lang && shown.t === t) return;
    shown = { t, lang, dir };
    show();
  };
}

const films = new WeakMap<Element, readonly ((localized: Localized<ReaderStrings>) => void)[]>();

/** Gives each marked link to a film a player that nothing is loaded for before a press. */
export function makePlayers(container: Element): void {
  films.set(container, [...container.querySelectorAll<HTMLAnchorElement>('a[data-wayleaf-video][href]')].map(waiting));
}

/** Puts the strings of the players into the language of the reader. */
export const localizePlayers = (container: Element, localized: Localized<ReaderStrings>): void =>
  films.get(container)?.forEach((localize) => localize(localized));
