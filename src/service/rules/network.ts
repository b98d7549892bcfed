/** What of an address tells visitors apart: IPv4 whole (also when mapped into IPv6), IPv6 by its /64; `unknown` for what is no address. */
export function networkOf(address: string | null): string {
  const plain = (address ?? '').trim().replace(/^\[|\](?::\d+)?$/g, '').replace(/%.*$/, '').toLowerCase();
  const mapped = plain.match(/^::ffff:(\d+\.\d+\.\d+\.\d+)$/)?.[1];
  if (mapped !== undefined || isIpv4(plain)) return mapped ?? plain;
  return prefixOf(plain) ?? 'unknown';
}

function isIpv4(text: string): boolean {
  return /^(?:\d{1,3}\.){3}\d{1,3}$/.test(text) && text.split('.').every((part) => Number(part) <= 255);
}

/** The first four groups of an IPv6 address; the URL parser knows how to write one in full. */
function prefixOf(text: string): string | null {
  if (!text.includes(':') || !URL.canParse(`http://[${text}]/`)) return null;
  const short = new URL(`http://[${text}]/`).hostname.slice(1, -1);
  const [head = '', tail] = short.split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  if (tail !== undefined) while (groups.length + rest.length < 8) groups.push('0');
  return `${[...groups, ...rest].slice(0, 4).join(':')}/64`;
}
