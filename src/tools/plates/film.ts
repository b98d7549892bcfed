/**
 * Draws the film of the Suez Canal's opening, frame by frame, and its poster; needs Debian's ffmpeg.
 *
 *   node src/tools/plates/film.ts               into content/en/galleries
 *   node src/tools/plates/film.ts FOLDER        elsewhere
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { opening } from './opening.ts';
import { loadLettering } from './lettering.ts';

const width = 1280;
const height = 720;
const rate = 25;
const seconds = 16;
/** The moment whose frame, larger, is the poster. */
const posterAt = 10.7;

function svg(content: string, scale: number): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width * scale}" height="${height * scale}" viewBox="0 0 1200 675">${content}</svg>`,
  );
}

const folder = process.argv[2] ?? 'content/en/galleries';
const film = opening(await loadLettering());
const base = await sharp(svg(film.ground, 1)).removeAlpha().raw().toBuffer();

async function frame(time: number): Promise<Buffer> {
  return sharp(base, { raw: { width, height, channels: 3 } })
    .composite([{ input: svg(film.at(time), 1) }])
    .removeAlpha()
    .raw()
    .toBuffer();
}

const poster = await sharp(svg(film.ground + film.at(posterAt), 1.5))
  .flatten()
  .png({ palette: true, colours: 64, dither: 0, compressionLevel: 9, effort: 8 })
  .toBuffer();
await writeFile(join(folder, 'suez-opening-poster.png'), poster);

const source = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${width}x${height}`, '-r', String(rate), '-i', '-'];
// One thread and no build tags: the same frames make the same bytes with the same ffmpeg.
const coding = [
  '-c:v',
  'libx264',
  '-preset',
  'slow',
  '-crf',
  '24',
  '-tune',
  'animation',
  '-pix_fmt',
  'yuv420p',
  '-threads',
  '1',
  '-fflags',
  '+bitexact',
  '-flags:v',
  '+bitexact',
  '-map_metadata',
  '-1',
  '-movflags',
  '+faststart',
];
const encoder = spawn('ffmpeg', ['-v', 'error', '-y', ...source, '-an', ...coding, join(folder, 'suez-opening.mp4')], {
  stdio: ['pipe', 'inherit', 'inherit'],
});
const ended = once(encoder, 'close');
for (let index = 0; index < rate * seconds; index += 1) {
  if (!encoder.stdin.write(await frame(index / rate))) await once(encoder.stdin, 'drain');
}
encoder.stdin.end();
const [code] = (await ended) as [number];
process.exitCode = code;
