import './view-beacon.ts';
import { whenNear } from './whenNear.ts';

// The one script that every page loads: what is larger comes when the reader comes near it.
whenNear('comment-thread', () => import('./comment-thread.ts'));
whenNear('.most-viewed', (band) => import('./mostViewed.ts').then(({ refreshMostViewed }) => refreshMostViewed(band)));
