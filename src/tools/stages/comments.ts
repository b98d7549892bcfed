import { createPublication } from '../../editorial/createPublication.ts';
import { readSnapshot, snapshotPlace } from '../../entries/readSnapshot.ts';
import { surroundings, type Surroundings } from '../../entries/surroundings.ts';
import { replaceFile } from '../../markdown/replaceFile.ts';
import { readLocal } from '../../service/runtimes/node/readLocal.ts';
import { askSnapshot, type AskFunction } from './askSnapshot.ts';
import { articleDirectory } from './articleDirectory.ts';
import type { BuildRun } from './stage.ts';

/** Milliseconds that the function has for one answer. */
const PATIENCE = 10_000;

/** And for all of them. */
const PATIENCE_IN_ALL = 120_000;

/**
 * Refreshes the snapshot of comments and counts from the function, or from its database in the data folder. When neither
 * answers, the build goes on with the last snapshot and says so.
 */
export async function comments(build: BuildRun): Promise<string> {
  const { entries, say } = build;
  if (!entries) throw new Error('The comments were asked for before the check.');
  const around = surroundings();
  const publication = createPublication(entries, around);
  const { text, fault } = readSnapshot(around.dataDir);
  if (fault) say(fault);
  const source = openSource(around, articleDirectory(publication));
  if (!source) return '';
  try {
    const fresh = await askSnapshot(publication, source.ask);
    if (fresh !== text) replaceFile(snapshotPlace(around.dataDir), fresh);
    return `snapshot of ${source.name} ${fresh === text ? 'as it was' : 'refreshed'}`;
  } catch (error) {
    say(`The comments and counts of ${source.name} could not be had (${reasonOf(error)}): the build goes on with the last snapshot.`);
    return '';
  } finally {
    await source.close();
  }
}

/** Who is asked, and how. */
interface Source {
  name: string;
  ask: AskFunction;
  close(): void | Promise<void>;
}

function openSource({ serviceUrl, dataDir }: Surroundings, directory: ReturnType<typeof articleDirectory>): Source | null {
  if (serviceUrl) return { name: serviceUrl, ask: askAt(serviceUrl), close: () => undefined };
  const local = readLocal(dataDir, directory);
  // The address only has to be one: nothing is sent anywhere.
  return (
    local && { name: 'the local database', ask: (path) => local.fetch(new Request(`http://localhost${path}`)), close: () => local.close() }
  );
}

function askAt(origin: string): AskFunction {
  const headers = { Accept: 'application/json' };
  const whole = AbortSignal.timeout(PATIENCE_IN_ALL);
  const signal = () => AbortSignal.any([whole, AbortSignal.timeout(PATIENCE)]);
  return (path) => fetch(origin + path, { headers, redirect: 'error', signal: signal() });
}

/** What `fetch` says is no more than that it failed; the cause tells why. */
function reasonOf(error: unknown): string {
  const { message, cause, name } = error as Error;
  if (name === 'TimeoutError') return 'no answer in time';
  return cause instanceof Error && cause.message ? cause.message : message;
}
