/** What real GitHub does otherwise than the local one: each difference in a line, those that could matter first. */
import type { Exchange } from './recording.ts';

export interface Differences {
  /** The desk was made for what the local GitHub says; where the real one says otherwise, it may be wrong. */
  readonly named: readonly string[];
  /** What one of them was asked and the other was not: chance of timing, as a rule. */
  readonly askedOfOne: readonly string[];
  /** How many fields only the real one has; the local one leaves out what nobody reads. */
  readonly more: number;
}

export function compare(real: readonly Exchange[], local: readonly Exchange[]): Differences {
  const byName = new Map(local.map((exchange) => [exchange.what, exchange]));
  const both = real.flatMap((one) => {
    const other = byName.get(one.what);
    return other === undefined ? [] : [{ real: one, local: other }];
  });
  const names = new Set(real.map(({ what }) => what));
  return {
    named: both.flatMap((pair) => [...statusesOf(pair), ...fieldsOf(pair)]),
    askedOfOne: [
      ...real.filter(({ what }) => !byName.has(what)).map(({ what }) => `${what}: there alone`),
      ...local.filter(({ what }) => !names.has(what)).map(({ what }) => `${what}: here alone`),
    ],
    more: both.reduce((sum, pair) => sum + onlyReal(pair), 0),
  };
}

interface Pair {
  readonly real: Exchange;
  readonly local: Exchange;
}

/** Of a call that is sometimes done and sometimes refused, such as making what is there already, timing decides. */
function statusesOf({ real, local }: Pair): readonly string[] {
  const said = ({ statuses }: Exchange) => {
    const all = [...statuses].toSorted();
    return all.length > 0 && all.every((status) => status >= 400)
      ? `refuses it with ${all.join(', ')}`
      : 'does it';
  };
  return said(real) === said(local)
    ? []
    : [`${real.what}: GitHub ${said(real)}, the local one ${said(local)}`];
}

function fieldsOf({ real, local }: Pair): readonly string[] {
  return [...local.shape].flatMap(([way, here]) => {
    const there = real.shape.get(way);
    if (there === undefined) return [];
    return [...here].flatMap(([key, types]) => {
      const field = way === '' ? key : `${way}.${key}`;
      const others = there.get(key);
      if (others === undefined) return [`${real.what}: GitHub sends no ${field}, which the local one does`];
      const sure = [...types].filter((type) => type !== 'null');
      const found = [...others].filter((type) => type !== 'null');
      const differs = sure.length > 0 && found.length > 0 && !sure.some((type) => found.includes(type));
      return differs
        ? [`${real.what}: ${field} is ${found.join(' or ')} there, and ${sure.join(' or ')} here`]
        : [];
    });
  });
}

function onlyReal({ real, local }: Pair): number {
  return [...real.shape].reduce((sum, [way, there]) => {
    const here = local.shape.get(way);
    return here === undefined ? sum : sum + [...there.keys()].filter((key) => !here.has(key)).length;
  }, 0);
}
