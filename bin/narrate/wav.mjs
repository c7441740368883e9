// Reads what a voice program has written, finds where its sound begins and ends, and writes one recording of it all.
import { closeSync, openSync, writeSync } from 'node:fs';
import { NarrateError } from './messages.mjs';

/** Seconds over which the loudness is measured. */
const WINDOW = 0.005;
/** The share of the loudest moment below which there is silence. */
const SILENCE = 0.01;

const SAMPLES = {
  '1/8': [1, (view, at) => (view.getUint8(at) - 128) / 128],
  '1/16': [2, (view, at) => view.getInt16(at, true) / 32768],
  '1/24': [3, (view, at) => (view.getUint8(at) | (view.getInt16(at + 1, true) << 8)) / 8388608],
  '1/32': [4, (view, at) => view.getInt32(at, true) / 2147483648],
  '3/32': [4, (view, at) => view.getFloat32(at, true)],
};

/** Whether bytes are a WAV document. */
export const isWav = (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WAVE';

/**
 * Reads a WAV document as one channel. Programs that write to a pipe do not know its length: it ends where the bytes do.
 *
 * @returns `rate`, in samples a second, and `samples`, from -1 to 1.
 */
export function readWav(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let format;
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = bytes.toString('latin1', at, at + 4);
    const length = Math.min(view.getUint32(at + 4, true), bytes.length - at - 8);
    at += 8;
    if (name === 'fmt ') {
      const kind = view.getUint16(at, true);
      format = {
        // the extensible format has its kind further behind
        kind: kind === 0xfffe ? view.getUint16(at + 24, true) : kind,
        channels: view.getUint16(at + 2, true),
        rate: view.getUint32(at + 4, true),
        bits: view.getUint16(at + 14, true),
      };
    } else if (name === 'data' && format) {
      const [size, sample] = SAMPLES[`${format.kind}/${format.bits}`] ?? [];
      if (!sample) break;
      const frame = size * format.channels;
      const samples = new Float32Array(Math.floor(length / frame));
      for (let i = 0; i < samples.length; i++) samples[i] = sample(view, at + i * frame);
      return { rate: format.rate, samples };
    }
    at += length + (length & 1);
  }
  throw new NarrateError('The voice program wrote a WAV document of a kind that is not understood: PCM is.');
}

/** The loudness of each window. */
function loudness(samples, size) {
  const found = new Float32Array(Math.ceil(samples.length / size));
  found.forEach((_, index) => {
    const part = samples.subarray(index * size, (index + 1) * size);
    found[index] = Math.sqrt(part.reduce((sum, each) => sum + each * each, 0) / part.length);
  });
  return found;
}

/** Where the sound begins and ends, in seconds; `undefined` where there is none. */
export function soundEdges({ rate, samples }) {
  const size = Math.max(1, Math.round(rate * WINDOW));
  const levels = loudness(samples, size);
  const limit = levels.reduce((most, level) => Math.max(most, level), 0) * SILENCE;
  const first = levels.findIndex((level) => level > limit);
  const last = levels.findLastIndex((level) => level > limit);
  return first < 0
    ? undefined
    : { start: (first * size) / rate, end: Math.min(samples.length, (last + 1) * size) / rate };
}

/** The same sound with another number of samples a second. */
function resampled({ rate, samples }, to) {
  if (rate === to) return samples;
  const found = new Float32Array(Math.floor((samples.length * to) / rate));
  for (let i = 0; i < found.length; i++) {
    const at = (i * rate) / to;
    const low = Math.floor(at);
    const next = samples[low + 1] ?? samples[low];
    found[i] = samples[low] + (next - samples[low]) * (at - low);
  }
  return found;
}

/** Writes a recording piece by piece: 16 bits, one channel. */
export class WavWriter {
  #file;
  #rate;
  #count = 0;

  constructor(path) {
    this.#file = openSync(path, 'w');
    writeSync(this.#file, Buffer.alloc(44));
  }

  /** Seconds written. */
  get seconds() {
    return this.#rate ? this.#count / this.#rate : 0;
  }

  /** Adds a sound; the first one gives the number of samples a second. */
  add(sound) {
    this.#rate ??= sound.rate;
    this.#write(resampled(sound, this.#rate));
  }

  /** Adds silence, once there is sound. */
  addSilence(seconds) {
    if (this.#rate) this.#write(new Float32Array(Math.round(seconds * this.#rate)));
  }

  #write(samples) {
    const bytes = Buffer.alloc(samples.length * 2);
    samples.forEach((each, index) =>
      bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, each)) * 32767), index * 2),
    );
    writeSync(this.#file, bytes);
    this.#count += samples.length;
  }

  /** Writes the header, and closes the document. */
  end() {
    const rate = this.#rate ?? 22_050;
    const length = this.#count * 2;
    const header = Buffer.alloc(44);
    header.write('RIFF', 0);
    header.writeUInt32LE(length + 36, 4);
    header.write('WAVEfmt ', 8);
    header.writeUInt32LE(16, 16);
    header.writeUInt16LE(1, 20);
    header.writeUInt16LE(1, 22);
    header.writeUInt32LE(rate, 24);
    header.writeUInt32LE(rate * 2, 28);
    header.writeUInt16LE(2, 32);
    header.writeUInt16LE(16, 34);
    header.write('data', 36);
    header.writeUInt32LE(length, 40);
    writeSync(this.#file, header, 0, 44, 0);
    closeSync(this.#file);
  }
}
