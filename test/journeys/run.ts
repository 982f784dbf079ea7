/**
 * How far one act travels: the product’s files and functions that run for it, from the webhook to the last call to
 * GitHub, on a desk that is warm. `npm run -s journeys`.
 */
import { Session } from 'node:inspector/promises';
import { z } from 'zod';
import { startDesk } from '../scenario/desk.ts';
import { formBody } from '../server/form-body.ts';

interface Journey {
  readonly name: string;
  /** How many files may run; null where nobody has set a goal. */
  readonly goal: number | null;
  readonly act: (issue_number: number) => Promise<unknown>;
}

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };
const product = new URL('../../', import.meta.url).href;

const coverage = z.object({
  result: z.array(
    z.object({
      url: z.string(),
      functions: z.array(
        z.object({ ranges: z.array(z.object({ startOffset: z.number(), count: z.number() })) }),
      ),
    }),
  ),
});

const world = await startDesk();
const as = (login: string) => world.github.as(login).rest.issues;
const open = async (): Promise<number> =>
  (await as('rita').create({ ...desk, title: 'VPN is down', body: formBody })).data.number;
const say = (by: string, body: string) => (issue_number: number) =>
  as(by).createComment({ ...desk, issue_number, body });

/** In the order in which they can be done to one ticket. */
const journeys: readonly Journey[] = [
  { name: 'staff comment', goal: 75, act: say('lena', 'Which version do you have?') },
  { name: '/take', goal: 75, act: say('lena', '/take') },
  {
    name: 'label',
    goal: null,
    act: (issue_number) => as('lena').addLabels({ ...desk, issue_number, labels: ['kind: request'] }),
  },
  { name: '/escalate', goal: 75, act: say('lena', '/escalate 2 a restart changed nothing') },
  { name: 'opening', goal: null, act: open },
  { name: 'time passing', goal: null, act: () => world.later(46 * MINUTE) },
];

const session = new Session();
session.connect();
await session.post('Profiler.enable');
try {
  await world.turn();
  // Two tickets go the whole way first: what is made or read once is no part of a journey.
  for (let warm = 0; warm < 2; warm += 1) await travel(() => Promise.resolve());
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  console.log('act             files  goal  functions');
  await travel(async ({ name, goal }) => {
    const { files, functions } = await ran();
    const cells = [
      name.padEnd(14),
      `${files}`.padStart(6),
      `${goal ?? '–'}`.padStart(5),
      `${functions}`.padStart(10),
    ];
    console.log(cells.join(' '));
  });
} finally {
  session.disconnect();
  await world.close();
}

/** One ticket goes every journey; after each, `told` is asked to count. */
async function travel(told: (journey: Journey) => Promise<void>): Promise<void> {
  const number = await open();
  await world.turn();
  for (const journey of journeys) {
    // What ran before, such as the timers of other tickets, is counted and forgotten.
    await session.post('Profiler.takePreciseCoverage').catch(() => undefined);
    await journey.act(number);
    await world.turn();
    await told(journey);
  }
}

/** What ran since it was asked the last time: its counts begin anew with each question. */
async function ran(): Promise<{ readonly files: number; readonly functions: number }> {
  const { result } = coverage.parse(await session.post('Profiler.takePreciseCoverage'));
  const own = result
    .filter(({ url }) => ['plugin/', 'knowledge/'].some((room) => url.startsWith(product + room)))
    .map(({ functions }) =>
      // What begins where the file begins is the module’s body, which runs once, when it is loaded.
      functions.filter(
        ({ ranges: [whole] }) => whole !== undefined && whole.startOffset > 0 && whole.count > 0,
      ),
    )
    .filter((functions) => functions.length > 0);
  return { files: own.length, functions: own.flat().length };
}
