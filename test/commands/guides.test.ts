/** The guides for the first day: what they tell people to type does what they say, in both languages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dora, lena, omar } from '../core/people.ts';
import { form, on, opens, play, says } from '../core/sample.ts';

const folder = 'knowledge/articles';

/** The texts between the fences of an article, in order. */
function typed(id: string): readonly string[] {
  const name = readdirSync(folder).find((one) => one.startsWith(`${id}-`)) ?? expect.fail(`no ${id}`);
  const text = readFileSync(join(folder, name), 'utf8');
  return [...text.matchAll(/^```text\n([\s\S]*?)^```/gm)].map(([, block = '']) =>
    block.replaceAll('KE-0042', 'KE-0001'),
  );
}

const minute = (at: number) => `09:${String(at).padStart(2, '0')}`;
const opened = opens(on('09:00'), { body: form() });
/** What the desk answers to whoever typed, because it did not do it. */
const refusals = ({ effects }: ReturnType<typeof play>) =>
  effects.flatMap((effect) => ('toAsker' in effect ? [effect.body] : []));

test.each(['HT-0016', 'HT-0020'])('level 1: %s takes, asks, applies a known error and solves', (id) => {
  const events = typed(id).map((body, at) => says(lena, body, on(minute(at + 1))));
  const told = play([opened, ...events]);
  expect(refusals(told)).toEqual([]);
  expect(events).toHaveLength(4);
  expect(play([opened, ...events.slice(0, 2)]).ticket).toMatchObject({
    owner: 'lena',
    waiting: { on: 'user' },
  });
  expect(play([opened, ...events.slice(0, 3)]).ticket.knownErrors).toMatchObject([{ id: 'KE-0001' }]);
  expect(told.ticket.resolution?.code).toBe('solved');
});

test.each(['HT-0017', 'HT-0021'])('level 2: %s takes, plans, engages, tests and solves', (id) => {
  const handed = [
    says(lena, '/take', on('09:01')),
    says(lena, 'We look into it.\n\n/escalate 2 same error after a reinstall', on('09:02')),
  ];
  const events = typed(id).map((body, at) => says(omar, body, on(minute(at + 5))));
  const told = play([opened, ...handed, ...events]);
  expect(refusals(told)).toEqual([]);
  expect(events).toHaveLength(5);
  expect(told.ticket).toMatchObject({ owner: 'lena', resolution: { code: 'solved' } });
  expect(told.ticket.plan?.steps).toHaveLength(2);
  expect(told.ticket.engagements).toHaveLength(1);
});

test.each(['HT-0018', 'HT-0022'])('developers: %s asks the requester by /relay', (id) => {
  expect(typed(id)).toEqual([expect.stringMatching(/^\/relay \S.*\?\n$/)]);
  expect(dora.standing).toMatchObject({ levels: [3] });
});

test.each(['HT-0019', 'HT-0023'])('requesters: %s needs no command', (id) => {
  expect(typed(id).filter((block) => block.includes('/'))).toEqual([]);
});
