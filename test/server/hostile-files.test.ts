/** A pull request of a stranger is judged beside the desk: whatever its files hold, it gets its verdict, and the desk goes on. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAside } from '../../plugin/server/aside/aside.ts';
import { oneInOrAll } from '../full.ts';
import { longestHold } from '../hold.ts';
import { textOf } from '../hostile-shapes.ts';
import { policy, startDesk, vpnArticle, type World } from '../scenario/desk.ts';
import { type Change, policyFile, propose, theCheck } from './proposing.ts';

/** How many times as long as ordinary files of the same length the hostile ones may hold the desk and the GitHub of this test. */
const TIMES = 4;
/** In milliseconds of computing time: less says nothing. */
const LEAST = 100;

let world: World;
beforeEach(async () => {
  world = await startDesk();
  await world.turn();
});
afterEach(() => world.close());

async function proposed(files: Change) {
  const hold = await longestHold(() => propose(world, files));
  const check = theCheck(world);
  const ordinary = await longestHold(() => propose(world, asProse(files), { branch: 'ordinary' }));
  expect(hold).toBeLessThan(TIMES * Math.max(ordinary, LEAST));
  return check;
}

/** Files of the same names and lengths that nobody could mind: what they cost, this machine costs at this hour. */
function asProse(files: Change): Change {
  const prose = (text: string) => `# ${'A plain sentence. '.repeat(text.length / 18)}\n`;
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text && prose(text)]));
}

const many = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('');

const policies: readonly (readonly [what: string, text: string])[] = [
  ['settings that there are not', many(3_000, (at) => `s${at}: 1\n`)],
  ['one setting again and again', 's0: 1\n'.repeat(9_000)],
  ['services that are none', `services:\n${many(4_000, (at) => `  s${at}: {x: 1}\n`)}`],
  ['desks that are none', `accepts:\n${'- a\n'.repeat(20_000)}`],
  ['names for values', many(5_000, (at) => `a${at}: &x${at} 1\n`)],
  ['groups in groups', many(95, (at) => `${' '.repeat(at)}a:\n`)],
];

test.each(oneInOrAll(3, policies))('a policy of %s is told its first mistakes', async (_, text) => {
  const { conclusion, annotations } = await proposed({ [policyFile]: text });
  expect(conclusion).toBe('failure');
  expect(annotations.length).toBeGreaterThan(0);
  expect(annotations.length).toBeLessThanOrEqual(201);
});

test.each([
  ['a year of days off for each day', 'DTEND;VALUE=DATE:20280101', 'RRULE:FREQ=DAILY'],
  ['a rule that never happens', 'DTEND;VALUE=DATE:20270102', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'],
])('a calendar file with %s is read to its end', async (_, ...lines) => {
  const calendar = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:1',
    'DTSTART;VALUE=DATE:20270101',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  const withFile = policy.replace("['--12-25', '--01-01']", "['--12-25', { ics: .github/off.ics }]");
  const check = await proposed({ [policyFile]: withFile, '.github/off.ics': `${calendar.join('\r\n')}\r\n` });
  expect(check.status).toBe('completed');
});

test('articles of hostile shapes, each as long as one may be, are all judged', async () => {
  const shapes = [
    'a\n=\n',
    '> > > ',
    '- a\n',
    '[a]: b\n',
    '[^1]: a\n',
    '[',
    'www.',
    '&amp;',
    '&#1;',
    'a_',
    '*a_',
    '<p\n',
    'a|b\n-|-\n',
  ];
  const head = vpnArticle.slice(0, vpnArticle.indexOf('\n---', 4) + 5);
  const files = oneInOrAll(4, shapes).map((unit, at) => {
    const id = `KE-0${900 + at}`;
    return [`knowledge/articles/${id}-x.md`, `${head.replace('KE-0001', id)}\n${textOf(unit, 240_000)}\n`];
  });
  expect((await proposed(Object.fromEntries(files))).status).toBe('completed');
});

test('what meets a limit of the engine before one of ours gets the same verdict', async () => {
  const head = vpnArticle.slice(0, vpnArticle.indexOf('\n---', 4) + 5);
  // Each line is within the bound, and goes on where the one above ends.
  const stairs = many(60, (at) => `${' '.repeat(98 * at)}${'- '.repeat(49)}a\n`);
  const files = {
    'knowledge/articles/KE-0900-x.md': `${head.replace('KE-0001', 'KE-0900')}\n${stairs}\n`,
  };
  const verdict = { conclusion: 'failure', title: 'Reading it takes too much memory' };
  expect(await proposed(files)).toMatchObject(verdict);
});

test('what takes longer than any real file gets a verdict that says so, and the next is judged again', async () => {
  const aside = openAside({ patience: 1, memory: 512 });
  const text = many(3_000, (at) => `s${at}: 1\n`);
  const task = { kind: 'policy', text, tickets: [], merged: [], now: 0, language: 'en' } as const;
  expect(await aside.judge(task)).toMatchObject({
    conclusion: 'failure',
    title: 'Reading it takes too much time',
    findings: [],
  });
  await aside.close();
  const patient = openAside();
  const [one, two] = await Promise.all([patient.judge(task), patient.judge({ ...task, text: policy })]);
  expect(one.title).toBe('201 mistakes');
  expect(two.conclusion).not.toBe('failure');
  await patient.close();
});

test.skipIf(!existsSync('/proc/self/status'))(
  'a reader that dies takes nobody with it: its proposal gets a verdict, and the next one another reader',
  async () => {
    const aside = openAside();
    const task = { kind: 'policy', text: policy, tickets: [], merged: [], now: 0, language: 'en' } as const;
    const good = await aside.judge(task);
    endReader('SIGKILL');
    await waitFor(() => readers().length === 0);
    expect(await aside.judge(task)).toEqual(good);
    // As native code ends its process where it gives up.
    const before = workOf(readers()[0]);
    const judged = aside.judge({ ...task, text: '[a]'.repeat(33_000) });
    await waitFor(() => workOf(readers()[0]) > before);
    endReader('SIGABRT');
    expect(await judged).toMatchObject({ title: 'Reading it takes too much memory' });
    expect(await aside.judge(task)).toEqual(good);
    await aside.close();
    expect(readers()).toEqual([]);
  },
);

/** The processes that this one has started and that read for it, by id; Linux alone tells of them. */
function readers(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => told(id, 'status').includes(`\nPPid:\t${process.pid}\n`))
    .filter((id) => told(id, 'cmdline').includes('aside/reader.ts'))
    .map(Number);
}

/** How long a process has been at work, in hundredths of a second. */
function workOf(id: number | undefined): number {
  return Number(told(`${id}`, 'stat').split(') ')[1]?.split(' ')[11] ?? 0);
}

/** Empty for a process that has ended meanwhile. */
function told(id: string, file: 'status' | 'cmdline' | 'stat'): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

function endReader(signal: 'SIGKILL' | 'SIGABRT'): void {
  const [id] = readers();
  if (id === undefined) expect.fail('nobody reads');
  process.kill(id, signal);
}

async function waitFor(isTrue: () => boolean): Promise<void> {
  do await setTimeout(50);
  while (!isTrue());
}
