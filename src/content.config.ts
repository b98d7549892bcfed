import { defineCollection } from 'astro:content';
import { entriesLoader } from './entries/astroLoader.ts';

const collection = (name: Parameters<typeof entriesLoader>[0]) => defineCollection({ loader: entriesLoader(name) });

export const collections = {
  settings: collection('settings'),
  fronts: collection('fronts'),
  articles: collection('articles'),
  topics: collection('topics'),
  sections: collection('sections'),
  authors: collection('authors'),
  series: collection('series'),
  galleries: collection('galleries'),
  maps: collection('maps'),
  pages: collection('pages'),
  tags: collection('tags'),
};
