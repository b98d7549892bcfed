import type { Element, ElementContent } from 'hast';
import { shortDate } from '../../wording/dates.ts';
import { FIGURE_WIDTHS, OUTCOMES } from '../directives/directives.ts';
import { element, text } from '../hast.ts';
import type { Reading } from '../reading.ts';
import { drawFigure } from './drawFigure.ts';

/** A directive that was found sound, with its content already drawn. */
export interface SoundDirective {
  name: string;
  attributes: Record<string, string | null | undefined>;
  children: ElementContent[];
}

type Draw = (directive: SoundDirective, reading: Reading) => Element;

/** Draws a directive; a refused one has lost its name and leaves its content. */
export function drawDirective(directive: SoundDirective, reading: Reading): ElementContent[] {
  const draw = DRAWN.get(directive.name);
  return draw ? [draw(directive, reading)] : directive.children;
}

const DRAWN = new Map<string, Draw>([
  ['quote', quote],
  ['pullquote', ({ children }) => element('aside', { className: ['pullquote'], role: 'note' }, children)],
  ['note', note],
  ['event', event],
  ['forecast', forecast],
  ['figure', figure],
  ['map', embed],
  ['gallery', embed],
  ['film', embed],
]);

function quote({ attributes, children }: SoundDirective, reading: Reading): Element {
  const parts: ElementContent[] = [];
  const say = (part: Element) => parts.push(...(parts.length === 0 ? [part] : [pause(reading), part]));
  if (attributes['by']) say(element('span', { className: ['speaker'] }, [text(attributes['by'])]));
  if (attributes['role']) say(element('span', { className: ['role'] }, [text(attributes['role'])]));
  if (attributes['source']) say(source(attributes['source']));
  const caption = parts.length === 0 ? [] : [element('figcaption', {}, parts)];
  return element('figure', { className: ['quote'] }, [element('blockquote', {}, children), ...caption]);
}

/** Becomes a space on the page, where styles set the parts apart, and a comma in feeds. */
function pause(reading: Reading): Element {
  return element('span', { dataPause: reading.words.comma }, []);
}

function note({ attributes, children }: SoundDirective): Element {
  const title = attributes['title'] ? [element('p', { className: ['note-title'] }, [text(attributes['title'])])] : [];
  return element('aside', { className: ['note'], role: 'note' }, [...title, ...children]);
}

function event({ attributes, children }: SoundDirective, reading: Reading): Element {
  const date = attributes['date'] ?? '';
  const anchor = `event-${reading.events.length + 1}`;
  reading.events.push({ date, anchor, text: '', source: attributes['source'] ?? null });
  return element('div', { className: ['event'], id: anchor }, [
    element('p', { className: ['event-date'] }, [day(date, reading)]),
    element('div', { className: ['event-text'] }, children),
    ...(attributes['source'] ? [element('p', { className: ['event-source'] }, [source(attributes['source'])])] : []),
  ]);
}

function forecast({ attributes, children }: SoundDirective, reading: Reading): Element {
  const due = attributes['due'] ?? '';
  const outcome = OUTCOMES.find((known) => known === attributes['outcome']) ?? 'open';
  const anchor = `forecast-${reading.forecasts.length + 1}`;
  reading.forecasts.push({ due, outcome, anchor, text: '' });
  const state = [
    element('span', { className: ['forecast-due'] }, [text(`${reading.words.due} `), day(due, reading)]),
    pause(reading),
    element('span', { className: ['forecast-outcome'] }, [text(reading.words.outcomes[outcome])]),
  ];
  return element('div', { className: ['forecast'], id: anchor, dataOutcome: outcome }, [
    element('p', { className: ['forecast-state'] }, state),
    element('div', { className: ['forecast-text'] }, children),
  ]);
}

function day(date: string, reading: Reading): Element {
  const { locale, calendar } = reading.context;
  const style = { locale, calendar: calendar ?? new Intl.DateTimeFormat(locale).resolvedOptions().calendar };
  return element('time', { dateTime: date }, [text(shortDate(date, style))]);
}

/** A source that is an address becomes a link, named by its host. */
function source(typed: string): Element {
  if (!/^https?:\/\/\S+$/i.test(typed) || !URL.canParse(typed)) return element('cite', {}, [text(typed)]);
  return element('cite', {}, [element('a', { href: typed }, [text(new URL(typed).hostname.replace(/^www\./, ''))])]);
}

function figure({ attributes }: SoundDirective): Element {
  return drawFigure({
    src: attributes['src'] ?? '',
    alt: attributes['alt'] ?? '',
    caption: attributes['caption'] ?? null,
    credit: attributes['credit'] ?? null,
    width: FIGURE_WIDTHS.find((known) => known === attributes['width']) ?? 'column',
    decorative: attributes['decorative'] !== undefined,
  });
}

function embed({ name, attributes }: SoundDirective): Element {
  return element('div', { dataEmbed: `${name}:${attributes['id'] ?? ''}` }, []);
}
