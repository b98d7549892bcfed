/** Fragment of the matter of every page, where the link over the navigation leads. */
export const MATTER = 'content';

/** Fragment of the comments on an article's page. */
export const COMMENTS = 'comments';

/** Fragment of one comment; without an id, what a comment's id is set behind. */
export function commentFragment(id = ''): string {
  return `comment-${id}`;
}

/** Fragment of a gallery's picture, 1 being the first. */
export function pictureFragment(number: number): string {
  return `picture-${number}`;
}

/** Fragment of an event in a map's list, 1 being the oldest. */
export function eventFragment(number: number): string {
  return `event-${number}`;
}
