import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainEnvironment, ROOT } from '../../build/runBuild.ts';

export const ARTICLE = 'en/2026/02/suez';
export const OTHER = 'en/2026/03/hormuz';
const SITE = 'https://meridian.example';

/** Folders of one test: a built site of one page, and a data folder that is not there yet. */
export interface Folders {
  folder: string;
  dist: string;
  data: string;
  remove(): void;
}

/** Makes the folders, to be removed with `remove`. */
export function someFolders(): Folders {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-service-'));
  const dist = join(folder, 'dist');
  mkdirSync(dist);
  const article = (id: string) => ({ id, url: `${SITE}/${id.slice(3)}/`, title: id, edition: 'en', comments: 'open' });
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Front</title>');
  writeFileSync(join(dist, 'articles.json'), JSON.stringify({ site: SITE, articles: [ARTICLE, OTHER].map(article) }));
  return { folder, dist, data: join(folder, 'data'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Running {
  child: ChildProcess;
  /** `http://127.0.0.1:…/`. */
  address: string;
  /** All that it has said so far. */
  said(): string;
  /** Exit code. */
  ended: Promise<number | null>;
}

/** Starts a command that goes on, and waits until it says where it listens. */
export async function startTool(tool: string, args: string[], env: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, [`src/tools/${tool}.ts`, ...args], {
    cwd: ROOT,
    env: plainEnvironment({ PORT: '0', ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise<number | null>((resolved) => child.once('close', resolved));
  const address = await new Promise<string>((found, failed) => {
    const hear = (text: Buffer) => {
      said += String(text);
      const match = /The site is at (http:\S+)/.exec(said);
      if (match?.[1]) found(match[1]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('close', () => failed(new Error(`${tool} ended before it listened: ${said}`)));
  });
  return { child, address, said: () => said, ended };
}

/** Sends a comment as a script does. */
export function send(address: string, comment: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${address}api/comments`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...headers },
    body: JSON.stringify({ article: ARTICLE, text: 'A remark.', ...comment }),
  });
}
