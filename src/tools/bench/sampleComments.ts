import type { SampleComment } from './contender.ts';

/** How many comments the article that is read carries. */
export const COMMENTS = 50;

const SENTENCES = [
  'The treaty says less about enforcement than the article suggests.',
  'Transit fees rose in the same year, which may explain half of it.',
  'I read the ministry’s statement as a warning, not as an offer.',
  'Compare this with the agreement of 1997, which had the same clause.',
  'What would count as evidence against this reading?',
  'The map leaves out the second pipeline, and that one matters more.',
  'Insurance rates moved two days before the announcement.',
];

const NAMES = ['Ada', 'Benoît', 'Chiara', 'Dmitri', 'Elif', 'Farid', 'Grace'];

/** The `number`-th sample comment, three sentences in two paragraphs; no two are alike. */
export function sampleComment(article: SampleComment['article'], number: number, parent: string | null = null): SampleComment {
  const at = (list: readonly string[], step: number) => list[(number * step + step) % list.length] ?? '';
  return {
    article,
    number,
    name: `${at(NAMES, 1)} ${number}`,
    email: `reader${number}@example.org`,
    paragraphs: [`${at(SENTENCES, 1)} ${at(SENTENCES, 3)}`, `On point ${number}: ${at(SENTENCES, 5)}`],
    parent,
  };
}

/** Whether the `number`-th comment of the article that is read answers the one before it: two in five do. */
export function isReply(number: number): boolean {
  return number % 5 === 2 || number % 5 === 4;
}
