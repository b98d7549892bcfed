import type { ArticleEntry } from './article.ts';
import type { Entries } from './entries.ts';
import type { EditionId } from './identity.ts';
import { gatherBy } from './ordering.ts';
import type { EditionShelf, Publication } from './publication.ts';
import { type Outlook, shelfOf } from './shelf.ts';
import { NOTHING_SAID } from './snapshot.ts';
import { workOf } from './work.ts';

/** Makes of all entries what readers may see as of a moment; in a writer's preview drafts and scheduled articles too. */
export function createPublication(entries: Entries, outlook: Outlook): Publication {
  const editions = entries.settings.editions.map((edition, place) => shelfOf(entries, edition, place === 0, outlook));
  const byId = new Map(editions.map((shelf) => [shelf.edition.id, shelf]));
  const works = worksOf(editions);
  return {
    settings: entries.settings,
    asOf: outlook.now,
    snapshot: outlook.snapshot ?? NOTHING_SAID,
    editions,
    edition: (id) => known(byId, id),
    translationsOf: (article) => (works.get(workOf(article)) ?? []).filter((other) => other.edition !== article.edition),
  };
}

function known(shelves: Map<EditionId, EditionShelf>, id: EditionId): EditionShelf {
  const shelf = shelves.get(id);
  if (!shelf) throw new Error(`There is no edition “${id}”; publication.yaml names ${[...shelves.keys()].join(', ')}.`);
  return shelf;
}

/** The same work in several editions: at most one article of each, in order of editions. */
function worksOf(editions: readonly EditionShelf[]): Map<string, ArticleEntry[]> {
  const works = gatherBy(
    editions.flatMap(({ articles }) => articles),
    (article) => [workOf(article)],
  );
  for (const [work, articles] of works) {
    works.set(
      work,
      articles.filter((article, place) => articles.findIndex(({ edition }) => edition === article.edition) === place),
    );
  }
  return works;
}
