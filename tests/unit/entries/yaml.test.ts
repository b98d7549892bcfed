import { describe, expect, it } from 'vitest';
import { readYaml } from '#src/entries/yaml.ts';

const rules = (yaml: string) => readYaml(yaml).faults.map(({ rule, line, column }) => `${rule} ${line}:${column}`);

describe('YAML', () => {
  it('leaves dates, versions and yes as text', () => {
    expect(readYaml('a: 2026-02-30\nb: yes\nc: 1_000\nd: 12:30').value).toEqual({ a: '2026-02-30', b: 'yes', c: '1_000', d: '12:30' });
  });

  it.each([
    ['a: b: c', ['yaml 1:4']],
    ['a: "open', ['yaml 1:9']],
    ['a:\n\tb: 1', ['tab 2:1']],
    ['a: !!js/function x', ['yaml-tag 1:4']],
    ['a: &x 1\nb: *x', ['yaml-alias 2:4']],
    ['a: &x { b: *x }', ['yaml-alias 1:12']],
    ['a: *nowhere', ['yaml-alias 1:4']],
    ['a: 1\nb: "x\\u202Ey"', ['control-character 2:4']],
    ['a: "x\\uD800y"', ['control-character 1:4']],
    ['"a\\0": 1', ['control-character 1:1']],
    ['a: 1\n---\nb: 2', ['yaml 2:1']],
    ['a: 1\nb:\n  c: 1\n  c: 2\na: 2', ['duplicate-key 5:1', 'duplicate-key 4:3']],
  ])('%j has the faults %j', (yaml, faults) => {
    expect(rules(yaml)).toEqual(faults);
  });

  it.each([
    [
      'a bomb of aliases',
      `a: &a [${'x,'.repeat(9)}x]\n${'bcdefghij'.replace(/./g, (key) => `${key}: &${key} [*a,*a,*a,*a,*a,*a,*a,*a]\n`)}`,
    ],
    ['twenty thousand open brackets', `a: ${'['.repeat(20_000)}`],
    ['thousands of doubled keys', 'a: 1\n'.repeat(40_000)],
    ['a quarter of a megabyte', `a: ${'x'.repeat(300_000)}`],
  ])('%s is refused soon', (_, yaml) => {
    const before = performance.now();
    const { faults } = readYaml(yaml);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.length).toBeLessThanOrEqual(20);
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  it('knows where every value and key stands', () => {
    const { placeOf, keyPlaceOf } = readYaml('\ntitle:\nimage:\n  src: x\n  alt: "y"\nlist:\n  - a: 1\n  - { b: 2 }\n');
    const places = [
      placeOf(['title']),
      placeOf(['image']),
      placeOf(['image', 'alt']),
      keyPlaceOf(['image', 'alt']),
      placeOf(['list', 1]),
      placeOf(['list', 1, 'b']),
      placeOf(['list', 0, 'missing']),
      placeOf(['missing']),
    ].map(({ line, column }) => `${line}:${column}`);
    expect(places).toEqual(['2:1', '3:1', '5:8', '5:3', '8:5', '8:10', '7:5', '1:1']);
  });
});
