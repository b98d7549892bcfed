import { type AddressBook, addressBook } from '../addresses/addresses.ts';
import type { Edition } from '../editorial/edition.ts';
import type { EditionShelf, Publication } from '../editorial/publication.ts';
import type { Settings } from '../editorial/settings.ts';
import { type Phrases, phrasesOf } from '../wording/phrases.ts';

/** What all pages of an edition share: its shelf, its addresses, its language. */
export interface Imprint {
  publication: Publication;
  settings: Settings;
  shelf: EditionShelf;
  edition: Edition;
  addresses: AddressBook;
  phrases: Phrases;
}

const IMPRINTS = new WeakMap<Publication, Imprint[]>();

/** The imprints of a publication, in order of editions. */
export function imprintsOf(publication: Publication): Imprint[] {
  const known = IMPRINTS.get(publication);
  if (known) return known;
  const made = publication.editions.map((shelf): Imprint => {
    const { edition } = shelf;
    return {
      publication,
      settings: publication.settings,
      shelf,
      edition,
      addresses: addressBook(shelf),
      phrases: phrasesOf(edition.locale),
    };
  });
  IMPRINTS.set(publication, made);
  return made;
}
