import type { Edition } from '../editorial/edition.ts';
import type { BodyContext, WithoutHtml } from '../markdown/rendered.ts';
import type { Place } from './entryParts.ts';

/** What the gate keeps of a rendered body: everything but its HTML. */
export interface BodyFacts extends WithoutHtml {
  digest: string;
  /** Line of the file on which the body begins. */
  line: number;
}

/** How the body of a file is set: as its edition is. */
export function bodyContext({ file, edition }: Pick<Place, 'file' | 'edition'>, editions: readonly Edition[]): BodyContext {
  const { locale = 'en', dir = 'ltr', calendar = 'gregory' } = editions.find(({ id }) => id === edition) ?? {};
  return { file, locale, dir, calendar };
}
