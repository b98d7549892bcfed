import path from 'node:path';
import type { Entries } from '../editorial/entries.ts';
import type { Fault } from '../editorial/fault.ts';
import type { Finding } from '../editorial/finding.ts';
import type { Instant } from '../editorial/moment.ts';
import type { ListName } from '../editorial/register.ts';
import { verify } from '../editorial/verify.ts';
import type { Subject } from '../editorial/verify.ts';
import { assemble, wantedFiles } from './assemble.ts';
import type { ReadFile } from './assemble.ts';
import { bodyFaults, mentionsOf } from './bodyFaults.ts';
import { discover, SETTINGS_FILE } from './discover.ts';
import { logoFile, logoFindings, withLogo } from './logo.ts';
import { openMedia } from './media.ts';
import { mediaFindings } from './mediaFindings.ts';
import { pageAnchors } from './pageAnchors.ts';
import { placeFindings } from './placeFindings.ts';
import { readRecords } from './readRecords.ts';
import { readSettings } from './readSettings.ts';
import { siteAddresses } from './siteAddresses.ts';
import { verifyAddresses } from './verifyAddresses.ts';
import { verifyLinks } from './verifyLinks.ts';

/** Where the content is read, and as of when links between articles are judged. */
export interface ReadOptions {
  contentRoot: string;
  cacheDir: string;
  /** Address of a staging site; null for the one in `publication.yaml`. */
  url: string | null;
  now: Instant;
  /** Files that are copied as they are, which bodies may link to; default `public`. */
  publicRoot?: string;
}

/** All that the content folder says. */
export interface Content {
  /** Entries without an error in their file; null when `publication.yaml` cannot be used. */
  entries: Entries | null;
  /** By file and place. */
  faults: Fault[];
  /** Content files that were read. */
  files: number;
}

/** Reads, judges and cross-checks all files of all editions in one run. */
export async function readContent(options: ReadOptions): Promise<Content> {
  const { contentRoot, cacheDir } = options;
  const { settings, standIn, logo, faults } = readSettings(contentRoot, options.url);
  const { timeZone, editions } = standIn;
  const found = discover(
    contentRoot,
    editions.map(({ id }) => id),
  );
  const records = await readRecords(found.files, { contentRoot, cacheDir, timeZone, editions });
  const files = found.files.flatMap((file): ReadFile[] => {
    const record = records.get(file.file);
    return record ? [{ file, record }] : [];
  });
  const media = await openMedia([...wantedFiles(files, timeZone), ...logoFile(logo)], found.media, options);
  const entries = assemble(withLogo(standIn, logo, media), files, media);
  const findings = [...logoFindings(logo, media), ...mediaFindings(files, media, timeZone), ...crossCheck(entries, files, options)];
  const own = files.flatMap(({ file, record }) => record.judged.faults.map((fault): Fault => ({ ...fault, file: file.file })));
  const all = [...faults, ...found.faults, ...own, ...bodyFaults(files, entries), ...placeFindings(findings, files, contentRoot)];
  return { entries: settings && withoutFaulty(entries, all), faults: inOrder(all), files: files.length };
}

function crossCheck(entries: Entries, files: readonly ReadFile[], options: ReadOptions): Finding[] {
  const claims = files.map(({ file }) => file);
  const subject: Subject = { entries, claims, mentions: mentionsOf(files), anchors: pageAnchors(entries, files), now: options.now };
  const addresses = siteAddresses(entries, claims);
  const publicRoot = options.publicRoot ?? path.resolve('public');
  return [...verify(subject), ...verifyAddresses(entries, claims, addresses), ...verifyLinks({ ...subject, addresses, publicRoot })];
}

function withoutFaulty(entries: Entries, faults: readonly Fault[]): Entries | null {
  const faulty = new Set(faults.filter((fault) => fault.severity === 'error').map((fault) => fault.file));
  if (faulty.size === 0) return entries;
  if (faulty.has(SETTINGS_FILE)) return null;
  const { settings, ...lists } = entries;
  const kept = Object.entries(lists).map(([list, all]: [string, { file: string }[]]) => [
    list,
    all.filter(({ file }) => !faulty.has(file)),
  ]);
  return { settings, ...(Object.fromEntries(kept) as Record<ListName, never[]>) };
}

function inOrder(faults: Fault[]): Fault[] {
  return faults.sort((a, b) => {
    if (a.file !== b.file) return a.file < b.file ? -1 : 1;
    return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
  });
}
