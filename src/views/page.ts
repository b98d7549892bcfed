import type { ChromeView } from './chromeView.ts';
import type { HeadView } from './headView.ts';

/** What every page shows around its own matter. */
export interface PageFrame {
  head: HeadView;
  chrome: ChromeView;
}

/** A page to be written: where, and everything that it shows. The digest covers the view and the wording's version. */
export interface Page<View> {
  /** Path with a trailing slash: `/topics/nato/`. */
  address: string;
  /** First segment of the address in another edition; null in the default one, which stands at the root. */
  edition: string | null;
  view: View;
  digest: string;
}
