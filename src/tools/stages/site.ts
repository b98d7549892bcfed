import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { builtFiles } from '../../integrations/builtFiles.ts';
import type { BuildRun } from './stage.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Has Astro draw all pages, feeds and machine files into the next site. */
export async function site({ next, cacheDir, entries }: BuildRun): Promise<string> {
  if (!entries) throw new Error('The pages were asked for before the check.');
  // Astro puts its working files into the current folder and looks for packages from there.
  process.chdir(ROOT);
  await build({
    root: ROOT,
    site: entries.settings.url,
    outDir: next,
    cacheDir: join(cacheDir, 'astro'),
    logLevel: 'silent',
  });
  return `${(await builtFiles(next)).filter((file) => file.endsWith('.html')).length} pages`;
}
