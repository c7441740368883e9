// Speaks an article with a voice program of one's own into a recording and its timings, ready to upload.
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { NarrateError } from './narrate/messages.mjs';

export const usage = 'narrate ARTICLE    speaks a Markdown or HTML file into a recording with timings for the reader';

const HELP = `Usage: npx wayleaf ${usage}

  --lang=TAG         the language of the article, where it names none: --lang=de
  --out=NAME         where to write: NAME.wav, NAME.vtt and smaller copies, or a folder; else beside the article
  --voice=TEMPLATE   the voice program, such as --voice='piper -m voice.onnx -f {audio}'; else espeak-ng
                     {text} the sentence, {file} a file with it, else it is the input; {lang} its language;
                     {audio} where to write the sound, else it is the output; {words} where to write moments of
                     words, as speech marks (a JSON object a line), WebVTT or SubRip
  --item=TITLE       which article of a feed`;

const OPTIONS = { lang: 'string', out: 'string', voice: 'string', item: 'string', help: 'boolean' };
/** Seconds of silence before what is said. */
const PAUSES = { none: 0.08, sentence: 0.3, paragraph: 0.6, heading: 0.9 };
/** Seconds kept around a sound: soft consonants are quieter than what counts as silence. */
const MARGIN = 0.03;

function parse(args) {
  try {
    const options = Object.fromEntries(Object.entries(OPTIONS).map(([name, type]) => [name, { type }]));
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length === 1 || values.help) return { ...values, file: positionals[0] };
  } catch (error) {
    throw new NarrateError(`${error.message}\n${HELP}`);
  }
  throw new NarrateError(HELP);
}

function validTag(tag) {
  try {
    return tag && Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0];
  } catch {
    throw new NarrateError(`“${tag}” is no language tag: such as en, de or pt-BR.`);
  }
}

/** What the files are called, without their endings. */
function baseOf(file, out) {
  const name = basename(file, extname(file));
  if (!out) return file.slice(0, file.length - extname(file).length);
  if (/[\\/]$/.test(out) || (existsSync(out) && statSync(out).isDirectory())) return join(out, name);
  return out.replace(/\.(?:wav|vtt|mp3|opus)$/i, '');
}

/** Speaks everything into a recording. Returns its cues, its seconds, and what nobody spoke. */
async function record({ utterances, lang }, voice, path) {
  const { soundEdges, WavWriter } = await import('./narrate/wav.mjs');
  const { wordTimes } = await import('./narrate/word-times.mjs');
  const speaks = new Map();
  for (const each of new Set([lang, ...utterances.map(({ lang: own }) => own)]))
    speaks.set(each, await voice.speaks(each));
  if (!speaks.get(lang)) throw new NarrateError(`The voice program has no voice for “${lang}”. Is the tag right?`);
  const recording = new WavWriter(path);
  const cues = [];
  const unspoken = [];
  try {
    for (const { text, lang: own, pause } of utterances) {
      const spoken =
        speaks.get(own) &&
        (await voice.speak(text, own).catch((error) => {
          // a program may have no voice for another language in the article
          if (own === lang) throw error;
        }));
      const edges = spoken && soundEdges(spoken.sound);
      if (!edges) {
        unspoken.push({ text, lang: own });
        continue;
      }
      const { rate, samples } = spoken.sound;
      const from = Math.max(0, edges.start - MARGIN);
      recording.addSilence(Math.max(0, PAUSES[pause] - 2 * MARGIN));
      const start = recording.seconds - from;
      recording.add({
        rate,
        samples: samples.subarray(Math.round(from * rate), Math.round((edges.end + MARGIN) * rate)),
      });
      const words = wordTimes(spoken.words, text).map(({ offset, at }) => ({ offset, at: start + at }));
      cues.push({ text, start: start + edges.start, end: start + edges.end, words });
    }
    recording.addSilence(PAUSES.paragraph);
  } finally {
    recording.end();
  }
  if (!cues.length) throw new NarrateError('The voice program has said nothing: no sentence has a sound.');
  return { cues, seconds: recording.seconds, unspoken };
}

function openFor(base) {
  try {
    writeFileSync(`${base}.vtt`, '');
  } catch (error) {
    throw new NarrateError(
      `${base}.vtt cannot be written: ${error.code === 'ENOENT' ? 'there is no such folder' : error.message}.`,
    );
  }
}

async function narrate({ file, lang, out, voice: template, item }) {
  const { spokenText } = await import('./narrate/spoken-text.mjs');
  const { VoiceProgram } = await import('./narrate/voice-program.mjs');
  const { webvtt } = await import('./narrate/webvtt.mjs');
  const { encode } = await import('./narrate/encoders.mjs');
  const tag = validTag(lang);
  const voice = new VoiceProgram(template);
  const base = baseOf(file, out);
  let isWhole = false;
  let isOpen = false;
  try {
    const article = await spokenText(file, { lang: tag, item });
    openFor(base);
    isOpen = true;
    const { cues, seconds, unspoken } = await record(article, voice, `${base}.wav`);
    writeFileSync(`${base}.vtt`, webvtt(cues, article.lang));
    isWhole = true;
    const smaller = await encode(base);
    for (const note of article.notes) console.error(note);
    for (const { text, lang: own } of unspoken)
      console.error(`Not spoken, as there is no voice for it (${own}): ${text}`);
    const time = `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
    const withWords = cues.some(({ words }) => words.length);
    const audio = smaller.length ? smaller : [`${base}.wav`];
    console.log(`${[`${base}.wav`, ...smaller].join(', ')}: ${time}`);
    console.log(`${base}.vtt: ${cues.length} sentences${withWords ? ', word by word' : ''}`);
    if (!smaller.length) console.log('A WAV is large: with ffmpeg, or opusenc and lame, smaller copies are made, too.');
    console.log(`\nUpload them beside the article, and add to your reader:\n`);
    const names = audio.map((each) => encodeURI(basename(each))).join(' ');
    console.log(
      `<wayleaf-reader src="${encodeURI(basename(file))}" audio="${names}" timings="${encodeURI(basename(base))}.vtt"></wayleaf-reader>`,
    );
  } finally {
    voice.end();
    // half a recording is none
    if (isOpen && !isWhole) for (const ending of ['wav', 'vtt']) rmSync(`${base}.${ending}`, { force: true });
  }
}

export async function run(args) {
  try {
    const options = parse(args);
    if (options.help) console.log(HELP);
    else await narrate(options);
    return 0;
  } catch (error) {
    if (!(error instanceof NarrateError)) throw error;
    console.error(error.message);
    return 2;
  }
}
