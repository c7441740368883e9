/** Adds click-to-load players to links to videos: nothing is requested from the video's server before a press. */
import { html, render } from 'lit';
import { adoptStyles } from '../../theme/adopt-styles.js';
import { videoAt } from '../../sanitise/video.js';
import type { Localized } from '../../i18n/strings.js';
import type { ReaderStrings } from '../strings.js';
import { videoStyles } from './videos.styles.js';
import { english, type VideoStrings } from './videos.strings.js';

/** Creates the service's player frame, or a `<video>` element. Called when the button is pressed. */
function createMedia(href: string, title: string): HTMLElement {
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
  // the services refuse to play without a referrer
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.title = title;
  frame.src = video.player;
  return frame;
}

/** Adds a player to one link: the link stays, and above it a button that is replaced by the player. */
function createPlayer(link: HTMLAnchorElement): (next: Localized<ReaderStrings>) => void {
  const { href } = link;
  const title = link.textContent?.trim() || href;
  const origin = videoAt(href)?.service ?? new URL(href).host;
  const [width, height] = (link.getAttribute('data-wayleaf-video') ?? '').split('x').map(Number);
  const box = document.createElement('div');
  box.setAttribute('data-wayleaf-player', '');
  link.replaceWith(box);
  box.append(link);
  if (width && height) box.style.setProperty('--_ratio', `${width} / ${height}`);
  const root = box.attachShadow({ mode: 'open' });
  adoptStyles(root, videoStyles);
  let media: HTMLElement | undefined;
  // rendered at once, because attaching the root hides the link until there is a slot
  let localized: Omit<Localized<VideoStrings>, 'locale'> = { t: english, lang: 'en', dir: 'ltr' };
  const update = () => {
    const { t, lang, dir } = localized;
    const play = () => {
      // where the button is taller than the video, the frame keeps its height, so that nothing below moves
      const frame = root.querySelector<HTMLElement>('.frame')!;
      frame.style.minBlockSize = `${frame.getBoundingClientRect().height}px`;
      media = createMedia(href, title);
      update();
      media.focus();
    };
    render(
      html`<div class="frame">
          ${
            media ??
            html`<button type="button" @click=${play}>
              <svg viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
                <circle cx="24" cy="24" r="22" />
                <path fill="currentColor" stroke-linejoin="round" d="M19.5 15.5v17l14-8.5z" />
              </svg>
              <span
                ><span class="unseen" lang=${lang}>${t.playVideo}: </span><strong dir="auto">${title}</strong></span
              >
              <small lang=${lang} dir=${dir}>${t.playsFrom(origin)}</small>
            </button>`
          }
        </div>
        <slot></slot>`,
      root,
    );
  };
  update();
  return ({ t: strings, lang, dir }) => {
    const t = strings.videos ?? english;
    if (localized.lang === lang && localized.t === t) return;
    localized = { t, lang, dir };
    update();
  };
}

const playersIn = new WeakMap<Element, readonly ((next: Localized<ReaderStrings>) => void)[]>();

/**
 * Adds a player to each marked link in a part of an article.
 *
 * @param container - The article's, where they are localised.
 */
export function addPlayers(part: Element, container = part): void {
  const links = [...part.querySelectorAll<HTMLAnchorElement>('a[data-wayleaf-video][href]')];
  playersIn.set(container, [...(playersIn.get(container) ?? []), ...links.map(createPlayer)]);
}

/** Renders the players in the reader's language. */
export const localisePlayers = (container: Element, localized: Localized<ReaderStrings>): void =>
  playersIn.get(container)?.forEach((localise) => localise(localized));
