/**
 * @pure Reads timings that browsers have no parser for: SubRip, JSON of the podcast namespace, and the clips of a media
 * overlay (EPUB's use of SMIL).
 */
import { parseXml, type XmlNode } from '../article/xml.js';
import { isRecord } from '../../internal/values.js';
import { wordsOf } from './align-words.js';

/** Words that are spoken from one moment to another: one, or all of a cue. */
export interface TimedSpan {
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
}

/** A stretch of a recording that belongs to an element of the article. */
export interface Clip {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

const byTime = (a: { readonly start: number }, b: { readonly start: number }): number => a.start - b.start;

const SUBRIP_TIME =
  /(?:(\d+):)?(\d{1,2}):(\d{1,2}(?:[.,]\d{1,3})?)\s*-->\s*(?:(\d+):)?(\d{1,2}):(\d{1,2}(?:[.,]\d{1,3})?)/;
const toSeconds = (hours: string | undefined, minutes: string, seconds: string): number =>
  Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'));

/** SubRip: numbered blocks, a line of times, the words below it. */
export function spansFromSubRip(text: string): readonly TimedSpan[] {
  const found: TimedSpan[] = [];
  for (const block of text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)) {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => SUBRIP_TIME.test(line));
    const [, hours, minutes, seconds, endHours, endMinutes, endSeconds] = SUBRIP_TIME.exec(lines[at] ?? '') ?? [];
    if (!seconds) continue;
    // tags, and the positions of players
    const words = wordsOf(
      lines
        .slice(at + 1)
        .join(' ')
        .replace(/<[^>]*>|\{\\[^}]*\}/g, ''),
    );
    const start = toSeconds(hours, minutes!, seconds);
    const end = toSeconds(endHours, endMinutes!, endSeconds!);
    if (words.length && end >= start) found.push({ start, end, words });
  }
  return found.sort(byTime);
}

/** JSON of the podcast namespace: `segments` with `startTime`, `endTime` and `body`. */
export function spansFromJson(text: string): readonly TimedSpan[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return [];
  }
  const segments = isRecord(data) && Array.isArray(data['segments']) ? data['segments'].filter(isRecord) : [];
  const timed = segments
    .map(({ startTime, endTime, body }) => ({
      start: Number(startTime),
      end: endTime === undefined ? NaN : Number(endTime),
      words: typeof body === 'string' ? wordsOf(body) : [],
    }))
    .filter(({ start, words }) => start >= 0 && words.length)
    .sort(byTime);
  // where no end is given a segment ends where the next one begins
  return timed.map((each, index) => ({
    ...each,
    end: each.end >= each.start ? each.end : (timed[index + 1]?.start ?? each.start + each.words.length / 2),
  }));
}

const UNITS: Readonly<Record<string, number>> = { h: 3600, min: 60, s: 1, ms: 0.001, '': 1 };

/** Seconds of a clock value: `0:01:02.5`, `01:02`, `62.5s`, `1.5min`, `300ms`, `62`; `undefined` where it is none. */
export function clockValue(text: string | undefined): number | undefined {
  const value = text?.trim().replace(/^npt=/, '') ?? '';
  if (/^(?:\d+:)?\d{1,2}:\d{1,2}(?:\.\d+)?$/.test(value))
    return value.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  const [, number, unit] = /^(\d+(?:\.\d+)?|\.\d+)(h|min|s|ms|)$/.exec(value) ?? [];
  return number ? Number(number) * UNITS[unit!]! : undefined;
}

const fileName = (address: string): string =>
  address
    .replace(/[?#].*$/, '')
    .replace(/^.*\//, '')
    .replace(/\.\w+$/, '');

/**
 * The clips of a media overlay. Where it names several recordings, those of the one that is played.
 *
 * @param sources - The addresses of the recording, in several types.
 */
export function clipsFromOverlay(text: string, sources: readonly string[]): readonly Clip[] {
  const found: (Clip & { readonly file: string })[] = [];
  const walk = (node: XmlNode): void => {
    const named = (name: string) => node.children.find(({ raw }) => raw.replace(/^.*:/, '') === name)?.attributes;
    if (node.raw.replace(/^.*:/, '') === 'par') {
      const audio = named('audio');
      const id = /#(.+)$/.exec(named('text')?.get('src') ?? '')?.[1];
      const start = clockValue(audio?.get('clipbegin') ?? audio?.get('clip-begin') ?? '0');
      const end = clockValue(audio?.get('clipend') ?? audio?.get('clip-end')) ?? Infinity;
      if (audio && id && start !== undefined && end > start)
        found.push({ id: decoded(id), start, end, file: fileName(audio.get('src') ?? '') });
    }
    node.children.forEach(walk);
  };
  walk(parseXml(text));
  const played = new Set(sources.map(fileName));
  const isOne = new Set(found.map(({ file }) => file)).size < 2;
  const clips = found.filter(({ file }) => isOne || played.has(decoded(file)) || played.has(file)).sort(byTime);
  // the last clip of a recording may end with it
  return clips.map(({ id, start, end }, index) => ({
    id,
    start,
    end: end < Infinity ? end : (clips[index + 1]?.start ?? start + 60),
  }));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
