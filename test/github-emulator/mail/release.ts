/** How held webhooks leave: in order, reversed or shuffled, doubled, with some lost on the way. */
import type { Delivery } from './delivery.ts';

/** `order`: a number is the seed of a shuffle, the same every time. `doubled`: each is sent twice under one GUID. */
export interface Release {
  readonly order?: 'sent' | 'reversed' | number;
  readonly doubled?: boolean;
  readonly dropped?: (delivery: Delivery) => boolean;
}

/** Applies the mischief asked for. */
export function mayhem(
  held: readonly Delivery[],
  how: Release,
): { readonly sent: readonly Delivery[]; readonly lost: readonly Delivery[] } {
  const isLost = how.dropped ?? (() => false);
  const lost = held.filter(isLost);
  const kept = held.filter((delivery) => !lost.includes(delivery));
  const copies = how.doubled ? kept.flatMap((delivery) => [delivery, delivery]) : kept;
  return { sent: inOrder(copies, how.order ?? 'sent'), lost };
}

function inOrder<Thing>(things: readonly Thing[], order: 'sent' | 'reversed' | number): readonly Thing[] {
  switch (order) {
    case 'sent':
      return things;
    case 'reversed':
      return things.toReversed();
    default:
      return shuffled(things, order);
  }
}

/** Fisher and Yates's shuffle over a small seeded generator (mulberry32). */
function shuffled<Thing>(things: readonly Thing[], seed: number): readonly Thing[] {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return things.reduce<readonly Thing[]>(
    (done, thing) => done.toSpliced(below(done.length + 1), 0, thing),
    [],
  );
}
