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
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

// The translated ones (64:ff9b, 2002) may carry any IPv4 address inside, private ones too.
const IPV6: readonly (readonly [network: string, prefix: number])[] = [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

/** True for an address of a private, local or reserved range; an IPv4 address within an IPv6 one is judged as itself. */
export function isPrivateAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return privateRanges().check(address, 'ipv4');
    case 6:
      return privateRanges().check(address, 'ipv6');
    default:
      throw new TypeError(`not an IP address: “${address}”`);
  }
}

function privateRanges(): BlockList {
  const ranges = new BlockList();
  for (const [network, prefix] of IPV4) ranges.addSubnet(network, prefix, 'ipv4');
  for (const [network, prefix] of IPV6) ranges.addSubnet(network, prefix, 'ipv6');
  return ranges;
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
