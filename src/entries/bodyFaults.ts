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
function emptyBodies(files: readonly ReadFile[], entries: Entries): Fault[] {
  const faulty = new Set(files.filter(({ record }) => record.judged.faults.length + (record.body?.faults.length ?? 0) > 0).map(({ file }) => file.file));
  const lines = new Map(files.map(({ file, record }) => [file.file, record.body?.line ?? 1]));
  const films = entries.galleries.filter((gallery) => gallery.kind === 'film' && gallery.body.words === 0);
  const articles = entries.articles.filter(({ draft, body }) => !draft && body.words + body.embeds.length + body.pictures.length === 0);
  const tell = (file: string, words: Omit<Fault, 'file' | 'line' | 'column' | 'nearest'>): Fault => ({
    ...words,
    file,
    line: lines.get(file) ?? 1,
    column: 1,
    nearest: null,
  });
  return [
    ...films.map(({ file }) => tell(file, { severity: 'error', rule: 'missing-transcript', found: 'no text', expected: 'the transcript of the film' })),
    ...articles.map(({ file }) => tell(file, { severity: 'warning', rule: 'empty-body', found: 'no text', expected: 'the article, or draft: true' })),
  ];
}
