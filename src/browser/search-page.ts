import { resultElement } from './searchResult.ts';
import { offer, shownNumber } from './searchFilters.ts';
import { type FilterCounts, type Found, searchIndex } from './searchIndex.ts';
import { addressOf, type FilterName, FILTERS, isAsking, type SearchState, stateOf, without } from './searchState.ts';

const SHOWN_AT_ONCE = 10;
const PAUSE = 180;

/** The search page: the form asks the index, the address keeps the question, a status line says what came of it. */
class SearchPage extends HTMLElement {
  private readonly form = this.piece('form', HTMLFormElement);
  private readonly status = this.piece('status', HTMLElement);
  private readonly list = this.piece('results', HTMLOListElement);
  private readonly more = this.piece('more', HTMLButtonElement);
  private readonly elsewhere = this.piece('elsewhere', HTMLElement);
  private found: Found | null = null;
  private asked = 0;
  private timer = 0;

  connectedCallback(): void {
    this.piece('asking', HTMLElement).hidden = false;
    this.piece('without-script', HTMLElement).hidden = true;
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.ask();
    });
    this.form.addEventListener('input', (event) => this.askSoon(event.target instanceof HTMLSelectElement ? 0 : PAUSE));
    this.form.addEventListener('reset', () => this.askSoon(0));
    this.form.addEventListener(
      'focusin',
      () =>
        void searchIndex()
          .then((index) => index.filters())
          .then((counts) => this.offerFirst(counts), this.fail),
      { once: true },
    );
    this.more.addEventListener('click', () => void this.showMore(true));
    addEventListener('popstate', () => this.restore());
    this.restore();
  }

  private restore(): void {
    const state = stateOf(location.search);
    this.control('q').value = state.query;
    this.control('order').value = state.order;
    for (const name of FILTERS) this.offer(name, {}, state.filters[name] ?? '');
    if (isAsking(state)) void this.answer(state);
    else this.clear();
  }

  private askSoon(pause: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.ask(), pause);
  }

  private ask(): void {
    clearTimeout(this.timer);
    const given = new FormData(this.form);
    const state = stateOf(new URLSearchParams([...given].map(([name, value]) => [name, String(value).trim()])).toString());
    history.replaceState(null, '', location.pathname + addressOf(state));
    void this.answer(state);
  }

  private async answer(state: SearchState): Promise<void> {
    const asked = ++this.asked;
    if (!isAsking(state)) return this.clear();
    this.status.textContent = this.dataset['searching'] ?? '';
    try {
      const found = await this.look(state);
      const counts = await this.countsBeside(state, found);
      if (asked !== this.asked) return;
      this.found = found;
      this.list.replaceChildren();
      for (const name of FILTERS) this.offer(name, counts[name] ?? {}, state.filters[name] ?? '');
      await this.showMore(false);
      if (asked === this.asked) this.say(state, found.results.length);
    } catch {
      this.fail();
    }
  }

  private async look({ query, filters, order }: SearchState): Promise<Found> {
    const index = await searchIndex();
    const sort = order === 'relevance' ? {} : { sort: { date: order === 'newest' ? ('desc' as const) : ('asc' as const) } };
    return index.search(query.trim() || null, { filters, ...sort });
  }

  /** A chosen filter still offers its other values: they are counted as if it were not chosen. */
  private async countsBeside(state: SearchState, found: Found): Promise<FilterCounts> {
    const counts = { ...found.filters };
    for (const name of FILTERS) {
      if (!state.filters[name]) continue;
      counts[name] = (await this.look(without(state, name))).filters[name] ?? {};
    }
    return counts;
  }

  private offerFirst(counts: FilterCounts): void {
    if (this.found) return;
    for (const name of FILTERS) this.offer(name, counts[name] ?? {}, this.control(name).value);
  }

  private offer(name: FilterName, counts: Record<string, number>, chosen: string): void {
    const select = this.control(name);
    if (select instanceof HTMLSelectElement) offer(select, counts, chosen);
  }

  private async showMore(moveFocus: boolean): Promise<void> {
    const { found } = this;
    if (!found) return;
    const shown = this.list.children.length;
    const pages = await Promise.all(found.results.slice(shown, shown + SHOWN_AT_ONCE).map((result) => result.data()));
    if (found !== this.found || shown !== this.list.children.length) return;
    this.list.append(...pages.map(resultElement));
    this.more.hidden = this.list.children.length >= found.results.length;
    if (moveFocus) this.list.children[shown]?.querySelector('a')?.focus();
  }

  private say({ query }: SearchState, count: number): void {
    const { one = '', many = '', none = '' } = this.dataset;
    const rule = new Intl.PluralRules(document.documentElement.lang).select(count);
    const text = count === 0 ? none : rule === 'one' ? one : many;
    this.status.textContent = text.replace('{n}', shownNumber(count)).replace('{query}', query);
    this.elsewhere.hidden = count > 0;
  }

  private clear(): void {
    this.found = null;
    this.list.replaceChildren();
    this.status.textContent = '';
    this.more.hidden = true;
    this.elsewhere.hidden = false;
  }

  private readonly fail = (): void => {
    this.clear();
    this.status.textContent = this.dataset['failed'] ?? '';
  };

  private control(name: string): HTMLInputElement | HTMLSelectElement {
    const control = this.form.elements.namedItem(name);
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) return control;
    throw new Error(`The search form has no field ${name}.`);
  }

  private piece<Kind extends HTMLElement>(name: string, kind: new () => Kind): Kind {
    const piece = this.querySelector(`[data-part="${name}"]`);
    if (piece instanceof kind) return piece;
    throw new Error(`The search page has no part ${name}.`);
  }
}

customElements.define('search-page', SearchPage);
