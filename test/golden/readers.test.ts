/** Over the demo, three weeks and all other kept histories: what a requester is sent of the desk is meant for them. */
import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { eventSchema } from '../../plugin/core/event.ts';
import { type Actor, isStaff } from '../../plugin/core/ticket/person.ts';
import { replay } from './replay.ts';

const histories = new URL('./histories/', import.meta.url);

const comment = z.looseObject({
  kind: z.string(),
  key: z.string(),
  body: z.string().optional(),
  toAsker: z.object({}).optional(),
  forStaff: z.object({}).optional(),
});
type Comment = z.infer<typeof comment> & {
  readonly body: string;
  readonly requester: string;
  readonly isStaff: boolean;
};

/** Each comment once, for its key is written once, with the login of whoever gets it by mail. */
function commentsOf(name: string): readonly Comment[] {
  const lines = gunzipSync(readFileSync(new URL(name, histories)))
    .toString()
    .trim()
    .split('\n');
  const requesters = new Map<string, Actor>();
  for (const line of lines) {
    const event = eventSchema.safeParse(JSON.parse(line));
    if (event.success && event.data.kind === 'opened') requesters.set(event.data.ticket, event.data.by);
  }
  const seen = new Map<string, Comment>();
  for (const line of replay(lines)) {
    const { ticket, effects } = z
      .object({ ticket: z.string(), effects: z.array(comment) })
      .parse(JSON.parse(line));
    const requester = requesters.get(ticket);
    if (requester === undefined) continue;
    for (const one of effects.filter(({ kind, key }) => kind === 'comment' && !seen.has(key)))
      seen.set(one.key, {
        ...one,
        body: one.body ?? '',
        requester: requester.login,
        isStaff: isStaff(requester),
      });
  }
  return [...seen.values()];
}

/** All that a comment may tell a requester who has not just asked for it, by the end of its key. */
const forRequesters: Readonly<Record<string, RegExp>> = {
  workaround: /\/known-KE-\d+$|\/workaround\/KE-\d+$/,
  question: /\/essentials$|\/relayed$/,
  reminder: /\/silence\/[^/]+$/,
  solution: /\/resolved(\/\d+)?$|\/handed-over$/,
  fix: /\/problem\/[^/]+\/fixed$/,
  end: /\/ended$/,
  merge: /\/duplicate$|\/reopened\/\d+$/,
  'major incident': /\/major$|\/major-end$|\/update\/\d+$/,
};

const names = readdirSync(histories);
const all = names.flatMap((name) => commentsOf(name).map((one) => ({ name, ...one })));
const mentions = ({ body, requester }: Comment): boolean =>
  new RegExp(`(?<![\\w\`/])@${requester}(?![\\w-])`, 'i').test(body);

describe('a comment on a ticket', () => {
  it('is for its requester, for whoever has just asked, or for staff whom nothing else would tell', () => {
    const open = all.filter(({ toAsker, forStaff }) => toAsker === undefined && forStaff === undefined);
    expect(open.length).toBeGreaterThan(100);
    const stray = open.filter(({ key }) => !Object.values(forRequesters).some((end) => end.test(key)));
    expect(stray.map(({ name, key }) => `${name}: ${key}`)).toEqual([]);
    expect(open.filter((one) => !mentions(one)).map(({ name, key }) => `${name}: ${key}`)).toEqual([]);
  });

  it('for staff never notifies the requester, who is none of them', () => {
    const told = all.filter(({ forStaff, isStaff }) => forStaff !== undefined && !isStaff);
    expect(told.length).toBeGreaterThan(100);
    expect(told.filter(mentions).map(({ name, key }) => `${name}: ${key}`)).toEqual([]);
  });
});

it('of the demo’s two tickets their requesters are sent a workaround, a solution and one answer that somebody asked for', () => {
  const told = all.filter(({ name }) => name.startsWith('demo-'));
  expect(told.map(({ key }) => key.split('/').at(-1)).toSorted()).toEqual([
    'known-KE-0001',
    'resolved',
    'sla',
  ]);
});
