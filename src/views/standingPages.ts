import { NOT_FOUND_ADDRESS } from '../addresses/addresses.ts';
import type { PageEntry } from '../editorial/page.ts';
import type { Publication } from '../editorial/publication.ts';
import { bodyView } from './bodies.ts';
import { pageOf } from './digest.ts';
import { directoryAddress, directoryStands } from './directories.ts';
import { counterpartsOf, frameOf } from './frame.ts';
import { type Imprint, imprintsOf } from './imprint.ts';
import type { Link } from './link.ts';
import type { Page } from './page.ts';
import type { NotFoundView, SearchView, StandingPageView } from './standingView.ts';
import { breadcrumbs } from './structuredData.ts';

/** Standing pages such as About. */
export function standingPages(publication: Publication): Page<StandingPageView>[] {
  return imprintsOf(publication).flatMap((imprint) =>
    imprint.shelf.pages.map((page) => pageOf(imprint, imprint.addresses.page(page.id), standingView(imprint, page))),
  );
}

function standingView(imprint: Imprint, page: PageEntry): StandingPageView {
  const { addresses, settings } = imprint;
  const address = addresses.page(page.id);
  const inEdition = (other: Imprint) => other.shelf.pages.some(({ id }) => id === page.id);
  return {
    ...frameOf(imprint, {
      title: page.title,
      description: page.description ?? `${page.title} · ${settings.name}`,
      address,
      counterparts: counterpartsOf(imprint, (other) => (inEdition(other) ? other.addresses.page(page.id) : null)),
      structuredData: [breadcrumbs(imprint, [{ href: address, label: page.title }])],
    }),
    title: page.title,
    description: page.description,
    body: bodyView(imprint, page.body),
  };
}

/** The search page of every edition. */
export function searchPages(publication: Publication): Page<SearchView>[] {
  return imprintsOf(publication).map((imprint) => {
    const { title, description } = imprint.phrases.search;
    const address = imprint.addresses.search();
    const counterparts = counterpartsOf(imprint, (other) => other.addresses.search());
    const frame = frameOf(imprint, { title, description, address, indexable: false, counterparts });
    return pageOf(imprint, address, { ...frame, title, elsewhere: elsewhereOf(imprint) });
  });
}

/** The page that stands where nothing else does, in the default edition; hosts know but one. */
export function notFoundPage(publication: Publication): Page<NotFoundView> {
  const [imprint] = imprintsOf(publication);
  if (!imprint) throw new Error('A publication has at least one edition.');
  const { title, description } = imprint.phrases.notFound;
  const frame = frameOf(imprint, { title, description, address: null, indexable: false });
  return pageOf(imprint, NOT_FOUND_ADDRESS, { ...frame, title, elsewhere: [...frontLink(imprint), ...elsewhereOf(imprint)] });
}

function frontLink({ addresses, phrases }: Imprint): Link[] {
  return [{ href: addresses.front(), label: phrases.home }];
}

/** Ways in that need no search. */
function elsewhereOf(imprint: Imprint): Link[] {
  const { addresses, phrases, shelf } = imprint;
  const kinds = (['archive', 'topics', 'tags', 'series', 'authors'] as const).filter((kind) => directoryStands(imprint, kind));
  return [
    ...kinds.map((kind) => ({ href: directoryAddress(imprint, kind), label: phrases.directories[kind].title })),
    ...shelf.sections.map(({ id, name }) => ({ href: addresses.section(id), label: name })),
  ];
}
