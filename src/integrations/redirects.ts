/** An old path and the address that has taken its place. */
export interface RedirectRecord {
  from: string;
  to: string;
  status: 301;
}

/** Text of `_redirects`, one redirect a line. */
export function redirectsText(records: readonly RedirectRecord[]): string {
  return records.map(({ from, to, status }) => `${encodePath(from)} ${encodePath(to)} ${status}\n`).join('');
}

/** Percent-encodes what a line of the file could not carry; what is encoded already stays as it is. */
function encodePath(path: string): string {
  return encodeURI(path).replaceAll('%25', '%');
}
