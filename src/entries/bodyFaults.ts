import type { Entries } from '../editorial/entries.ts';
import type { Fault } from '../editorial/fault.ts';
import type { Mention } from '../editorial/verify.ts';
import type { ReadFile } from './assemble.ts';

/** Faults that the pipeline found in bodies, at their lines in the files; and bodies that should say something. */
export function bodyFaults(files: readonly ReadFile[], entries: Entries): Fault[] {
  const placed = files.flatMap(({ file, record }) => {
    const offset = (record.body?.line ?? 1) - 1;
    return (record.body?.faults ?? []).map((fault): Fault => ({ ...fault, file: file.file, line: fault.line + offset }));
  });
  return [...placed, ...emptyBodies(files, entries)];
}

/** What bodies point at, at its lines in the files. */
export function mentionsOf(files: readonly ReadFile[]): Map<string, Mention[]> {
  return new Map(
    files.flatMap(({ file, record }) => {
      if (!record.body) return [];
      const offset = record.body.line - 1;
      return [[file.file, record.body.references.map((reference) => ({ ...reference, line: reference.line + offset }))] as const];
    }),
  );
}

/** A film without a transcript shuts out who cannot hear it; an article without text is probably not finished. */
function emptyBodies(files: readonly ReadFile[], { galleries, articles }: Entries): Fault[] {
  // A body with faults of its own may be empty because of them.
  const sound = files.filter(({ record }) => record.body?.faults.length === 0);
  const lines = new Map(sound.map(({ file, record }) => [file.file, record.body?.line ?? 1]));
  const tell = (file: string, words: Pick<Fault, 'severity' | 'rule' | 'expected'>): Fault[] => {
    const line = lines.get(file);
    return line === undefined ? [] : [{ ...words, file, line, column: 1, found: 'no text', nearest: null }];
  };
  const films = galleries.filter(({ kind, body }) => kind === 'film' && body.words === 0);
  const bare = articles.filter(({ draft, body }) => !draft && body.words + body.embeds.length + body.pictures.length === 0);
  return [
    ...films.flatMap(({ file }) => tell(file, { severity: 'error', rule: 'missing-transcript', expected: 'the transcript of the film' })),
    ...bare.flatMap(({ file }) => tell(file, { severity: 'warning', rule: 'empty-body', expected: 'the article, or draft: true' })),
  ];
}
