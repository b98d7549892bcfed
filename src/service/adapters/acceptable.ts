import type { Importable } from '../ports/upkeepStore.ts';

type ImportedComment = Extract<Importable, { kind: 'comment' }>;

/** What is to be imported, made true to what every store promises; our own exports pass unchanged. */
export function acceptable(records: readonly Importable[]): Importable[] {
  const circular = circularIds(records.filter((record) => record.kind === 'comment'));
  return records.map((record) => {
    if (record.kind !== 'comment') return record;
    const parent = circular.has(record.id) ? null : record.parent;
    return withState({ ...record, parent, html: record.html ?? null });
  });
}

/** An erased comment keeps nothing; an approved one has been published some time. */
function withState(comment: ImportedComment & { html?: string | null }): Importable {
  if (comment.state === 'erased') return { ...comment, name: null, email: null, text: null, html: null, flags: [] };
  if (comment.state !== 'approved') return comment;
  return { ...comment, published: comment.published ?? comment.decided ?? comment.created };
}

/** Comments whose line of parents leads back to themselves. */
function circularIds(comments: readonly ImportedComment[]): Set<string> {
  const parents = new Map<string, string | null>();
  for (const { id, parent } of comments) if (!parents.has(id)) parents.set(id, parent);
  const judged = new Set<string>();
  const circular = new Set<string>();
  for (const start of parents.keys()) {
    const line = new Set<string>();
    let id: string | null | undefined = start;
    while (id && parents.has(id) && !judged.has(id) && !line.has(id)) {
      line.add(id);
      id = parents.get(id);
    }
    if (id && line.has(id)) for (const member of [...line].slice([...line].indexOf(id))) circular.add(member);
    for (const member of line) judged.add(member);
  }
  return circular;
}
