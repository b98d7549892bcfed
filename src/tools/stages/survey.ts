import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtFiles } from '../../integrations/builtFiles.ts';
import { inlineCode, policyHash } from '../../integrations/inlineCode.ts';

const HASHED_ADDRESS = /\/_(?:pictures|media)\/([0-9a-f]{16})/g;
const SHARE_ADDRESS = /\/_pictures\/([0-9a-f]{16})-share\.jpeg/g;

/** Hashes of the pictures and media that built files name. */
export interface NamedPictures {
  all: Set<string>;
  /** Those whose JPEG for social networks and feeds is named. */
  shared: Set<string>;
}

/** Reads off the built files which pictures they name, so that no draft's picture is published. */
export async function namedPictures(folder: string): Promise<NamedPictures> {
  const named: NamedPictures = { all: new Set(), shared: new Set() };
  const files = (await builtFiles(folder)).filter((file) => /\.(?:html|xml|json|css)$/.test(file));
  for (const file of files) {
    const text = await readFile(join(folder, file), 'utf8');
    for (const [, hash = ''] of text.matchAll(HASHED_ADDRESS)) named.all.add(hash);
    for (const [, hash = ''] of text.matchAll(SHARE_ADDRESS)) named.shared.add(hash);
  }
  return named;
}

/** Hashes of the inline styles of all pages; throws when a page holds code that the content security policy forbids. */
export async function styleHashes(folder: string): Promise<string[]> {
  const hashes = new Set<string>();
  for (const file of (await builtFiles(folder)).filter((name) => name.endsWith('.html'))) {
    const { styles, forbidden } = inlineCode(await readFile(join(folder, file), 'utf8'));
    if (forbidden[0]) throw new Error(`${file} holds ${forbidden[0]}, which the content security policy will not run.`);
    for (const style of styles) hashes.add(policyHash(style));
    if (hashes.size > 1) throw new Error(`${file} holds an inline style of its own; only the order of the layers may be inline.`);
  }
  return [...hashes];
}
