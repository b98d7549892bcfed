/** An old path and the address that has taken its place. */
export interface RedirectRecord {
  from: string;
  to: string;
  status: 301;
}

/** Text of `_redirects`; an old path that names no file leads on with and without its closing slash. */
export function redirectsText(records: readonly RedirectRecord[]): string {
  const lines = records.flatMap(({ from, to, status }) => formsOf(from).map((form) => `${encodePath(form)} ${encodePath(to)} ${status}`));
  return lines.map((line) => `${line}\n`).join('');
}

function formsOf(from: string): string[] {
  const bare = from.replace(/\/+$/, '');
  const namesFile = /\.[a-z0-9]{2,5}$/i.test(bare);
  return bare === '' || namesFile ? [bare || '/'] : [`${bare}/`, bare];
}

/** Percent-encodes what a line of the file could not carry; what is encoded already stays as it is. */
function encodePath(path: string): string {
  return encodeURI(path).replaceAll('%25', '%');
}
