import matter from 'gray-matter';
import { errorAt, START } from './place.ts';
import type { PlacedFault } from './place.ts';
import { quoted } from '../markdown/quoted.ts';

/** A Markdown file in its two parts. */
export interface SplitFile {
  /** The YAML with the line breaks before it, so that its lines are the file's. */
  yaml: string;
  body: string;
  /** Line of the file on which the body begins. */
  bodyLine: number;
}

/** A language of frontmatter that could be run is never run. */
const refuseToRun = () => {
  throw new Error('Frontmatter is YAML only.');
};

const ENGINES = {
  yaml: () => ({}),
  json: refuseToRun,
  javascript: refuseToRun,
  js: refuseToRun,
  coffee: refuseToRun,
  toml: refuseToRun,
};

/** Parts a Markdown file into its frontmatter and its body; nothing in it is run. */
export function splitFile(text: string): { split: SplitFile } | { fault: PlacedFault } {
  const fault = openingFault(text) ?? closingFault(text);
  if (fault) return { fault };
  const { content, matter: yaml } = matter(text, { language: 'yaml', engines: ENGINES });
  const before = text.slice(0, text.length - content.length);
  return { split: { yaml, body: content, bodyLine: before.split('\n').length } };
}

function openingFault(text: string): PlacedFault | null {
  const opening = text.split('\n', 1)[0] ?? '';
  if (!opening.startsWith('---') || opening.startsWith('----')) {
    const expected = 'frontmatter: a first line of ---, the fields, and a line of ---';
    return errorAt(START, {
      rule: 'missing-frontmatter',
      found: opening.trim() ? quoted(opening) : 'an empty first line',
      expected,
      nearest: null,
    });
  }
  const language = opening.slice(3).trim();
  if (language === '' || language === 'yaml') return null;
  const found = `frontmatter in ${quoted(language)}`;
  return errorAt(
    { line: 1, column: 4 },
    { rule: 'frontmatter-language', found, expected: 'YAML between two lines of ---', nearest: '---' },
  );
}

function closingFault(text: string): PlacedFault | null {
  const close = text.indexOf('\n---', 3);
  if (close === -1) {
    return errorAt(START, {
      rule: 'unclosed-frontmatter',
      found: 'frontmatter without an end',
      expected: 'a line of --- after the fields',
      nearest: null,
    });
  }
  const closing = text.slice(close + 1).split('\n', 1)[0] ?? '';
  if (closing.trim() === '---') return null;
  const line = text.slice(0, close + 1).split('\n').length;
  return errorAt(
    { line, column: 1 },
    { rule: 'unclosed-frontmatter', found: quoted(closing), expected: 'a line of --- after the fields', nearest: '---' },
  );
}
