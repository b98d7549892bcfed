import { error } from '../editorial/finding.ts';
import type { Finding } from '../editorial/finding.ts';
import { namedFiles } from './assemble.ts';
import type { ReadFile } from './assemble.ts';
import { pathFrom } from '../addresses/parse.ts';
import type { Media } from './media.ts';

/** Tells every place that names a picture, film or captions file that is missing or cannot be read. */
export function mediaFindings(files: readonly ReadFile[], media: Media, timeZone: string): Finding[] {
  return files.flatMap((read) => [...inFields(read, media, timeZone), ...inBody(read, media)]);
}

function inFields(read: ReadFile, media: Media, timeZone: string): Finding[] {
  const { file } = read.file;
  return namedFiles(read, timeZone).flatMap(({ path, src }) => {
    const resolved = pathFrom(file, src);
    if (resolved === null) {
      return [
        error(file, path, { rule: 'missing-media', found: `"${src}", outside of the content folder`, expected: 'a file beside this one' }),
      ];
    }
    const refusal = media.refusals.get(resolved);
    return refusal ? [error(file, path, refusal)] : [];
  });
}

function inBody({ file, record }: ReadFile, media: Media): Finding[] {
  const { references = [], line: start = 1 } = record.body ?? {};
  return references.flatMap(({ kind, target, line, column }) => {
    const refusal = kind === 'picture' ? media.refusals.get(target) : undefined;
    return refusal ? [error(file.file, { line: line + start - 1, column }, refusal)] : [];
  });
}
