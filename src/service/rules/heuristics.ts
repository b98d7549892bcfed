import { spokenWords, wordsIn } from './words.ts';

/** Why a comment looks doubtful; shown to the editor beside it. */
export type Flag =
  | { kind: 'links'; count: number }
  | { kind: 'repetition'; count: number }
  | { kind: 'speed'; seconds: number }
  | { kind: 'word'; word: string }
  | { kind: 'busy'; count: number }
  | { kind: 'trap' };

/** What a comment is judged by. */
export interface Examined {
  text: string;
  name: string | null;
  /** The editor's word list. */
  words: readonly string[];
  /** Other comments with the same text while the salts live. */
  alike: number;
  /** Other comments by the same visitor while the salts live. */
  byVisitor: number;
  /** From the first touch of the form to its sending, in milliseconds; null when not known, which says nothing. */
  openedMs: number | null;
  /** Whether the field that people do not see was filled in. */
  trapped: boolean;
}

const MANY_LINKS = 3;
const MANY_BY_VISITOR = 10;
const MANY_TIMES = 8;
const LONG_RUN = 12;
const HASTE_MS = 3_000;
/** Records of typing stay under twenty characters a second. */
const FASTEST_TYPING_MS = 1_000 / 25;
const MOST_WORD_FLAGS = 5;

/** What is doubtful about a comment, in time linear in its length; an empty list says nothing was found. */
export function flagsOf({ text, name, words, alike, byVisitor, openedMs, trapped }: Examined): Flag[] {
  const flags: Flag[] = [];
  const within = repetitionWithin(text);
  if (trapped) flags.push({ kind: 'trap' });
  flags.push(...linkFlag(text, name ?? ''));
  if (alike > 0) flags.push({ kind: 'repetition', count: alike });
  if (within > 0) flags.push({ kind: 'repetition', count: within });
  if (openedMs !== null && isHasty(text, openedMs)) flags.push({ kind: 'speed', seconds: Math.max(0, Math.round(openedMs / 1_000)) });
  const found = wordsIn(`${name ?? ''}\n${text}`, words).slice(0, MOST_WORD_FLAGS);
  flags.push(...found.map((word): Flag => ({ kind: 'word', word })));
  if (byVisitor >= MANY_BY_VISITOR) flags.push({ kind: 'busy', count: byVisitor });
  return flags;
}

/** How often a word or a character comes in a text that hardly says anything else; 0 for a text like others. */
export function repetitionWithin(text: string): number {
  const spoken = spokenWords(text);
  const most = mostFrequent(spoken);
  if (most >= MANY_TIMES && most * 2 >= spoken.length) return most;
  const longest = longestRun(text);
  return longest >= LONG_RUN ? longest : 0;
}

const LINK = /(?:https?:\/\/|www\.)\S+/giu;

/** Many links, a text that is little else, or a name that is one. */
function linkFlag(text: string, name: string): Flag[] {
  const links = text.match(LINK) ?? [];
  const named = name.match(LINK)?.length ?? 0;
  const linked = links.reduce((sum, link) => sum + link.length, 0);
  const mostly = links.length > 0 && linked * 5 > text.replace(/\s+/g, '').length * 4;
  return links.length >= MANY_LINKS || mostly || named > 0 ? [{ kind: 'links', count: links.length + named }] : [];
}

function isHasty(text: string, openedMs: number): boolean {
  return openedMs < HASTE_MS || openedMs < Array.from(text).length * FASTEST_TYPING_MS;
}

function mostFrequent(words: string[]): number {
  const counts = new Map<string, number>();
  let most = 0;
  for (const word of words) {
    const count = (counts.get(word) ?? 0) + 1;
    counts.set(word, count);
    if (count > most) most = count;
  }
  return most;
}

/** The longest row of one character; rules drawn with dashes, dots and the like are no repetition. */
function longestRun(text: string): number {
  let longest = 0;
  let run = 0;
  let last = '';
  for (const letter of text) {
    run = letter === last ? run + 1 : 1;
    last = letter;
    if (run > longest && !/[\s\-_=*~.·•–—#]/.test(letter)) longest = run;
  }
  return longest;
}
