import { describe, expect, it } from 'vitest';
import type { Fault } from '#src/editorial/fault.ts';
import { REPORTERS } from '#src/tools/reporters/reporters.ts';

const fault = (given: Partial<Fault>): Fault => ({
  severity: 'error',
  rule: 'unknown-topic',
  file: 'en/a.md',
  line: 7,
  column: 10,
  found: 'the unknown topic "natto"',
  expected: 'the id of a topic',
  nearest: 'nato',
  ...given,
});
const faults = [fault({}), fault({ line: 9, nearest: null }), fault({ severity: 'warning', file: 'en/b, c.md', found: '100 %: a,b' })];
const report = { faults, files: 2, errors: 2, warnings: 1, folder: 'content' };

describe('a report', () => {
  it('for people has one line for each fault, grouped by file, and a count at the end', () => {
    expect(REPORTERS.text(report).split('\n')).toEqual([
      'content/en/a.md:7:10  the unknown topic "natto" · the id of a topic · nato',
      'content/en/a.md:9:10  the unknown topic "natto" · the id of a topic',
      '',
      'content/en/b, c.md:7:10  warning: 100 %: a,b · the id of a topic · nato',
      '',
      '2 files checked: 2 errors, 1 warning',
    ]);
  });

  it('without faults is one line', () => {
    expect(REPORTERS.text({ ...report, faults: [], errors: 0, warnings: 0, files: 1 })).toBe('1 file checked: no faults');
  });

  it('for programs is JSON of all that is known', () => {
    expect(JSON.parse(REPORTERS.json(report))).toEqual({ files: 2, errors: 2, warnings: 1, faults });
  });

  it('for GitHub is workflow commands, with what would end them escaped', () => {
    expect(REPORTERS.github(report).split('\n')).toEqual([
      '::error file=content/en/a.md,line=7,col=10,title=unknown-topic::the unknown topic "natto" · the id of a topic · nato',
      '::error file=content/en/a.md,line=9,col=10,title=unknown-topic::the unknown topic "natto" · the id of a topic',
      '::warning file=content/en/b%2C c.md,line=7,col=10,title=unknown-topic::100 %25: a,b · the id of a topic · nato',
      '2 files checked: 2 errors, 1 warning',
    ]);
  });
});
