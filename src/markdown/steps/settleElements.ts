import type { Element, Root } from 'hast';
import { eachElement, element, hasClass, text } from '../hast.ts';
import type { Reading } from '../reading.ts';
import { settleFootnotes } from './footnotes.ts';
import { settleLink } from './links.ts';
import { settleFigure, settlePicture } from './pictures.ts';
import { settleTable } from './tables.ts';

/** Settles links, pictures, tables, footnotes, code and task lists, each where it stands. */
export function settleElements(tree: Root, reading: Reading): void {
  eachElement(tree, (node, index, around) => {
    if (node.tagName === 'a') settleLink(node, reading);
    else if (node.tagName === 'img') settlePicture(node, reading);
    else if (node.tagName === 'figure') settleFigure(node);
    else if (node.tagName === 'table') settleTable(node, index, around, reading);
    else if (node.tagName === 'section') settleFootnotes(node, reading);
    else if (node.tagName === 'pre') node.properties = { ...codeDirection(reading), tabIndex: 0 };
    else if (node.tagName === 'code') node.properties = { ...node.properties, ...codeDirection(reading) };
    else if (node.tagName === 'li' && hasClass(node, 'task-list-item')) settleTask(node, reading);
    else if (node.tagName === 'ul' && hasClass(node, 'contains-task-list')) node.properties = { className: ['tasks'] };
    return node.tagName === 'code' ? 'skip' : undefined;
  });
}

/** Code reads from left to right in every language. */
function codeDirection({ context }: Reading): { dir?: string } {
  return context.dir === 'rtl' ? { dir: 'ltr' } : {};
}

/** A box nobody can tick is a picture of a box. */
function settleTask(task: Element, { words }: Reading): void {
  task.properties = {};
  eachElement(task, (box, index, around) => {
    if (box.tagName !== 'input') return undefined;
    const done = box.properties['checked'] === true;
    const label = done ? words.done : words.notDone;
    around.children[index] = element('span', { className: ['task'], role: 'img', ariaLabel: label }, [text(done ? '☑' : '☐')]);
    return 'skip';
  });
}
