import type { Imprint } from './imprint.ts';

const SHARED = new WeakSet<object>();

/** Makes a view of a thing once an edition; thousands of pages share a card, and so its memory and its part of their digests. */
export function remembered<Thing extends object, Made extends object>(
  make: (imprint: Imprint, thing: Thing) => Made,
): (imprint: Imprint, thing: Thing) => Made {
  const made = new WeakMap<Imprint, WeakMap<Thing, Made>>();
  return (imprint, thing) => {
    const ofImprint = made.get(imprint) ?? new WeakMap<Thing, Made>();
    made.set(imprint, ofImprint);
    const known = ofImprint.get(thing);
    if (known) return known;
    const view = make(imprint, thing);
    ofImprint.set(thing, view);
    SHARED.add(view);
    return view;
  };
}

/** Tells whether a view is one that several pages may share. */
export function isShared(view: object): boolean {
  return SHARED.has(view);
}
