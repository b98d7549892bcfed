/**
 * Why notices are not sent to an address, as one line that names the setting and the remedy, never the address, which may
 * hold a password; null when they may. A name that only later resolves to a private address is not seen here.
 */
export function refusesNotify(url: string, { loopbackAllowed }: { loopbackAllowed: boolean }): string | null {
  const fault = faultOf(url, loopbackAllowed);
  return fault === null ? null : `BROADSHEET_NOTIFY_URL ${fault}: set it to a public address such as https://hooks.example.org/comments.`;
}

function faultOf(url: string, loopbackAllowed: boolean): string | null {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address === null) return 'is not an address';
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return 'is neither http nor https';
  if (address.username !== '' || address.password !== '') return 'carries a user name or password';
  const kind = kindOf(address.hostname.replace(/\.$/, ''));
  if (kind === 'loopback') return loopbackAllowed ? null : 'names this machine itself';
  return kind === 'public' ? null : 'names a private, link-local or otherwise reserved address';
}

type Kind = 'public' | 'loopback' | 'reserved';

/** The URL parser has already turned decimal, hexadecimal, octal and shortened spellings into one. */
function kindOf(host: string): Kind {
  if (host.startsWith('[')) return kindOfIpv6(groupsOf(host.slice(1, -1)));
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return kindOfIpv4(host.split('.').map(Number));
  if (host === 'localhost' || host.endsWith('.localhost')) return 'loopback';
  return !host.includes('.') || /\.(?:local|internal|home\.arpa|lan|corp|home|intranet|onion|test|invalid)$/.test(host)
    ? 'reserved'
    : 'public';
}

/** Networks that nobody outside can be reached in, as `a.b.c.d/bits`. */
const RESERVED_IPV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
].map((network) => {
  const [base = '', bits = ''] = network.split('/');
  return { base: numberOf(base.split('.').map(Number)), size: 2 ** (32 - Number(bits)) };
});

function kindOfIpv4(bytes: number[]): Kind {
  if (bytes[0] === 127) return 'loopback';
  const address = numberOf(bytes);
  return RESERVED_IPV4.some(({ base, size }) => address >= base && address < base + size) ? 'reserved' : 'public';
}

function numberOf(bytes: number[]): number {
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}

function kindOfIpv6(groups: number[]): Kind {
  if (groups.join(':') === '0:0:0:0:0:0:0:1') return 'loopback';
  const inside = ipv4Within(groups);
  if (inside !== null) return kindOfIpv4(inside);
  const [first = 0, second = 0] = groups;
  // Outside of 2000::/3 all is local, multicast or not assigned; Teredo (2001::/32) hides whom it leads to.
  return first >> 13 !== 1 || (first === 0x2001 && second === 0) ? 'reserved' : 'public';
}

/** The IPv4 address that an IPv6 address stands for: compatible, mapped, translated, NAT64 or 6to4. */
function ipv4Within(groups: number[]): number[] | null {
  const bytes = groups.flatMap((group) => [group >> 8, group & 255]);
  const head = groups
    .slice(0, 6)
    .map((group) => group.toString(16))
    .join(':');
  if (['0:0:0:0:0:0', '0:0:0:0:0:ffff', '0:0:0:0:ffff:0', '64:ff9b:0:0:0:0'].includes(head)) return bytes.slice(12);
  return groups[0] === 0x2002 ? bytes.slice(2, 6) : null;
}

/** The eight groups of an address as the URL parser writes it. */
function groupsOf(short: string): number[] {
  const [head = '', tail] = short.split('::');
  const parse = (text: string) => (text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16)));
  const [before, after] = [parse(head), parse(tail ?? '')];
  const missing = Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array<number>(missing).fill(0), ...after];
}
