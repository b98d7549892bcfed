import type { Link } from './link.ts';

/** Masthead, navigation and foot of a page. */
export interface ChromeView {
  locale: string;
  dir: 'ltr' | 'rtl';
  publication: string;
  tagline: string | null;
  home: string;
  search: string;
  navigation: (Link & { current: boolean })[];
  /** The other editions, at the same matter where it is translated, else at their fronts. */
  editions: (Link & { locale: string; dir: 'ltr' | 'rtl' })[];
  /** Standing pages, feeds, contact. */
  footer: Link[];
  /** Accent colour of the page's section, `#rrggbb`. */
  accent: string | null;
}
