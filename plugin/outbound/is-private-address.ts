/** Whether an address is of a private network, where no subscriber may be. */
import { BlockList, isIP } from 'node:net';

// IANA's special-purpose registries, as far as packets could go there: https://www.iana.org/assignments/iana-ipv4-special-registry
// and https://www.iana.org/assignments/iana-ipv6-special-registry.
const IPV4: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** All that IANA has given to the public internet so far. What lies outside carries an IPv4 address inside, or is nobody’s. */
const IPV6_PUBLIC = ['2000::', 3] as const;

const IPV6: readonly (readonly [network: string, prefix: number])[] = [
  ['2001::', 32],
  ['2001:2::', 48],
  ['2001:10::', 28],
  ['2001:20::', 28],
  ['2001:db8::', 32],
  // Carries any IPv4 address inside, private ones too.
  ['2002::', 16],
  ['3fff::', 20],
];

/** True for an address of a private, local or reserved range; an IPv4 address that is written as an IPv6 one is judged as itself. */
export function isPrivateAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return isPrivate(address, 'ipv4');
    case 6: {
      const inside = mappedIn(address);
      return inside === null ? isPrivate(address, 'ipv6') : isPrivate(inside, 'ipv4');
    }
    default:
      throw new TypeError(`not an IP address: “${address}”`);
  }
}

function isPrivate(address: string, family: 'ipv4' | 'ipv6'): boolean {
  const ranges = new BlockList();
  for (const [network, prefix] of family === 'ipv4' ? IPV4 : IPV6) ranges.addSubnet(network, prefix, family);
  if (ranges.check(address, family) || family === 'ipv4') return ranges.check(address, family);
  const open = new BlockList();
  open.addSubnet(...IPV6_PUBLIC, 'ipv6');
  return !open.check(address, 'ipv6');
}

/** The IPv4 address of `::ffff:10.0.0.1`, however it is written; null where it is none such. */
function mappedIn(address: string): string | null {
  // A zone (`fe80::1%eth0`) belongs to a link of this machine, and no such address is one.
  const written = URL.parse(`http://[${address}]/`)?.hostname ?? '';
  const [, high, low] = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/.exec(written) ?? [];
  if (high === undefined || low === undefined) return null;
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [a >> 8, a & 255, b >> 8, b & 255].join('.');
}

/** The refusal to connect to an address of a private network, of this machine, or of nobody. */
export class PrivateAddress extends Error {
  override readonly name = 'PrivateAddress';

  constructor(address: string) {
    super(`its address ${address} is private; set allowPrivate for this subscriber if that is meant`);
  }
}

/** The host of a URL as it is looked up: without the brackets of an IPv6 address and the full stop of an absolute name. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}
