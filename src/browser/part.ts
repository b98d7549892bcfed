/** The part of an element that its template names; throws when it is not there, so that the plain page is left alone. */
export function part<Kind extends HTMLElement>(root: ParentNode, name: string, kind: new () => Kind): Kind {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (found instanceof kind) return found;
  throw new Error(`There is no part ${name}.`);
}
