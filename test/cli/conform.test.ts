/** The suite of vectors: the desk agrees with every fact, and the runner sees a desk that does not. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { judgeFile } from '../../plugin/cli/conform/judge-file.ts';
import { conform } from '../../plugin/cli/conform.ts';

const vectorFile = 'test/calendar/fixtures/business-time.json';
const scenarioFile = 'test/calendar/fixtures/sla-scenarios.json';

const record = z.looseObject({ id: z.string(), source: z.string(), kind: z.string().optional() });
const read = (file: string) =>
  z
    .object({ vectors: z.array(record).default([]), scenarios: z.array(record).default([]) })
    .parse(JSON.parse(readFileSync(file, 'utf8')));
const { vectors } = read(vectorFile);
const { scenarios } = read(scenarioFile);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tierline-conform-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(...files: readonly string[]): Promise<{ code: number; said: readonly string[] }> {
  const said: string[] = [];
  const code = await conform.run(files, (line) => said.push(line));
  return { code, said };
}

async function runOn(content: unknown): Promise<{ code: number; said: readonly string[] }> {
  const file = join(folder, 'facts.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return run(file);
}

function pick(list: readonly z.infer<typeof record>[], id: string) {
  const found = list.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no record ${id}`);
  return found;
}

describe('every fact of the suite', () => {
  const judged = [vectorFile, scenarioFile].flatMap((file) => {
    const verdicts = judgeFile(readFileSync(file, 'utf8'));
    return 'refused' in verdicts ? [] : verdicts.map((verdict) => [verdict.id, verdict] as const);
  });

  it('is there, with its source', () => {
    expect([vectors.length, scenarios.length, judged.length]).toEqual([236, 68, 304]);
    expect([...vectors, ...scenarios].filter(({ source }) => source === '')).toEqual([]);
  });

  it.each(judged)('is answered as it should be: %s', (_, { differences, agreed, skipped }) => {
    expect(differences).toEqual([]);
    expect(agreed + skipped.length).toBeGreaterThan(0);
  });

  it('is counted on the last line', async () => {
    const calendar = await run(vectorFile);
    expect(calendar.code).toBe(0);
    expect(calendar.said.at(-1)).toBe('219 passed, 0 failed, 17 skipped');
    const clocks = await run(scenarioFile);
    expect(clocks.code).toBe(0);
    expect(clocks.said.at(-1)).toBe('161 passed, 0 failed, 6 skipped');
    const both = await run(vectorFile, scenarioFile);
    expect(both.said.at(-1)).toBe('380 passed, 0 failed, 23 skipped');
  });

  it('gives the reference result where sources disagree', async () => {
    const divergent = ['biz-038', 'wh-061', 'wh-069', 'wh-078', 'cal-10'].map((id) => pick(vectors, id));
    const all = await runOn({ vectors: divergent });
    expect(all.said).toEqual(['5 passed, 0 failed, 0 skipped']);
    const alone = await runOn({ vectors: divergent.map(({ reference_result: _, ...rest }) => rest) });
    expect(alone.said.at(-1)).toBe('0 passed, 5 failed, 0 skipped');
  });
});

describe('a desk that answers differently', () => {
  it('is told the id, what was expected and what came', async () => {
    const wrong = { ...pick(vectors, 'cal-10'), reference_result: '2020-04-06T10:00:00Z' };
    expect(await runOn({ vectors: [wrong] })).toEqual({
      code: 1,
      said: [
        'cal-10: expected: expected 2020-04-06T10:00:00Z, got 2020-04-06T09:00:00Z',
        '0 passed, 1 failed, 0 skipped',
      ],
    });
  });

  it.each([
    ['zs-04', 'next_escalation_at', '2013-03-21T12:30:00Z', '2013-03-21T11:30:00Z'],
    ['zs-05', 'first_response_diff_min', -211, '-210'],
    ['zs-40', 'update_due', '2024-01-10T13:00:00Z', 'null'],
    ['gs-TTR-4', 'waiting_duration_sec', 7701, '7702'],
    ['gs-TTR-6', 'deadline', '2034-06-16T08:46:11Z', '2034-06-16T08:46:12Z'],
    ['cs-07', 'truth', 'hit', 'breached'],
    ['fs-10', 'status', 'Fulfilled', 'running'],
  ])('is found out by a scenario: %s %s', async (id, key, expected, got) => {
    const { code, said } = await runOn({
      scenarios: [{ ...pick(scenarios, id), expected: { [key]: expected } }],
    });
    expect(said).toEqual([
      `${id}: ${key}: expected ${expected}, got ${got}`,
      '0 passed, 1 failed, 0 skipped',
    ]);
    expect(code).toBe(1);
  });

  it('fails where it cannot answer, and goes on', async () => {
    const never = { ...pick(vectors, 'cal-10'), id: 'never', hours: {} };
    const { code, said } = await runOn({ vectors: [never, pick(vectors, 'biz-038')] });
    expect(said[0]).toMatch(/^never: answer: expected one, got the calendar is refused: /);
    expect(said.at(-1)).toBe('1 passed, 1 failed, 0 skipped');
    expect(code).toBe(1);
  });
});

describe('a scenario', () => {
  const working = pick(scenarios, 'gs-TTO-8');
  const paused = pick(scenarios, 'fs-01');
  const late = pick(scenarios, 'cs-04');

  it.each([
    [
      // 49.5 hours of business time lie in the two pauses; from 14 June at ten they end on the 21st at nine.
      'moves a target of working days by its pauses',
      { ...working, policy: { metric: 'TTR', working_days: 5, pausable: true } },
      { deadline: '2034-06-21T09:00:00Z', waiting_duration_sec: 49.5 * 3600, total_pause_min: 2970 },
    ],
    [
      'never pauses a time to own',
      { ...working, policy: { metric: 'TTO', working_days: 5, pausable: true } },
      { deadline: '2034-06-14T10:00:00Z', waiting_duration_sec: 0 },
    ],
    [
      'ends a target of working days with the day, where it says so',
      { ...working, policy: { metric: 'TTO', working_days: 1, end_of_working_day: true } },
      { deadline: '2034-06-08T19:00:00Z' },
    ],
    ['tells how long it was paused', paused, { total_pause_min: 30, status: 'Fulfilled' }],
    [
      'has no deadline while it is paused',
      { ...paused, pauses: [{ from: '2024-01-08T12:30:00Z', to: null }], events: [] },
      { resolution_due: null, next_escalation_at: '2024-01-08T13:00:00Z', status: 'Paused' },
    ],
    [
      'is overdue by business minutes, until it is answered',
      { ...late, evaluate_at: '2024-01-10T14:30:00Z' },
      { next_response_overdue_min: 30, resolution_overdue_min: 90, first_response_overdue_min: null },
    ],
    [
      'that was late stays late, however it ended',
      { ...late, events: [{ at: '2024-01-10T14:00:00Z', type: 'closed' }] },
      { status: 'missed', first_response_overdue_min: 60, next_escalation_at: null },
    ],
    [
      'in time is a hit when it is closed, and active before',
      { ...late, policy: { resolution_min: 600 }, events: [{ at: '2024-01-10T14:00:00Z', type: 'closed' }] },
      { status: 'hit' },
    ],
  ])('%s', async (_, base, expected) => {
    const { said } = await runOn({ scenarios: [{ ...base, expected }] });
    expect(said).toEqual([`${Object.keys(expected).length} passed, 0 failed, 0 skipped`]);
  });
});

describe('what the desk does not know', () => {
  const good = vectors.slice(0, 40);

  it('is passed over by name', async () => {
    const { code, said } = await runOn({
      vectors: [
        ...good,
        { ...pick(vectors, 'cal-10'), id: 'a', kind: 'phase_of_the_moon' },
        { ...pick(vectors, 'cal-10'), id: 'b', rounding: 'minute' },
      ],
      weather: [],
    });
    expect(said).toEqual([
      'skipped: kind phase_of_the_moon: a',
      'skipped: key rounding: b',
      'skipped: key weather of the file: weather',
      '40 passed, 0 failed, 3 skipped',
    ]);
    expect(code).toBe(0);
  });

  it('is passed over in a scenario: its policy, its events, what it asserts', async () => {
    const base = pick(scenarios, 'zs-04');
    const policy = z.looseObject({}).parse(base['policy']);
    const { said } = await runOn({
      scenarios: [
        { ...base, id: 'a', policy: { ...policy, mood_min: 3 } },
        { ...base, id: 'b', events: [{ at: '2013-03-21T10:00:00Z', type: 'shrug' }] },
        { ...base, id: 'c', expected: { mood: 'fine', resolution_due: '2013-03-21T12:30:00Z' } },
        { ...base, id: 'd', expected: { status: 'Fine' } },
      ],
    });
    expect(said).toEqual([
      'skipped: key policy.mood_min: a',
      'skipped: value of events.0.type: b',
      'skipped: mood: c',
      'skipped: status: d',
      '1 passed, 0 failed, 4 skipped',
    ]);
  });

  it('may be a tenth and no more', async () => {
    const unknown = (count: number) =>
      Array.from({ length: count }, (_, place) => ({ id: `u${place}`, kind: 'other' }));
    expect((await runOn({ vectors: [...vectors.slice(0, 18), ...unknown(2)] })).code).toBe(0);
    expect((await runOn({ vectors: [...vectors.slice(0, 18), ...unknown(3)] })).code).toBe(1);
  });
});

describe('a file that cannot be run', () => {
  it.each([
    ['no JSON', 'nonsense'],
    ['no vectors', []],
    ['a record without an id', { vectors: [{ kind: 'deadline' }] }],
  ])('is refused: %s', async (_, content) => {
    const { code, said } = await runOn(content);
    expect(said).toEqual([expect.stringContaining('This is no file of vectors')]);
    expect(code).toBe(1);
  });

  it('is asked for when it is missing', async () => {
    expect(await run('nowhere.json')).toEqual({ code: 1, said: ['nowhere.json: There is no such file.'] });
    expect((await run()).said).toEqual([expect.stringContaining('Which files?')]);
  });
});
