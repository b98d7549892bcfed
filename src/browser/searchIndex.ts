/** What of Pagefind's interface the search page uses; https://pagefind.app/docs/api/ */
export interface SearchIndex {
  options(options: { excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<FilterCounts>;
  search(term: string | null, options: { filters: Record<string, string>; sort?: Record<string, 'asc' | 'desc'> }): Promise<Found>;
}

/** By filter and value, how many pages. */
export type FilterCounts = Record<string, Record<string, number>>;

export interface Found {
  results: { data(): Promise<FoundPage> }[];
  filters: FilterCounts;
}

export interface FoundPage {
  url: string;
  /** Escaped text in which `<mark>` is the only element. */
  excerpt: string;
  meta: Record<string, string | undefined>;
}

const ADDRESS = '/pagefind/pagefind.js';
let loading: Promise<SearchIndex> | null = null;

/** Loads the index once; a failure is forgotten, so that the next try may succeed. */
export function searchIndex(): Promise<SearchIndex> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<SearchIndex> {
  // The address is only known to the browser: the index is made after the pages.
  const index = (await import(/* @vite-ignore */ ADDRESS)) as SearchIndex;
  await index.options({ excerptLength: 28 });
  await index.init();
  return index;
}
