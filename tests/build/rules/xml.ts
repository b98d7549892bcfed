import { XMLValidator } from 'fast-xml-parser';
import { DOMParser } from 'linkedom';

/** Parses XML; throws with the place of the first fault when it is not well-formed. */
export function parseXml(xml: string): Document {
  const verdict = XMLValidator.validate(xml);
  if (verdict !== true) throw new Error(`not well-formed: ${verdict.err.msg} (line ${verdict.err.line})`);
  return new DOMParser().parseFromString(xml, 'text/xml') as unknown as Document;
}

/** Child elements of a name, prefix and all. */
export function children(parent: Element, name: string): Element[] {
  return [...parent.children].filter((child) => child.tagName === name);
}

export function textOf(parent: Element, name: string): string | null {
  return children(parent, name)[0]?.textContent ?? null;
}
