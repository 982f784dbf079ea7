/** Whatever people do in a day at the desk: after its database is lost, the rebuilt desk is the same and says nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fewOrAll } from '../full.ts';
import { startDesk } from '../scenario/desk.ts';
import { outcomeOf, playDay } from './play-day.ts';
import { loseDatabase, writesIn } from './rebuilding.ts';
import { type Act, scriptedDay } from './scripted-day.ts';

const HOUR = 3_600_000;
const runs = Number(process.env['RUNS'] ?? fewOrAll(3, 40));

/** GitHub shows the last text alone, and the words that an edit has added count as an answer, where commands count as none. */
function addsWordsToCommands(day: readonly { readonly act: Act }[]): boolean {
  return day.some(({ act }, at) => {
    if (act.does !== 'edit-last-comment' || act.adding.startsWith('/')) return false;
    const texts = day
      .slice(0, at)
      .flatMap(({ act: one }) => (one.does === 'comment' && one.by === act.by ? [one.text] : []));
    return texts.at(-1)?.startsWith('/') === true;
  });
}

test('a day is known again, to the second', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(scriptedDay, fc.nat(48), async (day, hours) => {
      const world = await startDesk();
      try {
        await world.turn();
        await playDay(world, day, () => world.turn());
        await world.later(hours * HOUR);
        const [before, already] = [await outcomeOf(world), writesIn(world).length];
        const rebuilt = await loseDatabase(world);
        // What changed no card is read from GitHub, and of the last minutes thumbs are given again.
        await world.turn();
        const after = await outcomeOf(world);
        // Of a comment that was edited GitHub shows the last text alone.
        const lost = rebuilt.unknown.filter(
          ({ what }) => !/^the text that comment \d+ had before/.test(what),
        );
        expect(lost).toEqual([]);
        const isKnown = rebuilt.unknown.length === 0;
        if (isKnown) expect(after).toEqual(before);
        if (isKnown || !addsWordsToCommands(day)) {
          const { labels, assignees, state, said: marks } = before;
          expect(after).toMatchObject({ labels, assignees, state, said: marks });
          const anew = writesIn(world).slice(already);
          expect(anew.filter((one) => !one.endsWith('/reactions'))).toEqual([]);
        }
        // The time goes on as it would have.
        await world.later(48 * HOUR);
        const { said } = await outcomeOf(world);
        expect(new Set(said).size, `said twice: ${said.join(', ')}`).toBe(said.length);
      } finally {
        await world.close();
      }
    }),
    { numRuns: runs, ...(process.env['SEED'] === undefined ? {} : { seed: Number(process.env['SEED']) }) },
  );
});
