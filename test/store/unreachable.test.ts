/** A database that could not be reached for a moment: who came then is refused, and who comes afterwards is not. */
import { expect, onTestFinished, test } from 'vitest';
import type { Engine } from '../../plugin/store/engine/engine.ts';
import { openSqlite } from '../../plugin/store/engine/sqlite.ts';
import { inboxOn } from '../../plugin/store/queue/inbox.ts';
import { sampleDelivery } from './sample.ts';

/** An engine of which so many writes find no connection. */
async function unreachableFor(writes: number): Promise<Engine> {
  const engine = await openSqlite(':memory:');
  onTestFinished(() => engine.close());
  let left = writes;
  return {
    ...engine,
    write: (durability, work) => {
      left -= 1;
      return left >= 0 ? Promise.reject(new Error('connect ECONNREFUSED')) : engine.write(durability, work);
    },
  };
}

test('one webhook is refused, and the next is stored', async () => {
  const { inbox } = inboxOn(await unreachableFor(1));
  await expect(inbox.receive([sampleDelivery('one')])).rejects.toThrow('ECONNREFUSED');
  expect(await inbox.receive([sampleDelivery('one')])).toBe(1);
});

test('several that came together are each tried alone, and whoever joins later waits for none of them', async () => {
  const { inbox } = inboxOn(await unreachableFor(3));
  const together = await Promise.allSettled(['one', 'two'].map((id) => inbox.receive([sampleDelivery(id)])));
  expect(together.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const later = await Promise.all(['one', 'two', 'three'].map((id) => inbox.receive([sampleDelivery(id)])));
  expect(later).toEqual([1, 1, 1]);
});
