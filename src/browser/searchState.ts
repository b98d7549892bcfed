export const FILTERS = ['section', 'topic', 'author', 'year', 'kind'] as const;
export type FilterName = (typeof FILTERS)[number];

/** What the reader asks for; it stands in the address, so that it can be kept and sent. */
export interface SearchState {
  query: string;
  filters: Partial<Record<FilterName, string>>;
  order: 'relevance' | 'newest' | 'oldest';
}

/** Reads the state off the address's query. */
export function stateOf(address: string): SearchState {
  const given = new URLSearchParams(address);
  const order = given.get('order');
  const filters = FILTERS.flatMap((name) => (given.get(name) ? [[name, given.get(name)] as const] : []));
  return {
    query: given.get('q') ?? '',
    filters: Object.fromEntries(filters) as SearchState['filters'],
    order: order === 'newest' || order === 'oldest' ? order : 'relevance',
  };
}

/** The query of an address that says the state; empty when nothing is asked. */
export function addressOf({ query, filters, order }: SearchState): string {
  const told = new URLSearchParams();
  if (query) told.set('q', query);
  for (const name of FILTERS) if (filters[name]) told.set(name, filters[name]);
  if (order !== 'relevance') told.set('order', order);
  const text = told.toString();
  return text ? `?${text}` : '';
}

/** Whether there is anything to look for. */
export function isAsking({ query, filters }: SearchState): boolean {
  return query.trim() !== '' || Object.keys(filters).length > 0;
}

/** The same question without one of its filters. */
export function without(state: SearchState, name: FilterName): SearchState {
  return { ...state, filters: Object.fromEntries(Object.entries(state.filters).filter(([other]) => other !== name)) };
}
