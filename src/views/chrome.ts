import type { ChromeView } from './chromeView.ts';
import { directoryStands } from './directories.ts';
import type { Counterpart } from './head.ts';
import { type Imprint, imprintsOf } from './imprint.ts';
import type { Link } from './link.ts';
import { remembered } from './remembered.ts';

/** Where a page belongs: the navigation entry it stands under, its section's accent, the same matter elsewhere. */
export interface ChromeMatter {
  /** Address of a section or directory; null on pages outside of the navigation. */
  within: string | null;
  accent: string | null;
  counterparts: readonly Counterpart[];
}

/** Masthead, navigation and foot of a page. */
export function chromeView(imprint: Imprint, matter: ChromeMatter): ChromeView {
  const { addresses, edition, settings } = imprint;
  return {
    locale: edition.locale,
    dir: edition.dir,
    publication: settings.name,
    tagline: settings.tagline,
    home: addresses.front(),
    search: addresses.search(),
    navigation: navigationOf(imprint).map((link) => ({ ...link, current: link.href === matter.within })),
    editions: editionsOf(imprint, matter.counterparts),
    footer: footerOf(imprint, imprint),
    accent: matter.accent,
  };
}

function navigationOf(imprint: Imprint): Link[] {
  const { addresses, phrases, shelf } = imprint;
  const { topics, series, maps, galleries } = phrases.directories;
  return [
    ...shelf.sections.map(({ id, name }) => ({ href: addresses.section(id), label: name })),
    ...(directoryStands(imprint, 'topics') ? [{ href: addresses.topics(), label: topics.title }] : []),
    ...(directoryStands(imprint, 'series') ? [{ href: addresses.seriesIndex(), label: series.title }] : []),
    ...(directoryStands(imprint, 'maps') ? [{ href: addresses.maps(), label: maps.title }] : []),
    ...(directoryStands(imprint, 'galleries') ? [{ href: addresses.galleries(), label: galleries.title }] : []),
  ];
}

function editionsOf(imprint: Imprint, counterparts: readonly Counterpart[]): ChromeView['editions'] {
  return imprintsOf(imprint.publication)
    .filter((other) => other !== imprint)
    .map((other) => {
      const { locale, dir, name } = other.edition;
      const counterpart = counterparts.find((found) => found.imprint === other);
      return { href: counterpart?.address ?? other.addresses.front(), label: name, locale, dir };
    });
}

/** Together with the navigation it leads to every kind of page. */
const footerOf = remembered((imprint: Imprint): Link[] => {
  const { addresses, phrases, settings, shelf } = imprint;
  const { archive, authors, tags } = phrases.directories;
  return [
    ...shelf.pages.map(({ id, title }) => ({ href: addresses.page(id), label: title })),
    { href: addresses.archive(), label: archive.title },
    ...(directoryStands(imprint, 'authors') ? [{ href: addresses.authors(), label: authors.title }] : []),
    ...(directoryStands(imprint, 'tags') ? [{ href: addresses.tags(), label: tags.title }] : []),
    { href: addresses.feeds(), label: phrases.feeds.title },
    ...(settings.contact && !shelf.pages.some(({ id }) => id === 'contact')
      ? [{ href: `mailto:${settings.contact}`, label: phrases.contact }]
      : []),
    ...settings.social.map(({ name, url }) => ({ href: url, label: name })),
  ];
});
