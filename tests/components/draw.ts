import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { parseHTML } from 'linkedom';

let container: Promise<AstroContainer> | null = null;

/** Draws a component as HTML. */
export async function drawn(component: unknown, props: Record<string, unknown>): Promise<string> {
  container ??= AstroContainer.create();
  return (await container).renderToString(component as AstroComponentFactory, { props, partial: false });
}

/** Draws a component and reads it as a document. */
export async function drawnPage(component: unknown, props: Record<string, unknown>): Promise<Document> {
  return parsed(await drawn(component, props));
}

/** HTML as a document. */
export function parsed(html: string): Document {
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}

/** Texts of all elements that match, white space collapsed. */
export function texts(page: Document, selector: string): string[] {
  return [...page.querySelectorAll(selector)].map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim());
}
