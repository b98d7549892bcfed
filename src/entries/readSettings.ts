import { lstatSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Edition } from '../editorial/edition.ts';
import type { Fault } from '../editorial/fault.ts';
import type { EditionId } from '../editorial/identity.ts';
import type { Settings } from '../editorial/settings.ts';
import { readText } from './contentFiles.ts';
import { SETTINGS_FILE } from './discover.ts';
import { pathFrom } from '../addresses/parse.ts';
import { errorAt, START } from './place.ts';
import type { PlacedFault } from './place.ts';
import { quoted } from '../markdown/quoted.ts';
import { salvage } from './salvage.ts';
import { publicationSchema, settingsOf } from './schemas/publication.ts';
import type { PublicationFields } from './schemas/publication.ts';
import { schemaFaults } from './schemaFaults.ts';
import { writtenFields } from './writtenFields.ts';
import { readYaml } from './yaml.ts';

/** What `publication.yaml` says; the stand-ins let the other files be judged when it cannot be used. */
export interface SettingsReading {
  settings: Settings | null;
  /** The settings, or what could be made out of them. */
  standIn: Settings;
  /** Path of the publisher's logo, which is opened with the other pictures. */
  logo: string | null;
  faults: Fault[];
}

/** Reads the settings of a publication; `url` is the address of a staging site, or null. */
export function readSettings(contentRoot: string, url: string | null): SettingsReading {
  if (!hasSettings(contentRoot)) {
    const expected = `${SETTINGS_FILE} with name, url, timeZone and editions`;
    return unusable({}, contentRoot, [errorAt(START, { rule: 'missing-file', found: 'no settings', expected, nearest: null })]);
  }
  const read = readText(contentRoot, SETTINGS_FILE);
  if ('fault' in read) return unusable({}, contentRoot, [read.fault]);
  const yaml = readYaml(read.text);
  const parts = writtenFields(yaml);
  if ('fault' in parts) return unusable({}, contentRoot, [parts.fault]);
  const { written } = parts;
  const schema = publicationSchema();
  const result = schema.safeParse(written);
  if (!result.success) {
    const { issues } = result.error;
    const faults = yaml.faults.length > 0 ? yaml.faults : schemaFaults(issues, schema, { ...yaml, value: written });
    return unusable(salvage(schema, written, issues).fields, contentRoot, faults);
  }
  const faults = [...yaml.faults, ...doubledEditions(result.data, (index) => yaml.placeOf(['editions', index, 'id']))];
  const settings = settingsOf(result.data, url, null);
  if (!settings || faults.length > 0) return unusable(result.data, contentRoot, faults);
  const { logo } = result.data.publisher;
  return { settings, standIn: settings, logo: logo === undefined ? null : (pathFrom(SETTINGS_FILE, logo) ?? logo), faults: [] };
}

/** Whether a content folder has settings at all, usable or not. */
export function hasSettings(contentRoot: string): boolean {
  return lstatSync(path.join(contentRoot, SETTINGS_FILE), { throwIfNoEntry: false }) !== undefined;
}

function doubledEditions(
  { editions }: PublicationFields,
  placeOf: (index: number) => PlacedFault | { line: number; column: number },
): PlacedFault[] {
  const seen = new Set<string>();
  return editions.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const refusal = {
      rule: 'duplicate-id',
      found: `the edition ${quoted(id)} a second time`,
      expected: 'each edition once',
      nearest: null,
    };
    return [errorAt(placeOf(index), refusal)];
  });
}

function unusable(fields: Partial<PublicationFields>, contentRoot: string, placed: PlacedFault[]): SettingsReading {
  const editions = fields.editions?.length ? fields.editions : folders(contentRoot).map(editionOf);
  const [first = editionOf('en'), ...others] = editions;
  const whole = {
    name: '',
    url: 'https://unknown.invalid',
    timeZone: 'UTC',
    comments: 'open' as const,
    social: [],
    feeds: { length: 20 },
    publisher: {},
    ...fields,
    editions: [first, ...others],
  };
  const standIn = settingsOf(whole, null, null);
  if (!standIn) throw new Error('The stand-in for the settings has no edition.');
  return { settings: null, standIn, logo: null, faults: placed.map((fault) => ({ ...fault, file: SETTINGS_FILE })) };
}

function folders(contentRoot: string): string[] {
  if (!statSync(contentRoot, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(contentRoot, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== SETTINGS_FILE)
    .map((entry) => entry.name)
    .sort();
}

function editionOf(id: string): Edition {
  return { id: id as EditionId, locale: 'en', name: id, dir: 'ltr', calendar: 'gregory' };
}
