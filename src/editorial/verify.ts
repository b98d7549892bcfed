import type { Entries } from './entries.ts';
import type { Finding } from './finding.ts';
import type { Instant } from './moment.ts';
import type { Claim } from './register.ts';
import { verifyBodies } from './verifyBodies.ts';
import { verifyDates } from './verifyDates.ts';
import { verifyIdentities } from './verifyIdentities.ts';
import { verifyReferences } from './verifyReferences.ts';
import { verifySeries } from './verifySeries.ts';
import { verifyTags } from './verifyTags.ts';
import { verifyTopics } from './verifyTopics.ts';
import { verifyTranslations } from './verifyTranslations.ts';
import { verifyUnfinished } from './verifyUnfinished.ts';

/** Something that a body points at, at its place in the file. */
export interface Mention {
  kind: string;
  target: string;
  fragment: string | null;
  line: number;
  column: number;
}

/** What is judged. A field that could not be read is empty in its entry and is not judged again. */
export interface Subject {
  entries: Entries;
  claims: readonly Claim[];
  /** By file. */
  mentions: ReadonlyMap<string, readonly Mention[]>;
  /** Fragment ids of the page that each file becomes. */
  anchors: ReadonlyMap<string, readonly string[]>;
  now: Instant;
}

/** Judges how the entries of a publication fit together; every finding is told, in no particular order. */
export function verify(subject: Subject): Finding[] {
  return [
    ...verifyIdentities(subject),
    ...verifyReferences(subject),
    ...verifyTranslations(subject),
    ...verifyBodies(subject),
    ...verifyTopics(subject.entries.topics),
    ...verifyTags(subject.entries),
    ...verifySeries(subject.entries.articles),
    ...verifyUnfinished(subject.entries.articles),
    ...verifyDates(subject.entries, subject.now),
  ];
}
