/** How held webhooks leave: in order, reversed or shuffled, doubled, with some lost on the way. */
import type { Delivery } from './delivery.ts';

/**
 * `order`: a number is the seed of a shuffle, the same every time. `doubled`: each is sent twice under one GUID, or those
 * that are named. `kept`: these are held on, and so is what is made from now on.
 */
export interface Release {
  readonly order?: 'sent' | 'reversed' | number;
  readonly doubled?: boolean | ((delivery: Delivery) => boolean);
  readonly dropped?: (delivery: Delivery) => boolean;
  readonly kept?: (delivery: Delivery) => boolean;
}

/** Applies the mischief asked for. */
export function mayhem(
  held: readonly Delivery[],
  how: Release,
): {
  readonly sent: readonly Delivery[];
  readonly lost: readonly Delivery[];
  readonly kept: readonly Delivery[];
} {
  const { kept: isKept = () => false, dropped: isLost = () => false, doubled = false } = how;
  const isDoubled = typeof doubled === 'boolean' ? () => doubled : doubled;
  const kept = held.filter(isKept);
  const leaving = held.filter((delivery) => !kept.includes(delivery));
  const lost = leaving.filter(isLost);
  const there = leaving.filter((delivery) => !lost.includes(delivery));
  const copies = there.flatMap((delivery) => (isDoubled(delivery) ? [delivery, delivery] : [delivery]));
  return { sent: inOrder(copies, how.order ?? 'sent'), lost, kept };
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
