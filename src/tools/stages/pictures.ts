import { copyMedia, cutPictures } from '../../pictures/cut.ts';
import { placedFiles } from './placedFiles.ts';
import type { BuildRun } from './stage.ts';
import { namedPictures } from './survey.ts';

/** Cuts the pictures and copies the films that the built pages name. */
export async function pictures({ contentRoot, cacheDir, next, entries }: BuildRun): Promise<string> {
  if (!entries) throw new Error('The pictures were asked for before the check.');
  const placed = placedFiles(entries);
  const named = await namedPictures(next);
  const shown = [...placed.pictures.values()].filter(({ hash }) => named.all.has(hash));
  const films = [...placed.media.values()].filter(({ hash }) => named.all.has(hash));
  const places = { contentRoot, cacheDir, outDir: next };
  const { made, reused } = await cutPictures(shown, places, named.shared);
  await copyMedia(films, places);
  return `${shown.length} pictures (${made} variants cut, ${reused} from the cache), ${films.length} film files`;
}
