/** What stands in `<head>`. */
export interface HeadView {
  /** Whole text of `<title>`. */
  title: string;
  description: string;
  /** Absolute address of the page; null on pages that have none (404). */
  canonical: string | null;
  /** Content of the robots meta, null where nothing is to be said. */
  robots: string | null;
  /** Translations, this page among them; empty when there is but one. */
  alternates: { hreflang: string; href: string }[];
  feeds: { type: string; title: string; href: string }[];
  openGraph: { property: string; content: string }[];
  structuredData: StructuredData[];
}

/** A JSON-LD object, ready for `JSON.stringify`. */
export type StructuredData = Record<string, unknown>;
