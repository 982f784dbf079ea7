/** Whose request it is: the address of the connection, or, where that is a proxy of the operator’s, the one that the proxy names. */
import { BlockList, isIP } from 'node:net';
import type { Context } from 'hono';
import { z } from 'zod';

/** A network as in `10.0.0.0/8`; a single address has the longest prefix. */
export interface Network {
  readonly address: string;
  readonly prefix: number;
  readonly family: 'ipv4' | 'ipv6';
}

/** TRUSTED_PROXIES: a list that is divided by commas or spaces. */
export const trustedProxies = z.string().transform((list, context): readonly Network[] => {
  const networks: Network[] = [];
  for (const entry of list.split(/[\s,]+/).filter((part) => part !== '')) {
    const network = readNetwork(entry);
    if (network !== null) networks.push(network);
    else
      context.addIssue({
        code: 'custom',
        message: `TRUSTED_PROXIES names “${entry}”, which is no address. Write addresses and networks, such as 10.0.0.5 or 10.0.0.0/8, with commas between them.`,
      });
  }
  return networks;
});

function readNetwork(entry: string): Network | null {
  const [, address = '', length] = /^([0-9a-fA-F.:]+)(?:\/(\d{1,3}))?$/.exec(entry) ?? [];
  const version = isIP(address);
  if (version === 0) return null;
  const longest = version === 4 ? 32 : 128;
  const prefix = length === undefined ? longest : Number(length);
  return prefix > longest ? null : { address, prefix, family: version === 4 ? 'ipv4' : 'ipv6' };
}

/** Who is asked for the client of a request. */
export interface Clients {
  /** Its address without a port; null where nobody can say, as on a Unix socket. */
  clientOf(context: Context): string | null;
  /** The address of a connection that names other clients and is no proxy of the operator’s; null where there is none. */
  unbelieved(context: Context): string | null;
}

const FORWARDED = 'x-forwarded-for';
/** A longer chain of proxies has nobody, and whoever sends one wants us to read. */
const LONGEST_CHAIN = 2_000;

/** @param proxies whose `X-Forwarded-For` is believed; anybody else can write what they like there */
export function clientsBehind(proxies: readonly Network[]): Clients {
  const trusted = new BlockList();
  for (const { address, prefix, family } of proxies) trusted.addSubnet(address, prefix, family);
  const isTrusted = (address: string): boolean =>
    trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  return {
    clientOf: (context) => {
      let client = peerOf(context);
      if (client === null || !isTrusted(client)) return client;
      // Each proxy adds on the right whom it heard, so what stands left of a stranger is that stranger’s own word.
      for (const named of (context.req.header(FORWARDED) ?? '')
        .slice(-LONGEST_CHAIN)
        .split(',')
        .toReversed()) {
        const address = addressIn(named);
        if (address === null) return client;
        client = address;
        if (!isTrusted(client)) return client;
      }
      return client;
    },
    unbelieved: (context) => {
      const peer = peerOf(context);
      const names = context.req.header(FORWARDED) !== undefined;
      return peer === null || !names || isTrusted(peer) ? null : peer;
    },
  };
}

/** Those who share an address, as far as a limit can tell: IPv6 gives everybody a /64 of their own to choose from. */
export function neighbourhoodOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const before = head.split(':').filter((part) => part !== '');
  const after = (tail ?? '').split(':').filter((part) => part !== '');
  // An IPv4 address at the end stands for two groups.
  const length = before.length + after.length + (address.includes('.') ? 1 : 0);
  const filled = [...before, ...Array.from({ length: Math.max(0, 8 - length) }, () => '0'), ...after];
  const first = filled.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
  return `${first.join(':')}::/64`;
}

function peerOf({ env }: Context): string | null {
  const incoming: unknown = env?.incoming;
  if (typeof incoming !== 'object' || incoming === null || !('socket' in incoming)) return null;
  const { socket } = incoming;
  if (typeof socket !== 'object' || socket === null || !('remoteAddress' in socket)) return null;
  return typeof socket.remoteAddress === 'string' ? unmapped(socket.remoteAddress) : null;
}

/** One entry of the header, which may have a port; null where it is no address. */
function addressIn(named: string): string | null {
  const text = named.trim();
  const [, bracketed, dotted] = /^(?:\[([0-9a-f:.%]+)\]|([0-9.]+))(?::\d{1,5})?$/i.exec(text) ?? [];
  const address = unmapped(bracketed ?? dotted ?? text);
  return isIP(address) === 0 ? null : address;
}

/** An IPv4 address that is written as an IPv6 one is the same client. */
function unmapped(address: string): string {
  const [, dotted = ''] = /^::ffff:([0-9.]+)$/i.exec(address) ?? [];
  return isIP(dotted) === 4 ? dotted : address;
}
