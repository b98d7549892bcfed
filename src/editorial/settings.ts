import type { Edition } from './edition.ts';
import type { PictureFile } from './picture.ts';

/** What `publication.yaml` says. */
export interface Settings {
  name: string;
  /** Origin of the site without a trailing slash: `https://meridian.example`; what `BROADSHEET_URL` says when it is set. */
  url: string;
  /** Host of the url in `publication.yaml` whatever `BROADSHEET_URL` says: guids are made from it. */
  authority: string;
  /** Whether this is a staging build, which asks not to be indexed. */
  staging: boolean;
  tagline: string | null;
  /** IANA zone: `Europe/London`. */
  timeZone: string;
  /** The first is the default edition, at the root of the site. */
  editions: [Edition, ...Edition[]];
  comments: 'open' | 'closed';
  contact: string | null;
  social: { name: string; url: string }[];
  feeds: { length: number };
  publisher: { name: string; logo: PictureFile | null };
}
