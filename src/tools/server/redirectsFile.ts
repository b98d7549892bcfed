/** Where a path leads. */
export interface Destination {
  to: string;
  status: number;
}

interface Redirect extends Destination {
  from: string;
}

/** Makes of a `_redirects` file (`from to [status]`, one a line) what finds the destination of a decoded path. */
export function redirectFinder(text: string): (path: string) => Destination | null {
  const redirects = parseRedirects(text);
  const exact = new Map(
    redirects
      .filter(({ from }) => !from.endsWith('*'))
      .toReversed()
      .map((redirect) => [redirect.from, redirect]),
  );
  const splats = redirects.filter(({ from }) => from.endsWith('*'));
  return (path) => exact.get(path) ?? splatDestination(splats, path);
}

function parseRedirects(text: string): Redirect[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/\s+/))
    .flatMap(([from, to, status]) => (from && to ? [{ from: decodePath(from), to, status: Number(status ?? 302) }] : []));
}

function splatDestination(redirects: readonly Redirect[], path: string): Destination | null {
  const redirect = redirects.find(({ from }) => path.startsWith(from.slice(0, -1)));
  if (!redirect) return null;
  const splat = path.slice(redirect.from.length - 1);
  return { to: redirect.to.replace(':splat', encodeURI(splat)), status: redirect.status };
}

/** A percent-encoded path as text; a broken encoding stays as it is. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
