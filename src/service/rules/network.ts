/** What of an address tells visitors apart: IPv4 whole (also when mapped into IPv6), IPv6 by its /64; `unknown` for what is no address. */
export function networkOf(address: string | null): string {
  const plain = withoutPort((address ?? '').trim()).replace(/%.*$/, '');
  if (isIpv4(plain)) return plain;
  const groups = groupsOf(plain);
  if (groups === null) return 'unknown';
  return mappedIpv4(groups) ?? `${groups.slice(0, 4).join(':')}/64`;
}

/** Some proxies name the port too: `192.0.2.7:4711`, `[2001:db8::1]:4711`. */
function withoutPort(address: string): string {
  return address.replace(/^\[([^\]]*)\](?::\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1');
}

function isIpv4(text: string): boolean {
  return /^(?:\d{1,3}\.){3}\d{1,3}$/.test(text) && text.split('.').every((part) => Number(part) <= 255);
}

/** The eight groups of an IPv6 address in hexadecimal; the URL parser knows every way to write one. */
function groupsOf(text: string): string[] | null {
  const url = text.includes(':') ? URL.parse(`http://[${text}]/`) : null;
  if (url === null || url.hostname.includes(']') === false || url.href !== `http://${url.hostname}/`) return null;
  const [head = '', tail] = url.hostname.slice(1, -1).split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: 8 - groups.length - rest.length }, () => '0');
  return [...groups, ...zeros, ...rest];
}

/** `::ffff:c000:207` is 192.0.2.7 in other words. */
function mappedIpv4(groups: string[]): string | null {
  if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return null;
  return groups
    .slice(6)
    .map((group) => Number.parseInt(group, 16))
    .map((group) => `${group >> 8}.${group & 255}`)
    .join('.');
}
