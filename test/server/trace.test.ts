/** One id leads from a webhook to all that came of it, through every line of the log. */
import { expect, test } from 'vitest';
import { readableLine } from '../../plugin/log-line.ts';
import { desk, scenario } from '../scenario/scenario.ts';
import { workOff } from '../scenario/work-off.ts';
import { formBody } from './form-body.ts';

const { world } = scenario();

interface Line {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** The log of one turn of the whole desk. */
async function logOf(): Promise<readonly Line[]> {
  const lines: Line[] = [];
  const note = (facts: object, message: string): void => void lines.push({ facts: { ...facts }, message });
  await world.github.post.settled();
  await workOff({ ...world.tierline.deps, log: { debug: note, info: note, warn: note, error: note } });
  return lines;
}

test('the opening’s delivery, its event, and the effects that came of it carry one id', async () => {
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
  const lines = await logOf();
  const handled = lines.find(({ facts }) => facts['event'] === 'issues.opened');
  expect(handled?.facts).toMatchObject({
    delivery: expect.stringContaining(
      world.github.post.list().find(({ event, action }) => event === 'issues' && action === 'opened')?.guid ??
        '?',
    ),
    events: [expect.stringContaining('opened')],
  });
  const effects: readonly unknown[] = [handled?.facts['effects']].flat();
  expect(effects.length).toBeGreaterThan(1);
  for (const effect of effects) {
    const told = lines.filter(({ facts }) => facts['effect'] === effect);
    expect(told.map(({ message }) => message)).toContainEqual(expect.stringContaining('carried out'));
    expect(new Set(told.map(({ facts }) => facts['delivery']))).toEqual(
      new Set([handled?.facts['delivery']]),
    );
  }
});

test('what means nothing to the desk is found by its id as well, for whoever looks', async () => {
  const { issues } = world.github.as('rita').rest;
  await issues.create({ ...desk, title: 'VPN is down', body: formBody });
  const { data } = await issues.createComment({ ...desk, issue_number: 1, body: 'Never mind.' });
  await logOf();
  await issues.deleteComment({ ...desk, comment_id: data.id });
  const lines = await logOf();
  const { guid = '?' } = world.github.post.list().at(-1) ?? {};
  expect(lines).toContainEqual({
    facts: expect.objectContaining({
      delivery: expect.stringContaining(guid),
      event: 'issue_comment',
    }),
    message: expect.stringMatching(/^a delivery is ignored: ./),
  });
});

test('an effect that fails is told with the id of its delivery, too, also after a restart', async () => {
  world.github.fail({
    match: (method, path) => method === 'POST' && path.endsWith('/comments'),
    with: 404,
  });
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
  const lines = await logOf();
  const failed = lines.find(({ message }) => message.startsWith('an effect failed'));
  const handled = lines.find(({ facts }) => facts['event'] === 'issues.opened');
  expect(failed?.facts).toMatchObject({ delivery: handled?.facts['delivery'], effect: expect.any(String) });
  const claim = await world.tierline.deps.store.outbox.claim(
    String(failed?.facts['lane']),
    world.clock.now() + 3_600_000,
    1_000,
  );
  expect(claim?.effect.cause).toBe(handled?.facts['delivery']);
});

test('a line is read by people in a terminal, and what a stranger wrote moves nothing there', () => {
  const line = {
    level: 40,
    time: Date.UTC(2026, 10, 20, 8),
    delivery: 'a',
    effects: [],
    error: { stack: 'Error: x\n  at y' },
  };
  const said = readableLine(JSON.stringify({ ...line, msg: 'odd \u001b[2J\u202etitle\nERROR forged' }));
  expect(said).toMatch(
    /^\d\d:\d\d:\d\d {2}WARN {3}odd {2}\[2J title ERROR forged {2}delivery=a\n {10}at y\n$/,
  );
  expect(readableLine('no line of ours')).toBe('no line of ours');
});
