import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

type Reach = { rooms: string[]; types?: string[] };

/**
 * Who may import whom: ARCHITECTURE's table as data. `rooms` may be imported whole, of `types` only types;
 * `publication` and `content.config` are the two files at the top.
 */
const TABLE: Record<string, Reach> = {
  editorial: { rooms: [] },
  addresses: { rooms: [], types: ['editorial', 'views'] },
  wording: { rooms: [], types: ['editorial'] },
  pictures: { rooms: ['addresses'], types: ['editorial'] },
  markdown: { rooms: ['addresses', 'wording', 'editorial/nearest'], types: ['editorial'] },
  entries: { rooms: ['editorial', 'addresses', 'markdown', 'pictures', 'service/contract'] },
  publication: { rooms: ['entries', 'editorial'], types: ['views'] },
  'content.config': { rooms: ['entries'] },
  views: { rooms: ['editorial', 'addresses', 'wording', 'service/contract'] },
  feeds: { rooms: [], types: ['views', 'editorial'] },
  search: { rooms: [], types: ['views'] },
  components: { rooms: ['components', 'wording'], types: ['views', 'editorial', 'markdown'] },
  layouts: { rooms: ['components', 'styles'], types: ['views'] },
  pages: { rooms: ['publication', 'views', 'feeds', 'layouts', 'components', 'addresses'] },
  integrations: { rooms: ['search', 'feeds', 'pictures', 'addresses'] },
  browser: { rooms: ['service/contract', 'wording'] },
  service: { rooms: ['wording'] },
  tools: { rooms: ['entries', 'editorial', 'addresses', 'markdown', 'pictures', 'integrations', 'service', 'search', 'feeds', 'wording'] },
};

/** Packages that only one room may name. */
const OWNED: Record<string, string[]> = { 'astro:content': ['entries', 'content.config'] };

/** Folders within a room that only these may name: a store is chosen where the function is started. */
const INNER: Record<string, string[]> = { 'service/adapters/': ['service/adapters/', 'service/runtimes/'] };

/** The function runs on Workers too: Node's modules stand where only Node comes. */
const NODE_ONLY = ['service/adapters/sqlite/', 'service/runtimes/node/'];

/** Browser scripts are loaded by components and layouts from `<script>` tags. */
const SCRIPTED = ['components', 'layouts', 'pages'];

/** All `.ts` and `.astro` files below `src`, as paths relative to it. */
export async function sourceFiles(src: string): Promise<string[]> {
  const names = await readdir(src, { recursive: true });
  return names
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => /\.(ts|astro)$/.test(name))
    .sort();
}

/** Imports that the table does not allow, each as one line. */
export async function roomFaults(src: string): Promise<string[]> {
  const faults: string[] = [];
  for (const file of await sourceFiles(src)) {
    for (const found of importsOf(await readFile(path.join(src, file), 'utf8'))) {
      const fault = faultOf(file, found);
      if (fault) faults.push(fault);
    }
  }
  return faults;
}

interface Import {
  specifier: string;
  typeOnly: boolean;
}

const IMPORT = /\b(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;

function importsOf(text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return [...code.matchAll(IMPORT)].map((match) => ({ specifier: match[2] ?? match[3] ?? '', typeOnly: match[1] !== undefined }));
}

function faultOf(file: string, { specifier, typeOnly }: Import): string | null {
  const room = roomOf(file);
  const owners = OWNED[specifier];
  if (owners) return owners.includes(room) ? null : `${file} imports ${specifier}, which belongs to ${owners.join(', ')}`;
  if (specifier.startsWith('node:')) return nodeFault(file, specifier);
  const target = targetOf(file, specifier);
  if (target === null) return null;
  const inner = innerFault(file, target);
  if (inner !== null) return inner;
  const reach = TABLE[room];
  if (!reach) return `${file} stands in no room of the table`;
  if (allows(reach, room, target, typeOnly)) return null;
  return `${file} imports ${typeOnly ? 'types of ' : ''}${target}: ${room} may import ${reach.rooms.join(', ') || 'nothing of ours'}`;
}

function innerFault(file: string, target: string): string | null {
  const [folder, namers = []] = Object.entries(INNER).find(([inner]) => target.startsWith(inner)) ?? [];
  if (folder === undefined || namers.some((namer) => file.startsWith(namer))) return null;
  return `${file} imports ${target}: only ${namers.join(', ')} may name ${folder}`;
}

function nodeFault(file: string, specifier: string): string | null {
  if (!file.startsWith('service/') || NODE_ONLY.some((folder) => file.startsWith(folder))) return null;
  return `${file} imports ${specifier}: the function runs where there is no Node`;
}

function allows(reach: Reach, room: string, target: string, typeOnly: boolean): boolean {
  const to = roomOf(target);
  if (to === room) return true;
  if (to === 'styles' || (to === 'browser' && SCRIPTED.includes(room))) return SCRIPTED.includes(room);
  if (reach.rooms.some((allowed) => target === `${allowed}.ts` || target.startsWith(`${allowed}/`) || allowed === to)) return true;
  return typeOnly && (reach.types ?? []).includes(to);
}

function roomOf(file: string): string {
  const [first = ''] = file.split('/');
  return first.replace(/\.ts$/, '');
}

/** The imported file relative to `src`; null for packages and Node's own modules. */
function targetOf(file: string, specifier: string): string | null {
  if (specifier.startsWith('#src/')) return specifier.slice('#src/'.length);
  if (!specifier.startsWith('.')) return null;
  return path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
}

/** Files with more lines than `most`. */
export async function lengthFaults(src: string, most: number): Promise<string[]> {
  return judge(src, /\.(ts|astro)$/, (file, text) => {
    const lines = text.split('\n').length - 1;
    return lines > most ? `${file} has ${lines} lines` : null;
  });
}

const RAW_HTML = ['components/base/Prose.astro', 'components/base/StructuredData.astro'];

/** Raw HTML written, or text declared safe, outside of the reviewed places. */
export async function setHtmlFaults(src: string): Promise<string[]> {
  return judge(src, /\.(ts|astro)$/, (file, text) => {
    if (/set:html|\.innerHTML\b|insertAdjacentHTML/.test(text) && !RAW_HTML.includes(file)) return `${file} writes raw HTML`;
    if (/\bas SafeHtml\b|(?<!\w)<SafeHtml>/.test(text) && !file.startsWith('markdown/')) return `${file} makes safe HTML`;
    return null;
  });
}

const DECISIONS: [RegExp, string][] = [
  [/\.(?:sort|toSorted|reverse|toReversed)\(/, 'sorts'],
  [/\.(?:filter|reduce|find)\(/, 'filters'],
  [/new Date\b|Intl\.|\.toLocale\w*String\(/, 'formats dates'],
  [/`\/[^`]*\$\{|`https?:|['"]\/['"]\s*\+|new URL\(/, 'builds URLs'],
];

/** Decisions that a template takes and a view should. */
export async function templateFaults(src: string): Promise<string[]> {
  return judge(src, /\.astro$/, (file, text) => {
    const markup = text.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
    const taken = DECISIONS.find(([pattern]) => pattern.test(markup));
    return taken ? `${file} ${taken[1]}` : null;
  });
}

async function judge(src: string, names: RegExp, fault: (file: string, text: string) => string | null): Promise<string[]> {
  const faults: string[] = [];
  for (const file of await sourceFiles(src)) {
    if (!names.test(file)) continue;
    const found = fault(file, await readFile(path.join(src, file), 'utf8'));
    if (found) faults.push(found);
  }
  return faults;
}
