/** Most words that a list may hold, and most code points of one. */
export const WORD_LIST = { words: 2_000, length: 80 } as const;

/** The words of a list with one a line, each once, in code-unit order. */
export function parseWords(text: string): string[] {
  const lines = text.normalize('NFC').split(/\r\n|[\r\n]/);
  const words = lines.map((line) => line.replace(/\p{Cc}+/gu, ' ').trim()).filter((line) => fold(line) !== '');
  return [...new Set(words)].toSorted((a, b) => (a < b ? -1 : 1));
}

/** Whether a list is too long to be kept. */
export function isTooLong(words: readonly string[]): boolean {
  return words.length > WORD_LIST.words || words.some((word) => Array.from(word).length > WORD_LIST.length);
}

/** Which words of the list a text contains as whole words, letter case and spelling variants aside; in the list's order. */
export function wordsIn(text: string, words: readonly string[]): string[] {
  const plain = fold(text);
  const spoken = tokensOf(plain);
  const single = new Set(spoken);
  const joined = ` ${spoken.join(' ')} `;
  return words.filter((word) => {
    const sought = fold(word);
    const tokens = tokensOf(sought);
    if (sought === '') return false;
    if (tokens.length === 0 || WITHOUT_SPACES.test(sought)) return plain.includes(sought);
    return tokens.length === 1 ? single.has(tokens[0] ?? '') : joined.includes(` ${tokens.join(' ')} `);
  });
}

/** The words of a text as they are compared. */
export function spokenWords(text: string): string[] {
  return tokensOf(fold(text));
}

/** Scripts that set no space between words: there a word is found anywhere. */
const WITHOUT_SPACES = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** Characters that cannot be seen, with which a word could be torn apart. */
const UNSEEN = /[\u00ad\u034f\u061c\u0640\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/g;

/** One spelling for what reads the same: width, letter case, unseen characters, the two Arabic keyboards. */
function fold(text: string): string {
  const plain = text.normalize('NFKC').replace(UNSEEN, '').toLowerCase();
  return plain.replaceAll('ي', 'ی').replaceAll('ى', 'ی').replaceAll('ك', 'ک').trim();
}

function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
}
