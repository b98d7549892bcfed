import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readSite } from '../build/builtSite.ts';
import { anEditor } from './people.ts';
import { ADDRESS_HEADER, startServer, type RunningServer } from './servers.ts';
import { openBrowser } from './visit.ts';

let browser: Browser;
let server: RunningServer;
let editor: Page;
beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer('node', inject('dist'));
  const { articles } = JSON.parse(readSite(inject('dist')).read('articles.json')) as { articles: { id: string; comments: string }[] };
  const { id } = articles.find(({ comments }) => comments === 'open')!;
  for (const name of ['First', 'Second', 'Third', 'Fourth']) await send(id, name);
  editor = await anEditor(browser, server);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function send(article: string, name: string): Promise<void> {
  const answer = await fetch(`${server.origin}/api/comments`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [ADDRESS_HEADER]: '192.0.2.1' },
    body: JSON.stringify({ article, name, text: `Written by ${name}.` }),
  });
  expect(answer.status).toBe(201);
}

const waiting = () => editor.locator('article .who bdi').allInnerTexts();

describe('the queue by keyboard', () => {
  it('moves with j and k, selects with x, and decides on what is selected', async () => {
    for (const key of ['j', 'j', 'j', 'k', 'x', 'j', 'x']) await editor.keyboard.press(key);
    expect(await editor.locator('article:has(input:checked) .who bdi').allInnerTexts()).toEqual(['Second', 'Third']);
    await editor.keyboard.press('a');
    await editor.getByText('2 comments approved.').waitFor();
    expect(await waiting()).toEqual(['First', 'Fourth']);
  });

  it('decides on the comment it is at when none is selected', async () => {
    await editor.keyboard.press('j');
    await editor.keyboard.press('s');
    await editor.getByText('1 comment marked as spam.').waitFor();
    expect(await waiting()).toEqual(['Fourth']);
  });

  it('leaves alone who types in a field', async () => {
    await editor.getByText('Filters', { exact: true }).click();
    await editor.getByLabel('Text or name contains').focus();
    await editor.keyboard.type('jar');
    expect(await editor.getByLabel('Text or name contains').inputValue()).toBe('jar');
    expect(await waiting()).toEqual(['Fourth']);
  });

  it('asks once more before it deletes', async () => {
    await editor.locator('article').first().focus();
    await editor.keyboard.press('d');
    await editor.getByRole('heading', { name: 'Delete 1 comment?' }).waitFor();
    await editor.getByRole('button', { name: 'Delete for good' }).click();
    await editor.getByText('1 comment deleted.').waitFor();
    expect(await waiting()).toEqual([]);
  });
});
