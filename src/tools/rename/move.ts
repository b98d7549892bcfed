import { parseLink, tidyAddress } from '../../addresses/parse.ts';
import { relativePath } from '../../entries/relativePath.ts';

/** An article that moves, and the pictures that move with it; paths are relative to the content folder. */
export interface Move {
  edition: string;
  oldRef: string;
  newRef: string;
  /** Old and new address, root-relative. */
  oldAddress: string;
  newAddress: string;
  /** Old path to new path. */
  files: ReadonlyMap<string, string>;
  site: string;
}

/** Ids mean articles of the edition that they are written in. */
export function isOwnEdition(file: string, move: Move): boolean {
  return file.startsWith(`${move.edition}/`);
}

/** The link as it must read after the move; null where it stays. */
export function movedHref(href: string, file: string, move: Move): string | null {
  const link = parseLink(href, { file, site: move.site });
  const [, target = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(href) ?? [];
  if (link.kind === 'address') {
    if (tidyAddress(link.address) !== move.oldAddress) return null;
    const origin = /^https?:\/\/[^/]+/i.exec(target)?.[0] ?? '';
    const address = target.endsWith('/') ? move.newAddress : move.newAddress.slice(0, -1);
    return `${origin}${encodedLike(target, address)}${rest}`;
  }
  if (link.kind !== 'file') return null;
  const moved = movedPath(link.file, file, move);
  return moved === null ? null : `${encodedLike(target, moved)}${rest}`;
}

/** The path to a file as it must be written after the move, from where it is named; null where it stays. */
export function movedPath(target: string, from: string, move: Move): string | null {
  const before = relativePath(from, target);
  const after = relativePath(move.files.get(from) ?? from, move.files.get(target) ?? target);
  return before === after ? null : after;
}

/** A writer who escapes letters goes on doing so. */
function encodedLike(model: string, address: string): string {
  return model.includes('%') || address.includes(' ') ? encodeURI(address) : address;
}
