// Runs the voice program of whoever narrates: espeak-ng, or any other by a template of its command.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NarrateError } from './messages.mjs';
import { isWav, readWav } from './wav.mjs';

const ESPEAK = 'espeak-ng -v {lang} -f {file} -w {audio}';
/** What a template may hold. */
const FIELDS = ['text', 'file', 'audio', 'words', 'lang'];

/** The parts of a command, as a shell would divide it: quotes hold a part together. */
export const partsOf = (command) =>
  [...command.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/g)].map(([part]) => part.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'));

/** Runs a program without a shell. Rejects where it cannot be started. */
export const execute = (program, args, input = '') =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { windowsHide: true });
    const out = [];
    let errors = '';
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
    child.on('error', reject).on('close', (code) => resolve({ code, out: Buffer.concat(out), errors: errors.trim() }));
    // a program that reads no input closes it
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });

/** Speaks texts, one at a time. */
export class VoiceProgram {
  #parts;
  #isEspeak;
  #folder = mkdtempSync(join(tmpdir(), 'wayleaf-narrate-'));
  #count = 0;

  /** @param template - A command with the fields above; without `{text}` and `{file}` the text is its input. */
  constructor(template = ESPEAK) {
    this.#isEspeak = template === ESPEAK;
    this.#parts = partsOf(template);
    const unknown = [...template.matchAll(/\{(\w+)\}/g)].find(([, field]) => !FIELDS.includes(field))?.[0];
    if (unknown || !this.#parts.length)
      throw new NarrateError(
        `${unknown ? `${unknown} is no field` : 'There is no command in the template'}: ` +
          `a voice is such as --voice='piper -m voice.onnx -f {audio}', with ${FIELDS.map((each) => `{${each}}`).join(', ')}.`,
      );
  }

  /** Whether there is a voice for a language. Only of espeak-ng it is known beforehand. */
  async speaks(lang) {
    if (!this.#isEspeak) return true;
    return !(await this.#execute(['espeak-ng', '-q', '-v', lang, 'a'])).code;
  }

  /**
   * Speaks a text.
   *
   * @returns The sound, and what the program has written of its words, if anything.
   */
  async speak(text, lang) {
    const at = join(this.#folder, String(this.#count++));
    const values = { text, lang, file: `${at}.txt`, audio: `${at}.wav`, words: `${at}.words` };
    // double brackets would hold phonemes
    writeFileSync(values.file, `${this.#isEspeak ? text.replaceAll('[[', '[ [') : text}\n`);
    const parts = this.#parts.map((part) => part.replace(/\{(\w+)\}/g, (_, field) => values[field]));
    const { code, out, errors } = await this.#execute(parts, `${text}\n`);
    if (code) throw new NarrateError(`${parts[0]} has failed (${code}) at “${text}”.${errors ? `\n${errors}` : ''}`);
    const bytes = existsSync(values.audio) ? readFileSync(values.audio) : out;
    const words = existsSync(values.words) ? readFileSync(values.words, 'utf8') : '';
    if (!bytes.length)
      throw new NarrateError(`${parts[0]} wrote no sound for “${text}”.${errors ? `\n${errors}` : ''}`);
    const sound = readWav(isWav(bytes) ? bytes : await this.#decode(bytes, at, parts[0]));
    for (const each of [values.file, values.audio, values.words]) rmSync(each, { force: true });
    return { sound, words };
  }

  /** Takes what it has left on the disk away. */
  end() {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #execute([program, ...args], input) {
    try {
      return await execute(program, args, input);
    } catch (error) {
      if (error.code !== 'ENOENT') throw new NarrateError(`${program} cannot be started: ${error.message}.`);
      throw new NarrateError(
        `The program ${program} is not there. ` +
          (this.#isEspeak
            ? 'Install it (apt install espeak-ng, brew install espeak-ng), or name another one: --voice=…'
            : 'Check the template of --voice.'),
      );
    }
  }

  /** Other kinds than WAV are read by ffmpeg. */
  async #decode(bytes, at, program) {
    const [from, to] = [`${at}.in`, `${at}.decoded.wav`];
    writeFileSync(from, bytes);
    const done = await execute('ffmpeg', ['-v', 'error', '-y', '-i', from, '-ac', '1', to]).catch(() => undefined);
    if (!done) throw new NarrateError(`${program} wrote no WAV. For other kinds install ffmpeg.`);
    if (done.code) throw new NarrateError(`${program} wrote something that is no sound: ${done.errors}`);
    return readFileSync(to);
  }
}
