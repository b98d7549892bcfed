import type { Edition } from '../editorial/edition.ts';
import type { BodyContext, RenderedBody } from '../markdown/rendered.ts';
import type { Place } from './entryParts.ts';

/** What the gate keeps of a rendered body: everything but its HTML. */
export interface BodyFacts extends Omit<RenderedBody, 'html' | 'slots'> {
  digest: string;
  /** Line of the file on which the body begins. */
  line: number;
}

/** How the body of a file is set: as its edition is. */
export function bodyContext({ file, edition }: Pick<Place, 'file' | 'edition'>, editions: readonly Edition[]): BodyContext {
  const { locale = 'en', dir = 'ltr', calendar = 'gregory' } = editions.find(({ id }) => id === edition) ?? {};
  return { file, locale, dir, calendar };
}

/** Takes the facts off a rendered body. */
export function factsOf(rendered: RenderedBody, digest: string, line: number): BodyFacts {
  const facts: Partial<RenderedBody> = { ...rendered };
  delete facts.html;
  delete facts.slots;
  return { ...(facts as Omit<RenderedBody, 'html' | 'slots'>), digest, line };
}
