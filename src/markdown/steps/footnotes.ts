import type { Element } from 'hast';
import type { Reading } from '../reading.ts';
import { eachElement, text } from '../hast.ts';

/** Gives the footnotes their ids by number, their language, and links back that say where they lead. */
export function settleFootnotes(section: Element, reading: Reading): void {
  if (!('dataFootnotes' in section.properties)) return;
  const list = section.children.find((child) => child.type === 'element' && child.tagName === 'ol');
  if (list?.type !== 'element') return;
  section.properties = { className: ['footnotes'], ariaLabel: reading.words.footnotes };
  section.children = [text('\n'), list, text('\n')];
  const notes = list.children.filter((child) => child.type === 'element');
  notes.forEach((note, index) => settleFootnote(note, index + 1, reading));
}

function settleFootnote(note: Element, number: number, reading: Reading): void {
  note.properties = { id: `fn-${number}` };
  let times = 0;
  eachElement(note, (link) => {
    if (!('dataFootnoteBackref' in link.properties)) return undefined;
    times += 1;
    const href = `#fnref-${number}${times > 1 ? `-${times}` : ''}`;
    link.properties = { className: ['footnote-back'], href, ariaLabel: reading.words.back(number) };
    return 'skip';
  });
}
