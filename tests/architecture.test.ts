import { readFileSync } from 'node:fs';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { lengthFaults, roomFaults, setHtmlFaults, sourceFiles, templateFaults } from './architecture.ts';

const src = path.resolve(import.meta.dirname, '../src');

describe('the rooms of the house', () => {
  it('import only what the table allows', async () => {
    expect(await roomFaults(src)).toEqual([]);
  });

  it('hold no file of more than 300 lines', async () => {
    expect(await lengthFaults(src, 300)).toEqual([]);
  });

  it('write raw HTML in two reviewed components only', async () => {
    expect(await setHtmlFaults(src)).toEqual([]);
  });

  it('keep sorting, filtering, date formatting and URL building out of templates', async () => {
    expect(await templateFaults(src)).toEqual([]);
  });

  it('are all there to be read', async () => {
    expect((await sourceFiles(src)).length).toBeGreaterThan(100);
  });
});

describe('the guard itself', () => {
  let planted: string | undefined;
  afterEach(async () => {
    if (planted) await rm(planted, { recursive: true });
    planted = undefined;
  });

  /** Writes one file into an empty copy of the house. */
  async function plant(file: string, text: string): Promise<string> {
    planted = await mkdtemp(path.join(tmpdir(), 'house-'));
    await mkdir(path.dirname(path.join(planted, file)), { recursive: true });
    await writeFile(path.join(planted, file), text);
    return planted;
  }

  it.each([
    ['editorial/article.ts', "import { absolute } from '../addresses/absolute.ts';"],
    ['editorial/article.ts', "export { absolute } from '#src/addresses/absolute.ts';"],
    ['views/frontView.ts', "const late = await import('../entries/readContent.ts');"],
    ['feeds/rss.ts', "import { articlePages } from '#src/views/articleView.ts';"],
    ['components/front/Lead.astro', "---\nimport { publication } from '#src/publication.ts';\n---\n<p></p>"],
    ['layouts/Page.astro', "---\nimport { getCollection } from 'astro:content';\n---\n<p></p>"],
    ['publication.ts', "import { stitchBody } from './markdown/stitch.ts';"],
    ['markdown/render.ts', "import { standingOf } from '../editorial/article.ts';"],
    ['browser/search-page.ts', "import { renderBody } from '../markdown/render.ts';"],
    ['components/Lead.astro', "<p></p>\n<script>import '../markdown/render.ts';</script>"],
    ['service/routes/threads.ts', "import { sqlStore } from '../adapters/sql/sqlStore.ts';"],
    ['service/createService.ts', "import type { SqlDatabase } from './adapters/sql/database.ts';"],
    ['tools/service/stats.ts', "import { openSqlite } from '../../service/adapters/sqlite/openSqlite.ts';"],
    ['service/rules/text.ts', "import { randomBytes } from 'node:crypto';"],
    ['service/runtimes/worker.ts', "import { join } from 'node:path';"],
  ])('refuses the import planted in %s', async (file, text) => {
    expect(await roomFaults(await plant(file, text))).toHaveLength(1);
  });

  it.each([
    ['pages/index.astro', "---\nimport { publication } from '#src/publication.ts';\n---\n<p></p>"],
    ['views/frontView.ts', "import type { ArticleEntry } from '../editorial/article.ts';"],
    ['feeds/rss.ts', "import type { FeedView } from '#src/views/feedView.ts';"],
    ['markdown/html/checkHtml.ts', "import { nearest } from '../../editorial/nearest.ts';"],
    ['service/runtimes/node/openData.ts', "import { openSqlite } from '../../adapters/sqlite/openSqlite.ts';"],
    ['service/adapters/sqlite/openSqlite.ts', "import { setTimeout } from 'node:timers/promises';"],
    ['service/adapters/d1/d1Database.ts', "import type { SqlDatabase } from '../sql/database.ts';"],
  ])('allows the import in %s', async (file, text) => {
    expect(await roomFaults(await plant(file, text))).toEqual([]);
  });

  it('refuses a file that is too long', async () => {
    expect(await lengthFaults(await plant('views/long.ts', '\n'.repeat(301)), 300)).toHaveLength(1);
  });

  it('refuses raw HTML and made-up safe HTML elsewhere', async () => {
    expect(await setHtmlFaults(await plant('components/Lead.astro', '<p set:html={title} />'))).toHaveLength(1);
    expect(await setHtmlFaults(await plant('views/bodyView.ts', 'const html = text as SafeHtml;'))).toHaveLength(1);
  });

  it.each([
    '{cards.filter((card) => card.picture)}',
    '{cards.toSorted()}',
    '{new Date()}',
    '{`/topics/${id}/`}',
    "{date.toLocaleString('en')}",
  ])('refuses %s in a template', async (expression) => {
    expect(await templateFaults(await plant('components/Lead.astro', `<p>${expression}</p>`))).toHaveLength(1);
  });

  it('reads what it judges', () => {
    expect(readFileSync(path.join(src, 'editorial/article.ts'), 'utf8')).toContain('ArticleEntry');
  });
});
