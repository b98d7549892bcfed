import { check } from './check.ts';
import { comments } from './comments.ts';
import { compress, machines, search, swap } from './finish.ts';
import { pictures } from './pictures.ts';
import { site } from './site.ts';
import type { Stage } from './stage.ts';

const OURS =
  'The last built site stays in place. If the content passes `npm run check`, the fault is in the program: BROADSHEET_DEBUG=1 shows where.';

/** The stages of a build, in order. */
export const STAGES: readonly Stage[] = [
  { name: 'check', remedy: OURS, run: check },
  { name: 'comments', remedy: OURS, run: comments },
  { name: 'pages', remedy: OURS, run: site },
  { name: 'pictures', remedy: 'Is the disk full, or a picture broken? Then build again; pictures already cut are kept.', run: pictures },
  { name: 'machines', remedy: OURS, run: machines },
  { name: 'search', remedy: 'Is @pagefind for this machine installed? `npm ci` installs it.', run: search },
  { name: 'compress', remedy: 'Is the disk full? Then make room and build again.', run: compress },
  { name: 'swap', remedy: 'Does another program hold files of the built site open? Close it and build again.', run: swap },
];
