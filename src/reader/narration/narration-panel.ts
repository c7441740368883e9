/** Renders the panel of voices, speed, what is said, and the sleep timer. */
import { html, nothing } from 'lit';
import { nameOf } from '../../i18n/name-of.js';
import { minutesText } from '../reading/reading-time.js';
import { KINDS, RATES } from './narration-settings.js';
import { english } from './narration-panel.strings.js';
import type { Narrator } from './narrator.js';
import { SLEEP_MINUTES, type SleepTime } from './sleep-timer.js';
import { primaryOf } from './voice-languages.js';
import { isOnline, voiceKey } from './voices.js';

/** The title, kind and content of the panel. */
export function narrationPanel(narrator: Narrator): readonly [title: string, kind: string, body: unknown] {
  const { memory, device, transcript, sleep } = narrator;
  const { settings } = memory;
  const { t: strings, locale, articleLang, entries } = narrator.context();
  const t = strings.narrationPanel ?? english;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const at = RATES.indexOf(settings.rate as (typeof RATES)[number]);
  const step = (name: string, sign: string, by: 1 | -1) => {
    const rate = RATES[at + by];
    return html`<button
      class="button"
      type="button"
      aria-label=${name}
      aria-disabled=${rate ? nothing : 'true'}
      @click=${() => rate && narrator.set({ rate })}
    ><span aria-hidden="true">${sign}</span></button>`;
  };
  const languages = new Set([articleLang, ...(transcript?.passages ?? []).map(({ lang }) => lang)].map(primaryOf));
  const all = device.voices;
  const offered = [...languages].map((lang) => ({ lang, voices: device.voicesFor(lang) }));
  const hasOnline = offered.some(({ voices }) => voices.some((voice) => isOnline(voice, all)));
  const sleepOption = (value: SleepTime, name: string) =>
    html`<option value=${value} .selected=${sleep.choice === value}>${name}</option>`;
  return [
    t.voiceAndSpeed,
    'voice',
    html`
      <div class="row" role="group" aria-labelledby="rate-label">
        <span id="rate-label" class="grow">${t.speed}</span>
        <span class="steps"
          >${step(t.slower, '−', -1)}<output aria-live="polite">${number.format(settings.rate)}×</output>${step(
            t.faster,
            '+',
            1,
          )}</span
        >
      </div>
      ${offered.map(
        ({ lang, voices }) => html`<label class="row">
          <span class="grow">${t.voiceFor(nameOf('language', lang, locale))}</span>
          ${
            voices.length
              ? html`<select
                  name="voice-${lang}"
                  @change=${({ target }: Event) =>
                    narrator.set({ voices: { ...settings.voices, [lang]: (target as HTMLSelectElement).value } })}
                >
                  ${voices.map(
                    (voice) => html`<option
                      value=${voiceKey(voice)}
                      .selected=${voice === device.voiceFor(lang)}
                      >${isOnline(voice, all) ? t.online(voice.name) : voice.name}</option
                    >`,
                  )}
                </select>`
              : html`<span class="note">${t.noVoices}</span>`
          }
        </label>`,
      )}
      ${hasOnline ? html`<p class="note">${t.onlineHint}</p>` : nothing}
      ${
        entries.length
          ? html`<div class="row" role="group" aria-labelledby="section-label">
              <span id="section-label" class="grow">${t.section}</span>
              <button class="button plain" type="button" @click=${() => narrator.stepSection(-1)}
                >${t.backSection}</button
              >
              <button class="button plain" type="button" @click=${() => narrator.stepSection(1)}
                >${t.nextSection}</button
              >
            </div>`
          : nothing
      }
      <label class="row">
        <span class="grow">${t.sleep}</span>
        <select
          name="sleep"
          @change=${({ target }: Event) => sleep.set((target as HTMLSelectElement).value as SleepTime)}
        >
          ${sleepOption('off', t.sleepOff)}
          ${SLEEP_MINUTES.map((minutes) => sleepOption(`${minutes}`, minutesText(minutes, minutes, locale)))}
          ${entries.length ? sleepOption('section', t.sleepSection) : nothing}
        </select>
      </label>
      <fieldset>
        <legend>${t.alsoReads}</legend>
        <div class="kinds">${KINDS.map(
          (kind) => html`<label class="row">
            <span class="grow">${t.kinds[kind]}</span>
            <input
              type="checkbox"
              role="switch"
              name=${kind}
              .checked=${settings.says[kind]}
              @change=${({ target }: Event) =>
                narrator.set({ says: { ...settings.says, [kind]: (target as HTMLInputElement).checked } })}
            />
          </label>`,
        )}</div>
      </fieldset>
      <p class="note">${t.keys}</p>
      <p class="note">${memory.persists ? t.kept : t.unkept}</p>
    `,
  ];
}
