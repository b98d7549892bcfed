import { API, type Period, type Popular } from '../service/contract.ts';
import { counted } from '../wording/counted.ts';

const SHOWN = 10;

interface Known {
  href: string;
  title: string;
}

/**
 * Brings the band's lists up to date. A list that has become empty goes, together with its tab; when there is nothing at all,
 * or the function does not answer, the band stays as it was built, so that it is never empty.
 */
export async function refreshMostViewed(band: HTMLElement): Promise<void> {
  const lists = [...band.querySelectorAll<HTMLOListElement>('ol[data-period]')];
  const rankings = await Promise.all(lists.map((list) => ask(band, list.dataset['period'] as Period)));
  const known = knownArticles(band);
  if (rankings.flat().some(({ id }) => !known.has(id))) await learnArticles(known);
  const shown = rankings.map((ranking) => ranking.filter(({ id }) => known.has(id)).slice(0, SHOWN));
  if (shown.every((ranking) => ranking.length === 0)) return;
  for (const [index, list] of lists.entries()) fill(band, list, shown[index] ?? [], known);
  tidyTabs(band);
}

async function ask(band: HTMLElement, period: Period): Promise<Popular['articles']> {
  const response = await fetch(`${API}/views/popular?${new URLSearchParams({ period, edition: band.dataset['edition'] ?? '' })}`);
  if (!response.ok) throw new Error('Counts cannot be had.');
  return ((await response.json()) as Popular).articles;
}

function knownArticles(band: HTMLElement): Map<string, Known> {
  const links = [...band.querySelectorAll<HTMLAnchorElement>('a[data-article]')];
  return new Map(links.map((link) => [link.dataset['article'] ?? '', { href: link.pathname, title: link.textContent?.trim() ?? '' }]));
}

/** What is on no list yet stands in the list of all articles. */
async function learnArticles(known: Map<string, Known>): Promise<void> {
  const response = await fetch('/articles.json');
  if (!response.ok) return;
  const { articles } = (await response.json()) as { articles: { id: string; url: string; title: string }[] };
  for (const { id, url, title } of articles) if (!known.has(id)) known.set(id, { href: new URL(url).pathname, title });
}

function fill(band: HTMLElement, list: HTMLOListElement, ranking: Popular['articles'], known: Map<string, Known>): void {
  const row = list.querySelector('li');
  if (!row) return;
  const { one = '', many = '' } = band.dataset;
  const rows = ranking.map(({ id, views }) => {
    const made = row.cloneNode(true) as HTMLLIElement;
    const [link, count] = [made.querySelector('a'), made.querySelector('.views')];
    const { href = '', title = '' } = known.get(id) ?? {};
    if (link) Object.assign(link, { href, textContent: title }).dataset['article'] = id;
    if (count) count.textContent = counted({ one, many }, views, document.documentElement.lang);
    return made;
  });
  if (rows.length > 0) list.replaceChildren(...rows);
  else list.remove();
}

/** A tab leads to a list; a single list needs no tab. */
function tidyTabs(band: HTMLElement): void {
  const tabs = [...band.querySelectorAll('input')];
  const left = tabs.filter((tab) => band.querySelector(`ol[data-period="${tab.value}"]`));
  for (const tab of tabs) if (!left.includes(tab)) tab.closest('label')?.remove();
  if (left[0] && !left.some(({ checked }) => checked)) left[0].checked = true;
  if (left.length < 2) band.querySelector('fieldset')?.remove();
}
