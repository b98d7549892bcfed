import { describe, expect, it } from 'vitest';
import type { ShownComment } from '#src/service/ports/commentStore.ts';
import { placedComments } from '#src/service/rules/tree.ts';
import { aShown } from './reading.ts';

/** Comments written as `c2<c1`: the second answers the first. */
function thread(...written: string[]): ShownComment[] {
  return written.map((text, index) => {
    const [id = '', parent = null] = text.split('<');
    return aShown(index, { id, parent });
  });
}

function outline(comments: ShownComment[], deepest = 4): string[] {
  return placedComments(comments, deepest).map(
    ({ comment, level, answers }) => `${level} ${comment.id}${answers ? ` to ${answers.id}` : ''}`,
  );
}

describe('a thread in reading order', () => {
  it('sets every comment before its replies and keeps brothers in the order given', () => {
    expect(outline(thread('a', 'b', 'c<a', 'd<b', 'e<a', 'f<c'))).toEqual(['1 a', '2 c', '3 f', '2 e', '1 b', '2 d']);
  });

  it('sets what is deeper than the deepest level there, after what it answers, and says whom', () => {
    const comments = thread('a', 'b<a', 'c<b', 'd<c', 'e<d', 'f<e', 'g<d', 'h<c');
    expect(outline(comments)).toEqual(['1 a', '2 b', '3 c', '4 d', '4 e to d', '4 f to e', '4 g to d', '4 h']);
  });

  it('sets what answers a comment that is not there as what answers nobody', () => {
    expect(outline(thread('a<gone', 'b<a'))).toEqual(['1 a', '2 b']);
  });

  it('finds a parent that comes later', () => {
    expect(outline(thread('b<a', 'a'))).toEqual(['1 a', '2 b']);
  });

  it('holds each comment once when they answer one another in a ring', () => {
    expect(outline(thread('a<c', 'b<a', 'c<b', 'd<d', 'e'))).toEqual(['1 e', '1 a', '2 b', '3 c', '1 d']);
  });

  it('holds ten thousand comments each of which answers the one before', () => {
    const comments = Array.from({ length: 10_000 }, (_, number) => aShown(number, { parent: number === 0 ? null : `c${number - 1}` }));
    const placed = placedComments(comments, 4);
    expect(placed.map(({ comment }) => comment.id)).toEqual(comments.map(({ id }) => id));
    expect(placed.at(-1)).toMatchObject({ level: 4, answers: { id: 'c9998' } });
  });

  it('does not take the names of built-in members for comments', () => {
    expect(outline(thread('__proto__', 'constructor<__proto__', 'toString<valueOf'))).toEqual([
      '1 __proto__',
      '2 constructor',
      '1 toString',
    ]);
  });
});
