import type { Fault } from '../editorial/fault.ts';
import type { Finding } from '../editorial/finding.ts';
import type { ReadFile } from './assemble.ts';
import { readText } from './contentFiles.ts';
import { SETTINGS_FILE } from './discover.ts';
import { splitFile } from './frontmatter.ts';
import { START } from './place.ts';
import { asWritten } from './salvage.ts';
import { readYaml } from './yaml.ts';
import type { YamlReading } from './yaml.ts';

/** Gives findings their lines. Positions are not kept with entries: only a file with a finding is parsed again. */
export function placeFindings(findings: readonly Finding[], files: readonly ReadFile[], contentRoot: string): Fault[] {
  const dropped = new Map(files.map(({ file, record }) => [file.file, record.judged.dropped]));
  const readings = new Map<string, YamlReading | null>();
  const readingOf = (file: string): YamlReading | null => {
    const known = readings.get(file);
    if (known !== undefined) return known;
    const reading = reread(contentRoot, file);
    readings.set(file, reading);
    return reading;
  };
  return findings.map(({ spot, ...words }): Fault => {
    if (!Array.isArray(spot)) return { ...words, line: spot.line, column: spot.column };
    const path = asWritten(spot, dropped.get(words.file) ?? {});
    const { line, column } = readingOf(words.file)?.placeOf(path) ?? START;
    return { ...words, line, column };
  });
}

function reread(contentRoot: string, file: string): YamlReading | null {
  const read = readText(contentRoot, file);
  if ('fault' in read) return null;
  if (file.endsWith('.yaml') || file === SETTINGS_FILE) return readYaml(read.text);
  const parts = splitFile(read.text);
  return 'split' in parts ? readYaml(parts.split.yaml) : null;
}
