import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { body, ENGLISH, EVERYTHING, page, PERSIAN } from './aBody.ts';

const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }));

async function mistakes(html: string): Promise<string[]> {
  const whole = `<!DOCTYPE html>\n<html lang="en"><head><title>T</title></head><body><main><h1>T</h1>${html}</main></body></html>\n`;
  const { results } = await validator.validateString(whole);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`));
}

/** Each a fault, and the page valid all the same: the preview shows it. */
const FAULTY = [
  '###### A\n\n# B',
  '##',
  '[](https://example.org)',
  '- a\n\n  ::map{id="x"}',
  'a <div>b</div> c',
  '<li>a</li>',
  '[[a|b]](x) [a [[b]] c](/d/)',
];

describe('the HTML of a body is valid', () => {
  it.each([ENGLISH, PERSIAN])('with everything a writer may use, in $locale', async (context) => {
    expect(body(EVERYTHING, context).faults).toEqual([]);
    expect(await mistakes(page(EVERYTHING, context))).toEqual([]);
  });

  it.each(FAULTY)('with a fault in it: %j', async (text) => {
    expect(await mistakes(page(text))).toEqual([]);
  });

  it('and tells a mistake from none', async () => {
    expect(await mistakes('<p id="a">a</p><p id="a">b</p>')).not.toEqual([]);
  });
});
