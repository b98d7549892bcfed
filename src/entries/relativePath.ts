import path from 'node:path';

/** The way from one content file to another as a writer writes it: `./map.png`, `../03/other.md`. */
export function relativePath(from: string, target: string): string {
  const way = path.posix.relative(path.posix.dirname(from), target);
  return way.startsWith('../') ? way : `./${way}`;
}
