import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { BROWSER, textOf, type Answer, type Ask, type Contender, type SampleComment } from './contender.ts';

/** A folder that holds Twikoo's self-hosted server with what it depends on. */
export interface TwikooFolder {
  folder: string;
  version: string;
}

/** Twikoo's self-hosted server: the folder that was given, else `tkserver` from the registry, installed into `scratch`; else why there is none. */
export async function obtainTwikoo(given: string | undefined, scratch: string): Promise<TwikooFolder | { absent: string }> {
  if (given !== undefined) return readFolder(resolve(given)) ?? { absent: `${given} holds no package.json and server.js` };
  const folder = join(scratch, 'twikoo');
  await mkdir(folder, { recursive: true });
  const npm = process.env['npm_execpath'];
  const install = ['install', 'tkserver', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'];
  const { status } = npm ? spawnSync(process.execPath, [npm, ...install]) : spawnSync('npm', install);
  if (status !== 0) return { absent: '`npm install tkserver` failed; give a folder that holds the server with --twikoo DIR' };
  return readFolder(join(folder, 'node_modules/tkserver')) ?? { absent: 'the package tkserver holds no server.js' };
}

function readFolder(folder: string): TwikooFolder | null {
  if (!existsSync(join(folder, 'server.js')) || !existsSync(join(folder, 'package.json'))) return null;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { folder, version };
}

const PASSWORD = 'bench-administrator';
const READER = '00000000000000000000000000000001';
const PATHS = { read: '/en/2026/02/read/', written: '/en/2026/02/written/' } as const;

/**
 * Twikoo with its file database. Limits are off, as it knows one for all visitors together; its log is quiet; `pageSize`
 * top level comments a page, of which it shows 8 where nothing is set.
 */
export function twikoo({ folder, version }: TwikooFolder, scratch: string, port: number, pageSize: number): Contender {
  return {
    name: `Twikoo ${version}`,
    command: {
      arguments: [join(folder, 'server.js')],
      folder,
      environment: {
        TWIKOO_DATA: join(scratch, 'twikoo-data'),
        TWIKOO_PORT: String(port),
        TWIKOO_LOCALHOST_ONLY: 'true',
        TWIKOO_THROTTLE: String(Number.MAX_SAFE_INTEGER),
        TWIKOO_LOG_LEVEL: 'error',
      },
      host: 'localhost',
      port,
    },
    isUp: event({ event: 'GET_FUNC_VERSION' }),
    settings: [
      event({ event: 'SET_PASSWORD', password: PASSWORD }),
      settingsOf({ LIMIT_PER_MINUTE: '0', LIMIT_PER_MINUTE_ALL: '0', COMMENT_PAGE_SIZE: String(pageSize) }),
    ],
    send,
    receivedId,
    list: event({ event: 'COMMENT_GET', url: PATHS.read, accessToken: READER }),
    carried,
  };
}

/** Sets how many top level comments Twikoo puts on a page. */
export function pageSizeOf(size: number): Ask {
  return settingsOf({ COMMENT_PAGE_SIZE: String(size) });
}

function settingsOf(config: Record<string, string>): Ask {
  return event({ event: 'SET_CONFIG', accessToken: PASSWORD, config });
}

function event(body: object): Ask {
  return { method: 'POST', path: '/', headers: { ...BROWSER, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

function send({ article, number, name, email, paragraphs, parent }: SampleComment): Ask {
  return event({
    event: 'COMMENT_SUBMIT',
    accessToken: number.toString(16).padStart(32, 'f'),
    nick: name,
    mail: email,
    link: '',
    ua: BROWSER['user-agent'],
    url: PATHS[article],
    href: `https://meridian.example${PATHS[article]}`,
    comment: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n'),
    ...(parent === null ? {} : { pid: parent, rid: parent }),
  });
}

function receivedId(answer: Answer): string {
  const text = textOf(answer);
  const { id } = JSON.parse(text) as { id?: string };
  if (id === undefined) throw new Error(`Twikoo took no comment: ${answer.status} ${text.slice(0, 300)}`);
  return id;
}

function carried(answer: Answer): number {
  const { data } = JSON.parse(textOf(answer)) as { data: { replies: unknown[] }[] };
  return data.reduce((sum, { replies }) => sum + 1 + replies.length, 0);
}
