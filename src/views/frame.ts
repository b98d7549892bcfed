import { type ChromeMatter, chromeView } from './chrome.ts';
import { type AnnouncedFeed, type Counterpart, type HeadMatter, headView } from './head.ts';
import { type Imprint, imprintsOf } from './imprint.ts';
import type { PageFrame } from './page.ts';
import { json, rss } from '../addresses/addresses.ts';

/** What a page has to say for its frame; what it leaves out is the usual. */
export type FrameMatter = Pick<HeadMatter, 'title' | 'description' | 'address'> & Partial<HeadMatter & ChromeMatter>;

/** Head and chrome of a page. */
export function frameOf(imprint: Imprint, matter: FrameMatter): PageFrame {
  const usual = {
    indexable: true,
    counterparts: [],
    feeds: [frontFeed(imprint)],
    picture: null,
    article: null,
    structuredData: [],
    within: null,
    accent: null,
  };
  const whole = { ...usual, ...matter };
  return { head: headView(imprint, whole), chrome: chromeView(imprint, whole) };
}

/** The feed of everything in an edition. */
export function frontFeed({ addresses, settings }: Imprint): AnnouncedFeed {
  return { title: settings.name, rss: rss(addresses.front()), json: json(addresses.front()) };
}

/** The same matter in the other editions, where `find` gives it an address. */
export function counterpartsOf(imprint: Imprint, find: (other: Imprint) => string | null): Counterpart[] {
  return imprintsOf(imprint.publication)
    .filter((other) => other !== imprint)
    .flatMap((other) => {
      const address = find(other);
      return address === null ? [] : [{ imprint: other, address }];
    });
}
