/** Whose labels count: every person’s, and those of the bots that the policy trusts. */
import type { Policy } from '../../desk/policy/policy.ts';
import type { Actor } from '../../desk/ticket/person.ts';

/** A bot is named as people write it: with or without `@`, with or without `[bot]`. */
export function isTrusted(by: Actor, { people }: Policy): boolean {
  if (!by.bot) return true;
  return people?.trustedBots.some((name) => plainName(name) === plainName(by.login)) ?? false;
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^@/, '')
    .replace(/\[bot\]$/, '');
}
