import type { Entries } from '#src/editorial/entries.ts';
import type { Finding } from '#src/editorial/finding.ts';
import { verify } from '#src/editorial/verify.ts';
import type { Mention } from '#src/editorial/verify.ts';
import type { Claim } from '#src/editorial/register.ts';
import { LISTS } from '#src/entries/collections.ts';
import { someEntries } from '../fixtures/builders.ts';

const NOW = '2026-11-22T00:00:00Z';

/** The claims that files of these entries would make. */
export function claimsOf(entries: Entries): Claim[] {
  return LISTS.flatMap((list) =>
    entries[list].map((entry) => ({ list, edition: entry.edition, file: entry.file, id: nameOf(entry.file) })),
  );
}

function nameOf(file: string): string {
  const name = file.split('/').slice(2).join('/').replace(/\.md$/, '');
  return name === '' ? 'front.yaml' : name;
}

interface Told {
  mentions?: Mention[];
  anchors?: [file: string, ids: string[]][];
  more?: Claim[];
}

/** Findings as `rule file path nearest`; mentions are those of the first article. */
export function told(given: Partial<Entries>, { mentions = [], anchors = [], more = [] }: Told = {}): string[] {
  const entries = someEntries(given);
  const subject = {
    entries,
    claims: [...claimsOf(entries), ...more],
    mentions: new Map([[entries.articles[0]?.file ?? '', mentions]]),
    anchors: new Map(anchors),
    now: NOW,
  };
  return verify(subject).map(inWords);
}

function inWords({ rule, file, spot, nearest, severity }: Finding): string {
  const place = Array.isArray(spot) ? spot.join('.') : `${spot.line}:${spot.column}`;
  return `${severity === 'warning' ? 'warning ' : ''}${rule} ${nameOf(file)} ${place}${nearest === null ? '' : ` → ${nearest}`}`;
}
