import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dev } from 'astro';
import type { Entries } from '../editorial/entries.ts';
import { preview } from '../integrations/preview.ts';
import { serveOne } from '../pictures/serveOne.ts';
import { checkContent } from './checkContent.ts';
import { readFlags, UsageError } from './flags.ts';
import { announceKey } from './server/dataFolder.ts';
import { previewService } from './server/previewService.ts';
import { placedFiles } from './stages/placedFiles.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

// Drafts and scheduled articles are shown; Astro stays in the foreground and asks nobody about newer versions.
Object.assign(process.env, {
  BROADSHEET_PREVIEW: '1',
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DISABLE_UPDATE_CHECK: 'true',
});

try {
  await runPreview(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exit(2);
}

async function runPreview(args: string[]): Promise<void> {
  const around = readFlags(args, process.env);
  process.chdir(ROOT);
  let told = '';
  let { entries } = await checkContent(around);
  /** Says in the terminal what has changed since it was last said; only errors stand in the browser's way. */
  const findFaults = async () => {
    const { report, errors, entries: sound } = await checkContent(around);
    entries = sound ?? entries;
    if (report !== told) console.log(report);
    told = report;
    return errors > 0 ? report : null;
  };
  const serve = (name: string) => serveOne(name, around, (hash) => (entries ? sourceOf(entries, hash) : null));
  const host = process.env['HOST'] || '127.0.0.1';
  let site: string | null = null;
  const opened = await previewService(process.env, host, () => site);
  if ('refusal' in opened) throw new UsageError(opened.refusal);
  const { address } = await dev({
    root: ROOT,
    site: entries?.settings.url,
    cacheDir: join(around.cacheDir, 'astro'),
    logLevel: 'warn',
    server: { host, port: Number(process.env.PORT || 4321) },
    integrations: [preview({ contentRoot: around.contentRoot, serve, findFaults, answer: opened.answer })],
  });
  site = `http://127.0.0.1:${address.port}/`;
  console.log(`The preview is at ${site} and follows what you save. Ctrl+C ends it.`);
  announceKey(site, opened.madeKey);
  opened.service.start();
  await findFaults();
}

function sourceOf(entries: Entries, hash: string) {
  const { pictures, media } = placedFiles(entries);
  return pictures.get(hash) ?? media.get(hash) ?? null;
}
