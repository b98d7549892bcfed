import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { builtFiles } from './builtFiles.ts';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

const TEXT = /\.(?:css|html|js|json|opml|svg|txt|vtt|webmanifest|xml)$/;
/** Below this many bytes a twin saves less than its headers cost. */
const SMALLEST = 512;
/** Quality 11 takes thirty times as long as 5 for a tenth less: worth it for the few files that every page loads. */
const SHARED = { test: /^(?:_assets|pagefind)\//, quality: 11 };
const PAGE_QUALITY = 5;
const AT_ONCE = 8;

/** Writes a `.br` and a `.gz` twin beside every text file of a built site that gets smaller by it; returns how many files have twins. */
export async function compressSite(folder: string): Promise<number> {
  const files = (await builtFiles(folder)).filter((file) => TEXT.test(file));
  let count = 0;
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const written = await Promise.all(files.slice(start, start + AT_ONCE).map((file) => writeTwins(folder, file)));
    count += written.filter(Boolean).length;
  }
  return count;
}

async function writeTwins(folder: string, file: string): Promise<boolean> {
  const bytes = await readFile(join(folder, file));
  if (bytes.length < SMALLEST) return false;
  const quality = SHARED.test.test(file) ? SHARED.quality : PAGE_QUALITY;
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
  const [br, gz] = await Promise.all([brotliAsync(bytes, options), gzipAsync(bytes, { level: 9 })]);
  if (br.length >= bytes.length || gz.length >= bytes.length) return false;
  await Promise.all([writeFile(join(folder, `${file}.br`), br), writeFile(join(folder, `${file}.gz`), gz)]);
  return true;
}
