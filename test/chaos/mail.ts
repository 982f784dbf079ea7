/** The post of one run: each webhook leaves as its fate says. */
import type { LocalGitHub } from '../github-emulator/github.ts';
import type { Delivery } from '../github-emulator/mail/delivery.ts';
import type { Fate } from './plan.ts';

export interface Mail {
  /** Sends what is to leave by now, and waits for its answers; resolves to when the next one leaves. */
  release(now: number): Promise<number | null>;
  /** From now on nothing is late any more. */
  end(): void;
}

/** @param order how those that leave together are shuffled; null: not at all */
export function openMail(
  { post }: Pick<LocalGitHub, 'post'>,
  fateOf: (at: number) => Fate,
  order: number | null,
): Mail {
  /** In the order in which webhooks are made. */
  const indices = new Map<string, number>();
  let isOver = false;
  const fate = ({ guid }: Delivery): Fate => fateOf(indices.get(guid) ?? 0);
  const leavesAt = (one: Delivery): number => {
    const own = fate(one);
    return own.kind === 'late' && !isOver ? one.at + own.by : one.at;
  };
  // What the desk asks for again would otherwise come while it is at work, sooner or later.
  post.hold({ redeliveries: true });
  return {
    release: async (now) => {
      const all = post.list();
      for (const { guid } of all) if (!indices.has(guid)) indices.set(guid, indices.size);
      post.release({
        kept: (one) => leavesAt(one) > now,
        dropped: (one) => fate(one).kind === 'lost',
        doubled: (one) => fate(one).kind === 'doubled',
        order: order === null ? 'sent' : order + indices.size,
      });
      await post.settled();
      const later = all
        .filter((one) => one.attempts.length === 0)
        .map(leavesAt)
        .filter((at) => at > now);
      return later.length === 0 ? null : Math.min(...later);
    },
    end: () => {
      isOver = true;
    },
  };
}
