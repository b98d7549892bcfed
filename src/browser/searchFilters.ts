/** A number as the page's language writes it. */
export function shownNumber(count: number): string {
  return new Intl.NumberFormat(document.documentElement.lang).format(count);
}

/** Fills a filter with the values that can be chosen, each with the number of pages; the first option, for all, stays. */
export function offer(select: HTMLSelectElement, counts: Record<string, number>, chosen: string): void {
  const [any] = select.options;
  const known = Object.entries(chosen && !(chosen in counts) ? { ...counts, [chosen]: 0 } : counts);
  const offered = known.filter(([value, count]) => count > 0 || value === chosen);
  const direction = select.name === 'year' ? -1 : 1;
  offered.sort(([one], [other]) => (one < other ? -direction : direction));
  const options = offered.map(([value, count]) => new Option(count > 0 ? `${value} (${shownNumber(count)})` : value, value));
  select.replaceChildren(...(any ? [any] : []), ...options);
  select.value = chosen;
}
