import type { ListName } from '../editorial/register.ts';

/** The lists of entries, each a collection of its name. */
export const LISTS: readonly ListName[] = [
  'fronts',
  'articles',
  'topics',
  'sections',
  'authors',
  'series',
  'galleries',
  'maps',
  'pages',
  'tags',
];

/** The collection of one entry: the settings, and which lists are not empty. */
export const SETTINGS_COLLECTION = 'settings';
