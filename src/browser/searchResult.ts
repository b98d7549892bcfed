import { stretchesOf } from './excerpt.ts';
import type { FoundPage } from './searchIndex.ts';

/** One result as a list entry: where it stands, its title, what was found. */
export function resultElement(page: FoundPage): HTMLLIElement {
  const { title = page.url, kind, section, day } = page.meta;
  const entry = document.createElement('li');
  const facts = [kind, section, day].filter((fact): fact is string => Boolean(fact));
  const link = element('a', title);
  link.href = page.url;
  const heading = element('h2');
  heading.append(link);
  const excerpt = element('p');
  excerpt.append(...stretchesOf(page.excerpt).map(({ text, marked }) => (marked ? element('mark', text) : text)));
  entry.append(heading, excerpt, element('small', facts.join(' · ')));
  return entry;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text = ''): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
