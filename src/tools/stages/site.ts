import { cp, rm } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
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
  const drawn = drawingPlace(next);
  try {
    await build({ root: ROOT, site: entries.settings.url, outDir: drawn, cacheDir: join(cacheDir, 'astro'), logLevel: 'silent' });
    if (drawn !== next) await cp(drawn, next, { recursive: true });
  } finally {
    if (drawn !== next) await rm(drawn, { recursive: true, force: true });
  }
  return `${(await builtFiles(next)).filter((file) => file.endsWith('.html')).length} pages`;
}

/** Astro's working files find their packages only inside of the project, and two builds elsewhere would share one folder there. */
function drawingPlace(next: string): string {
  const path = relative(ROOT, next);
  const isInside = !path.startsWith('..') && !isAbsolute(path);
  return isInside ? next : join(ROOT, '.astro', `drawn-${process.pid}`);
}
