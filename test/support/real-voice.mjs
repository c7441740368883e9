/**
 * A real voice on a machine without a sound card: espeak-ng through a private speech-dispatcher into a PulseAudio sink
 * that nobody hears but that keeps time, and a recording of what is heard. Linux only; nothing of the machine's own
 * settings is changed.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What is needed, as Debian's packages. */
export const PACKAGES = [
  'speech-dispatcher',
  'speech-dispatcher-espeak-ng',
  'speech-dispatcher-audio-plugins',
  'espeak-ng',
  'pulseaudio',
  'pulseaudio-utils',
];
const PROGRAMS = ['speech-dispatcher', 'espeak-ng', 'pulseaudio', 'pactl', 'parec'];

const has = (program) => (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, program)));

/** The programs that are missing. */
export const missing = () => PROGRAMS.filter((program) => !has(program));

/** The folder with espeak-ng's data. */
const dataFolder = () =>
  ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib', '/usr/share']
    .map((folder) => join(folder, 'espeak-ng-data'))
    .find(existsSync);

/** A few languages in place of 131 times 102 voices, whose list takes a browser up to 16 seconds. */
function fewVoices(folder, languages) {
  const data = dataFolder();
  const copy = join(folder, 'data', 'espeak-ng-data');
  mkdirSync(join(copy, 'voices'), { recursive: true });
  for (const name of readdirSync(data))
    if (name !== 'lang' && name !== 'voices') symlinkSync(join(data, name), join(copy, name));
  for (const language of languages) {
    mkdirSync(join(copy, 'lang', language, '..'), { recursive: true });
    copyFileSync(join(data, 'lang', language), join(copy, 'lang', language));
  }
  return join(folder, 'data');
}

async function until(condition, what) {
  for (let i = 0; i < 200; i++) {
    if (condition()) return;
    await sleep(100);
  }
  throw new Error(`${what} did not start`);
}

/** Starts sound server and speech service. `env` is for the browsers; `stop` ends what was started. */
export async function startVoice(languages = ['gmw/en-US', 'gmw/en', 'gmw/de']) {
  const folder = mkdtempSync(join(tmpdir(), 'wayleaf-voice-'));
  const pulse = join(folder, 'pulse.sock');
  const socket = join(folder, 'speech-dispatcher', 'speechd.sock');
  const env = {
    ...process.env,
    XDG_RUNTIME_DIR: folder,
    PULSE_SERVER: `unix:${pulse}`,
    SPEECHD_ADDRESS: `unix_socket:${socket}`,
    ESPEAK_DATA_PATH: fewVoices(folder, languages),
  };
  const started = [];
  const start = (program, args) => started.push(spawn(program, args, { env, stdio: 'ignore' }));
  const stop = async () => {
    for (const child of started.reverse()) {
      const ended = new Promise((done) => child.once('exit', done));
      if (child.exitCode === null && child.kill()) await Promise.race([ended, sleep(3000)]);
      if (child.exitCode === null) child.kill('SIGKILL');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    start('pulseaudio', [
      '-n',
      '--daemonize=no',
      '--exit-idle-time=-1',
      '--disallow-exit',
      '-L',
      'module-null-sink sink_name=quiet',
      '-L',
      `module-native-protocol-unix socket=${pulse} auth-anonymous=1`,
    ]);
    const answers = () => {
      try {
        execFileSync('pactl', ['info'], { env, stdio: 'ignore' });
        return true;
      } catch {
        return false;
      }
    };
    await until(answers, 'PulseAudio');
    const conf = join(folder, 'conf');
    mkdirSync(join(conf, 'modules'), { recursive: true });
    mkdirSync(join(folder, 'log'));
    mkdirSync(join(folder, 'speech-dispatcher'));
    cpSync('/etc/speech-dispatcher/modules/espeak-ng.conf', join(conf, 'modules', 'espeak-ng.conf'));
    writeFileSync(
      join(conf, 'speechd.conf'),
      [
        'LogLevel 1',
        `LogDir "${join(folder, 'log')}"`,
        'CommunicationMethod "unix_socket"',
        'AudioOutputMethod "pulse"',
        `AudioPulseServer "unix:${pulse}"`,
        'AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"',
        'DefaultModule espeak-ng',
        'DefaultLanguage "en"',
        '',
      ].join('\n'),
    );
    start('speech-dispatcher', ['--run-single', '--timeout', '0', '-C', conf, '--socket-path', socket]);
    await until(() => existsSync(socket), 'speech-dispatcher');
  } catch (error) {
    await stop();
    throw error;
  }
  return { env, stop };
}

const RATE = 8000;
/** Milliseconds of one measurement. */
const FRAME = 20;
/** Louder than this is heard; silence of the sink is 0. */
const LOUD = 40;

/** Records what is heard from now on. Times are those of `Date.now()`, so they compare with the page's events. */
export class Recording {
  /** The beginnings of the frames in which something was heard. */
  loud = [];
  /** The longest time between two deliveries of sound: how late a loaded machine is. */
  lag = 0;
  #child;
  #rest = Buffer.alloc(0);
  #clock = 0;

  constructor(env) {
    const args = [
      '-d',
      'quiet.monitor',
      '--format=s16le',
      `--rate=${RATE}`,
      '--channels=1',
      '--latency-msec=20',
      '--raw',
    ];
    this.#child = spawn('parec', args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
    this.#child.stdout.on('data', (data) => this.#take(data));
  }

  /** Resolves when the recording runs. */
  async ready() {
    await until(() => this.#clock > 0, 'the recording');
    return this;
  }

  #take(data) {
    const now = Date.now();
    const bytes = Buffer.concat([this.#rest, data]);
    const size = (RATE / 1000) * FRAME * 2;
    const frames = Math.floor(bytes.length / size);
    if (this.#clock) this.lag = Math.max(this.lag, now - this.#clock - frames * FRAME);
    // counted on from the first delivery; a delivery that was late belongs to an earlier time
    const from = this.#clock && now - this.#clock < 1000 + frames * FRAME ? this.#clock : now - frames * FRAME;
    for (let frame = 0; frame < frames; frame++) {
      let sum = 0;
      for (let at = frame * size; at < (frame + 1) * size; at += 2) sum += bytes.readInt16LE(at) ** 2;
      if (Math.sqrt(sum / (size / 2)) > LOUD) this.loud.push(from + frame * FRAME);
    }
    this.#rest = bytes.subarray(frames * size);
    this.#clock = from + frames * FRAME;
  }

  /** Milliseconds of sound in a time. */
  heard(from, to) {
    return this.loud.filter((at) => at >= from && at < to).length * FRAME;
  }

  /** The last moment of sound in a time; `undefined` where it is silent. */
  last(from, to) {
    const at = this.loud.findLast((each) => each >= from && each < to);
    return at === undefined ? undefined : at + FRAME;
  }

  stop() {
    this.#child.kill();
  }
}
