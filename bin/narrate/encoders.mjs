// Makes smaller copies of a recording with the encoders that are there, in types that browsers play.
import { execute } from './voice-program.mjs';

const TYPES = [
  {
    ending: 'opus',
    programs: [
      ['opusenc', (from, to) => ['--quiet', '--bitrate', '32', from, to]],
      ['ffmpeg', (from, to) => ['-v', 'error', '-y', '-i', from, '-c:a', 'libopus', '-b:a', '32k', to]],
    ],
  },
  {
    ending: 'mp3',
    programs: [
      ['lame', (from, to) => ['--quiet', '-V', '6', from, to]],
      ['ffmpeg', (from, to) => ['-v', 'error', '-y', '-i', from, '-c:a', 'libmp3lame', '-q:a', '6', to]],
    ],
  },
];

/** The files that could be made of `base.wav`, smallest first. */
export async function encode(base) {
  const made = [];
  for (const { ending, programs } of TYPES)
    for (const [program, args] of programs) {
      const to = `${base}.${ending}`;
      const done = await execute(program, args(`${base}.wav`, to)).catch(() => undefined);
      if (done?.code !== 0) continue;
      made.push(to);
      break;
    }
  return made;
}
