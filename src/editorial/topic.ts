import type { Body } from './body.ts';
import type { EditionId, TopicId } from './identity.ts';
import type { Day } from './moment.ts';
import type { Picture } from './picture.ts';

export const TOPIC_KINDS = ['organisation', 'people', 'place', 'idea', 'conflict', 'treaty', 'person'] as const;
export type TopicKind = (typeof TOPIC_KINDS)[number];

/** A validated topic file. */
export interface TopicEntry {
  kind: 'topic';
  edition: EditionId;
  id: TopicId;
  file: string;
  name: string;
  definition: string;
  asOf: Day;
  source: { title: string; url: string | null };
  topicKind: TopicKind;
  aliases: string[];
  parents: TopicId[];
  image: Picture | null;
  /** Definitions that held before, newest first. */
  earlier: { asOf: Day; definition: string }[];
  body: Body;
}
