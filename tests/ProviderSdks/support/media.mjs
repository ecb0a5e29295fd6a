// Real media in, real media out: everything that a provider returns is decoded.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'videogen-sdks-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
let files = 0;

/** Decodes the bytes to their end and checks what they are: `{ video, audio, seconds }`. */
export function assertMedia(bytes, { video, audio, seconds }) {
  const path = join(folder, `media-${files++}`);
  writeFileSync(path, Buffer.from(bytes));
  const facts = JSON.parse(run('ffprobe', ['-v', 'error', '-show_format', '-show_streams', '-of', 'json', path]));
  const kinds = facts.streams.map((stream) => stream.codec_type);
  if (video !== undefined) assert.equal(kinds.includes('video'), video, `a picture in ${kinds}`);
  if (audio !== undefined) assert.equal(kinds.includes('audio'), audio, `a sound in ${kinds}`);
  if (seconds !== undefined) {
    const length = Number(facts.format.duration);
    assert.ok(length >= seconds[0] && length <= seconds[1], `${length} s, wanted ${seconds}`);
  }
  run('ffmpeg', ['-v', 'error', '-xerror', '-i', path, '-f', 'null', '-']);
  return facts;
}

/** A picture that a camera could have taken. */
export const picture = (size = '720x1280') => make('picture.png', ['-f', 'lavfi', '-i', `testsrc2=size=${size}`, '-frames:v', '1']);

/** A silent clip. */
export const clip = (seconds = 3) => make('clip.mp4', ['-f', 'lavfi', '-i', `testsrc2=size=128x128:rate=25:duration=${seconds}`, '-pix_fmt', 'yuv420p']);

/** A tone. */
export const tone = (seconds = 2) => make('tone.flac', ['-f', 'lavfi', '-i', `sine=frequency=440:duration=${seconds}`]);

/** One sound after the other with a second between them, over soft music. */
export function mix(sounds) {
  const inputs = sounds.flatMap((bytes) => {
    const path = join(folder, `input-${files++}`);
    writeFileSync(path, bytes);
    return ['-i', path];
  });
  const padded = sounds.map((_, i) => `[${i}]aresample=16000,apad=pad_dur=1[a${i}]`).join(';');
  const joined = `${sounds.map((_, i) => `[a${i}]`).join('')}concat=n=${sounds.length}:v=0:a=1[speech]`;
  const music = `sine=frequency=220:sample_rate=16000,volume=-30dB[music]`;
  return make('mix.mp3', [...inputs, '-filter_complex', `${padded};${joined};${music};[speech][music]amix=duration=first:normalize=0`, '-ac', '1']);
}

export const dataUri = (bytes, type) => `data:${type};base64,${bytes.toString('base64')}`;

export async function download(url, headers = {}) {
  const response = await fetch(url, { headers });
  assert.equal(response.status, 200, url);
  return Buffer.from(await response.arrayBuffer());
}

/** Everything that a web stream brings. */
export async function collect(stream) {
  const pieces = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

function make(name, args) {
  const path = join(folder, `${files++}-${name}`);
  run('ffmpeg', ['-v', 'error', ...args, path]);
  return readFileSync(path);
}

function run(program, args) {
  return execFileSync(program, args, { encoding: 'utf8' });
}
