import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { WayleafReader } from '../src/reader/index.js';
import { FakeSpeech, FakeUtterance, installSpeech, PROFILES, voice, type Profile } from '../test/support/speech.js';

interface Args {
  readonly theme: 'auto' | 'light' | 'dark' | 'sepia' | 'contrast';
  readonly width: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Addresses of a recorded narration. */
  readonly audio?: string;
}

const WORDS: Readonly<Record<string, unknown>> = {
  en: html`
    <h1>On sleep</h1>
    <p>Sleep is a gift that nobody can force. Worry comes at night, and it seldom stays for breakfast.</p>
    <h2>What helps</h2>
    <p>Get up at the same time. Go outside before noon, whatever the weather is like.</p>
    <p>A room that is dark, and cooler than the others, does more than a new pillow.</p>
    <h2>What does not</h2>
    <p>Looking at the clock. Counting the hours that are left makes them fewer.</p>
  `,
  ar: html`
    <h1>عن النوم</h1>
    <p>النوم هدية لا يقدر أحد على انتزاعها. يأتي القلق ليلًا، وقلّما يبقى حتى الفطور.</p>
    <p>انهض في الوقت نفسه كل يوم. واخرج قبل الظهر مهما كان الطقس.</p>
  `,
};

const VOICES = [...PROFILES['edge natural'].voices, voice('Anna', 'en-US', { default: true }), voice('Leila', 'ar-EG')];
/** Voices that say nothing, and stay at a word for a while. */
const SLOW: Profile = { ...PROFILES['edge natural'], voices: VOICES };

/** Waits for something inside of the reader. */
async function inside(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  for (;;) {
    const found = canvas.querySelector('wayleaf-reader')?.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((next) => requestAnimationFrame(next));
  }
}

/** Waits until the narration is in a state. */
async function state(canvas: HTMLElement, wanted: string): Promise<void> {
  const reader = canvas.querySelector<WayleafReader>('wayleaf-reader')!;
  await new Promise<void>((done) => {
    reader.addEventListener('wayleaf-reader-narration', (event) => event.state === wanted && done());
  });
}

async function listen(canvas: HTMLElement): Promise<void> {
  (await inside(canvas, '.listen')).click();
}

/** Presses Listen, and waits until a sentence is spoken. */
async function speak(canvas: HTMLElement): Promise<void> {
  const isPlaying = state(canvas, 'playing');
  await listen(canvas);
  await isPlaying;
}

/** A story in which the device has voices of a kind. */
const withVoices = (profile: Profile, pace = 250, before?: (speech: FakeSpeech) => void): Story['beforeEach'] => {
  return () => {
    const speech = new FakeSpeech(profile);
    speech.pace = pace;
    const restore = installSpeech(speech);
    before?.(speech);
    return restore;
  };
};

const meta: Meta<Args> = {
  title: 'Reader/Read aloud',
  parameters: {
    docs: {
      description: {
        component:
          'The voices of these stories are silent: they behave as a browser’s do, so that each state stays. On a page the device’s own voices are heard.',
      },
    },
  },
  render: ({ theme, width, lang, dir, audio }) => html`
    <div lang=${lang} dir=${dir} style="max-inline-size: ${width}; margin-inline: auto; font: 1.125em/1.65 Georgia, serif">
      <wayleaf-reader theme=${theme} storage="none" audio=${audio ?? nothing}>${WORDS[lang]}</wayleaf-reader>
    </div>
  `,
  args: { theme: 'auto', width: '36em', lang: 'en', dir: 'ltr' },
  argTypes: {
    theme: { control: 'select', options: ['auto', 'light', 'dark', 'sepia', 'contrast'] },
    width: { control: 'text' },
    lang: { control: 'inline-radio', options: ['en', 'ar'] },
    dir: { control: 'inline-radio', options: ['ltr', 'rtl'] },
    audio: { table: { disable: true } },
  },
  beforeEach: withVoices(SLOW),
};
export default meta;

type Story = StoryObj<Args>;

/** Listen is in the bar where the device has a voice for the article's language. */
export const Offered: Story = { play: async ({ canvasElement }) => void (await inside(canvasElement, '.listen')) };

/** The sentence is marked, and the word, where the engine tells it; the controls have taken the bar. */
export const Speaking: Story = { play: ({ canvasElement }) => speak(canvasElement) };

export const SpeakingDark: Story = { ...Speaking, args: { theme: 'dark' } };

export const SpeakingNarrow: Story = { ...Speaking, args: { width: '20em' } };

/** From right to left, the arrows turn around. */
export const SpeakingArabic: Story = { ...Speaking, args: { lang: 'ar', dir: 'rtl' } };

/** Paused: the sentence stays marked, and Go on continues there. */
export const Paused: Story = {
  play: async ({ canvasElement }) => {
    await speak(canvasElement);
    (await inside(canvasElement, '.narration .main')).click();
  },
};

/** Voice, speed, timer and what is said, opened from the controls. */
export const VoicesAndSpeed: Story = {
  play: async ({ canvasElement }) => {
    await speak(canvasElement);
    (await inside(canvasElement, '.narration .speed')).click();
    await inside(canvasElement, 'select');
  },
};

/** Read to its end. */
export const Finished: Story = {
  beforeEach: withVoices(SLOW, 3),
  play: async ({ canvasElement }) => {
    const isFinished = state(canvasElement, 'finished');
    await listen(canvasElement);
    await isFinished;
  },
};

/** Another script of the page is speaking: it is waited for, and never cut off. */
export const AnotherVoice: Story = {
  beforeEach: withVoices(SLOW, 250, (speech) =>
    speech.speak(new FakeUtterance('Somebody else is speaking here. '.repeat(9))),
  ),
  play: ({ canvasElement }) => listen(canvasElement),
};

/** No voice of the device starts: it is said, and nothing pretends to play. */
export const NoVoiceStarts: Story = {
  beforeEach: withVoices(PROFILES['all fail']),
  play: async ({ canvasElement }) => {
    const hasFailed = state(canvasElement, 'failed');
    await listen(canvasElement);
    await hasFailed;
  },
};

/** A recording that cannot be played: the device's voice takes over, and says so. */
export const RecordingFails: Story = {
  args: { audio: new URL('./sample/missing.mp3', location.href).href },
  play: ({ canvasElement }) => speak(canvasElement),
};
