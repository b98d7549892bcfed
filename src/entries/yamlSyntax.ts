import type { YAMLParseError, YAMLWarning } from 'yaml';
import { quoted } from '../markdown/quoted.ts';
import type { Refusal } from './refusal.ts';

/** What to do about each kind of syntax error; the parser's own words stand in for the rest. */
const REMEDIES: Record<string, string> = {
  BAD_ALIAS: 'the value itself, without *',
  BAD_DQ_ESCAPE: 'a backslash only in escapes such as \\n; or single quotes',
  BAD_INDENT: 'fields of one group in the same column',
  BAD_SCALAR_START: 'the text in quotes, since it begins with a special character',
  BLOCK_AS_IMPLICIT_KEY: 'the text in quotes, since it contains ": "',
  DUPLICATE_KEY: 'each field once',
  MISSING_CHAR: 'a closing quote, bracket or colon',
  MULTILINE_IMPLICIT_KEY: 'a field name and a colon on each line; text that goes on over lines is indented',
  MULTIPLE_DOCS: 'one group of fields',
  RESOURCE_EXHAUSTION: 'fields, lists and small groups, not nested deeply',
  TAG_RESOLVE_FAILED: 'the value without a tag',
  UNEXPECTED_TOKEN: 'a field name, a colon and a value; text with special characters in quotes',
};

/** Puts a syntax error of YAML into the words of the check. */
export function syntaxRefusal(error: YAMLParseError | YAMLWarning, yaml: string): Refusal {
  const line = lineAt(error.pos[0], yaml);
  if (error.code === 'TAB_AS_INDENT' || /^ *\t/.test(line)) {
    return { rule: 'tab', found: 'a tab in the indentation', expected: 'spaces', nearest: null };
  }
  const rule = error.code === 'TAG_RESOLVE_FAILED' ? 'yaml-tag' : 'yaml';
  const found = line.trim() === '' ? 'an end too early' : quoted(line);
  return { rule, found, expected: REMEDIES[error.code] ?? error.message, nearest: null };
}

function lineAt(offset: number, yaml: string): string {
  const start = yaml.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  return yaml.slice(start).split('\n', 1)[0] ?? '';
}
