/** The labels of a ticket: their names, their looks, and what one means when somebody sets it by hand. */

import { inEnglish, render } from '../../words/render.ts';
import { type Priority, priorities } from './priority.ts';
import { type Status, statuses, type WaitReason, waitReasons } from './status.ts';
import { type Kind, kinds } from './ticket.ts';
import { type Tier, tiers } from './tier.ts';

export type LabelMeaning =
  | { readonly group: 'tier'; readonly tier: Tier }
  | { readonly group: 'priority'; readonly priority: Priority }
  | { readonly group: 'kind'; readonly kind: Kind }
  | { readonly group: 'status'; readonly status: Status }
  | { readonly group: 'waiting'; readonly on: WaitReason }
  | { readonly group: 'service'; readonly service: string }
  | { readonly group: 'sla'; readonly sla: 'at risk' | 'breached' }
  | { readonly group: 'known-error'; readonly id: string }
  | { readonly group: 'major' };

/** What a label of ours says; null for a label that is none of the desk’s business. */
export function readLabel(name: string): LabelMeaning | null {
  const known = /^ke-\d{4,}$/i.exec(name)?.[0];
  if (known !== undefined) return { group: 'known-error', id: known.toUpperCase() };
  if (/^major$/i.test(name)) return { group: 'major' };
  const [, group, value] = /^(tier|priority|kind|status|waiting|service|sla): (.+)$/i.exec(name) ?? [];
  if (group === undefined || value === undefined) return null;
  switch (group.toLowerCase()) {
    case 'tier':
      return pick(tiers, value, (tier) => ({ group: 'tier', tier }));
    case 'priority':
      return pick(priorities, value, (priority) => ({ group: 'priority', priority }));
    case 'kind':
      return pick(kinds, value, (kind) => ({ group: 'kind', kind }));
    case 'status':
      return pick(statuses, value, (status) => ({ group: 'status', status }));
    case 'waiting':
      return pick(waitReasons, value, (on) => ({ group: 'waiting', on }));
    case 'sla':
      return pick(['at risk', 'breached'] as const, value, (sla) => ({ group: 'sla', sla }));
    default:
      return { group: 'service', service: value.toLowerCase() };
  }
}

/** Whether a name belongs to the desk’s own groups, also where it has no meaning in them, as `priority: P9`. */
export function isDeskLabel(name: string): boolean {
  return /^\s*(?:(?:tier|priority|kind|status|waiting|service|sla)\s*:.*|ke-\d+|major)\s*$/i.test(name);
}

function pick<T extends string | number>(
  among: readonly T[],
  value: string,
  make: (found: T) => LabelMeaning,
): LabelMeaning | null {
  const found = among.find((one) => String(one).toLowerCase() === value.toLowerCase());
  return found === undefined ? null : make(found);
}

export interface LabelLook {
  readonly name: string;
  /** Six hexadecimal digits, as GitHub wants them. */
  readonly color: string;
  readonly description: string;
}

/** Every label that the desk makes at set-up; `service:` and `KE-…` labels are made when first used. */
export function deskLabels(): readonly LabelLook[] {
  return [
    ...tiers.map((tier) =>
      look(`tier: ${tier}`, ['c5def5', '7fb2ee', '2f6fc4'][tier - 1], `Support level ${tier} works on it`),
    ),
    ...priorities.map((priority, at) =>
      look(`priority: ${priority}`, ['b60205', 'd93f0b', 'fbca04', 'fef2c0'][at], `Priority ${priority}`),
    ),
    ...kinds.map((kind) =>
      look(
        `kind: ${kind}`,
        'd4c5f9',
        `This is ${kind === 'incident' ? 'an' : 'a'} ${kind.replace('-', ' ')}`,
      ),
    ),
    ...statuses.map((status) =>
      look(`status: ${status}`, status === 'resolved' ? '0e8a16' : 'ededed', `The ticket is ${status}`),
    ),
    ...waitReasons.map((on) =>
      look(
        `waiting: ${on}`,
        'bfdadc',
        `Waiting for ${render(`waits-on-${on}`, {}, inEnglish)}; remove it to resume`,
      ),
    ),
    look('sla: at risk', 'f9a03f', 'A promised time is near'),
    look('sla: breached', 'b60205', 'A promised time has passed'),
    look('major', '8b0000', 'A major incident: it disturbs many'),
  ];
}

/** How any label of ours looks, also those made when first used. */
export function lookOf(name: string): LabelLook {
  const listed = deskLabels().find((label) => label.name === name);
  if (listed !== undefined) return listed;
  if (name.startsWith('service: ')) return look(name, '0e8a8a', 'The service that the ticket is about');
  return look(name, '5319e7', 'A known error; its article has the workaround');
}

function look(name: string, color: string | undefined, description: string): LabelLook {
  return { name, color: color ?? 'ededed', description };
}
