import type { Directory, ListedArticle } from './ports/ports.ts';
import { StorageDown } from './ports/store.ts';

type Edition = Directory['editions'][number];

/** Languages written from right to left, for a file that does not say how its editions are written. */
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Reads the text of `articles.json`; throws `StorageDown` for what is none, so that a half written file is asked for again. */
export function parseDirectory(text: string): Directory {
  const file = parse(text);
  const site = originOf(file['site']);
  const articles = listOf(file['articles']).map(readArticle);
  const known = file['editions'] === undefined ? editionsOf(articles) : listOf(file['editions']).map(readEdition);
  return {
    site,
    name: wordOr(file['name'], new URL(site).host),
    timeZone: zoneOr(file['timeZone'], 'UTC'),
    editions: known,
    articles: new Map(articles.map((article) => [article.id, article])),
  };
}

function parse(text: string): Record<string, unknown> {
  try {
    return recordOf(JSON.parse(text));
  } catch (error) {
    throw error instanceof StorageDown ? error : broken('is not JSON');
  }
}

function readArticle(value: unknown): ListedArticle {
  const { id, url, title, edition, comments } = recordOf(value);
  if (!isText(id) || !isText(title) || !isText(edition)) throw broken('has an article without id, title or edition');
  if (!isText(url) || !URL.canParse(url)) throw broken('has an article without an absolute address');
  if (comments !== 'open' && comments !== 'closed') throw broken('does not say whether an article takes comments');
  return { id, url, title, edition, comments };
}

function readEdition(value: unknown): Edition {
  const { id, locale, dir, calendar } = recordOf(value);
  if (!isText(id)) throw broken('has an edition without id');
  const language = localeOr(locale, id);
  return { id, locale: language, dir: dir === 'ltr' || dir === 'rtl' ? dir : directionOf(language), calendar: wordOr(calendar, 'gregory') };
}

function editionsOf(articles: readonly ListedArticle[]): Edition[] {
  const ids = new Set(articles.map(({ edition }) => edition));
  return [...ids].sort((a, b) => (a < b ? -1 : 1)).map((id) => readEdition({ id }));
}

function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

function originOf(value: unknown): string {
  const url = isText(value) ? URL.parse(value) : null;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') throw broken('names no site');
  return url.origin;
}

function localeOr(value: unknown, fallback: string): string {
  return [value, fallback].filter(isText).find((locale) => isAccepted(() => new Intl.Locale(locale))) ?? 'en';
}

function zoneOr(value: unknown, fallback: string): string {
  return isText(value) && isAccepted(() => new Intl.DateTimeFormat('en', { timeZone: value })) ? value : fallback;
}

/** Whether the runtime knows a zone or language: a page must not fail for one that it does not. */
function isAccepted(use: () => unknown): boolean {
  try {
    use();
    return true;
  } catch {
    return false;
  }
}

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw broken('lacks a list');
  return value;
}

function recordOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw broken('holds something else than objects');
  return value as Record<string, unknown>;
}

function wordOr(value: unknown, fallback: string): string {
  return isText(value) ? value : fallback;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function broken(why: string): StorageDown {
  return new StorageDown('broken', new Error(`articles.json ${why}`));
}
