import { splitFile } from './frontmatter.ts';
import type { ListName } from '../editorial/register.ts';
import { formOf } from './forms.ts';
import { errorAt, START } from './place.ts';
import type { PlacedFault } from './place.ts';
import { quoted } from '../markdown/quoted.ts';
import { salvage } from './salvage.ts';
import { schemaFaults } from './schemaFaults.ts';
import { writtenFields } from './writtenFields.ts';
import { readYaml } from './yaml.ts';
import type { YamlReading } from './yaml.ts';

/** What was read of one file; it can be kept as JSON. */
export interface Judged {
  /** The good fields, as the schema gives them; null when the frontmatter could not be read at all. */
  fields: object | null;
  dropped: Record<string, number[]>;
  faults: PlacedFault[];
}

/** A Markdown file's body, to be rendered. */
export interface BodyText {
  text: string;
  /** Line of the file on which it begins. */
  line: number;
}

const BODILESS: ReadonlySet<ListName> = new Set<ListName>(['sections', 'maps', 'tags']);

/** Judges a file by itself: its form, its fields; what it refers to is judged later, with all others. */
export function judgeText(text: string, list: ListName, timeZone: string): { judged: Judged; body: BodyText | null } {
  if (list === 'fronts') return { judged: judgeFields(readYaml(text), list, timeZone), body: null };
  const parts = splitFile(text);
  if ('fault' in parts) return { judged: unreadable(parts.fault), body: null };
  const { yaml, body, bodyLine } = parts.split;
  const judged = judgeFields(readYaml(yaml), list, timeZone);
  if (!BODILESS.has(list)) return { judged, body: { text: body, line: bodyLine } };
  const fault = needlessBody(body, bodyLine, list);
  return { judged: fault ? { ...judged, faults: [...judged.faults, fault] } : judged, body: null };
}

/** A file of which nothing could be read. */
export function unreadable(fault: PlacedFault): Judged {
  return { fields: null, dropped: {}, faults: [fault] };
}

/** Judges fields against the schema of their kind. */
export function judgeFields(reading: YamlReading, list: ListName, timeZone: string): Judged {
  const { faults } = reading;
  if (faults.some((fault) => fault.rule !== 'duplicate-key')) return { fields: null, dropped: {}, faults };
  const parts = writtenFields(reading);
  if ('fault' in parts) return { fields: null, dropped: {}, faults: [...faults, parts.fault] };
  const { written } = parts;
  const { schema } = formOf(list, written, timeZone);
  const result = schema.safeParse(written);
  if (result.success) return { fields: result.data, dropped: {}, faults };
  const { issues } = result.error;
  return { ...salvage(schema, written, issues), faults: [...faults, ...schemaFaults(issues, schema, { ...reading, value: written })] };
}

function needlessBody(body: string, bodyLine: number, list: ListName): PlacedFault | null {
  const lines = body.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first === -1) return null;
  const place = { ...START, line: bodyLine + first };
  return errorAt(place, {
    rule: 'needless-body',
    found: quoted(lines[first] ?? ''),
    expected: `no text below the fields: ${list} have none`,
    nearest: null,
  });
}
