import type { Publication } from '../editorial/publication.ts';
import { pageOf } from './digest.ts';
import { directoryAddress, directoryStands } from './directories.ts';
import { groupsOf } from './directoryGroups.ts';
import { counterpartsOf, frameOf } from './frame.ts';
import type { DirectoryView } from './hubView.ts';
import { type Imprint, imprintsOf } from './imprint.ts';
import type { Page } from './page.ts';
import { breadcrumbs, collectionData } from './structuredData.ts';

/** The directory of a kind in every edition that has something to list in it. */
export function directoryPages(publication: Publication, kind: DirectoryView['kind']): Page<DirectoryView>[] {
  return imprintsOf(publication)
    .filter((imprint) => directoryStands(imprint, kind))
    .map((imprint) => pageOf(imprint, directoryAddress(imprint, kind), directoryView(imprint, kind)));
}

function directoryView(imprint: Imprint, kind: DirectoryView['kind']): DirectoryView {
  const { title, description } = imprint.phrases.directories[kind];
  const address = directoryAddress(imprint, kind);
  return {
    ...frameOf(imprint, {
      title,
      description,
      address,
      within: address,
      counterparts: counterpartsOf(imprint, (other) => (directoryStands(other, kind) ? directoryAddress(other, kind) : null)),
      structuredData: [collectionData(imprint, { address, title, description }), breadcrumbs(imprint, [{ href: address, label: title }])],
    }),
    kind,
    title,
    description,
    groups: groupsOf(imprint, kind),
  };
}
