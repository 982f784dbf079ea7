/** How far the developers are stands on the card; where somebody must act, the owner hears of it, once. */
import { describe, expect, it } from 'vitest';
import type { DevelopmentEvent } from '../../../plugin/core/development-event.ts';
import { lena, mia } from '../../core/people.ts';
import { comments, desk, on, play, policyText, says, shown } from '../../core/sample.ts';
import {
  asked,
  closesTheirs,
  drifts,
  linked,
  milestone,
  pull,
  releases,
  reopensTheirs,
  theirs,
  toThem,
  url,
} from './sample.ts';

const before = comments(play(linked)).length;
const said = (events: Parameters<typeof play>[0]) => comments(play(events)).slice(before);
const row = (...news: readonly DevelopmentEvent[]) =>
  /\| Developers \| (.*) \|/.exec(shown([...linked, ...news]).card)?.[1] ?? '';
const link = `[acme/vpn-client no. 7](${url})`;
const fixed = [pull('merged', on('10:00')), closesTheirs(on('10:00'))];

describe('the card', () => {
  it('shows the milestone, and the next one, whichever of the two news comes first', () => {
    expect(row(milestone('2.4', on('10:00')))).toBe(`${link}, open, milestone “2.4”`);
    const off = milestone('2.4', on('11:00'), false);
    const next = milestone('2.5', on('11:00'));
    for (const order of [
      [off, next],
      [next, off],
    ])
      expect(row(milestone('2.4', on('10:00')), ...order)).toBe(`${link}, open, milestone “2.5”`);
    expect(row(milestone('2.4', on('10:00')), off)).toBe(`${link}, open`);
  });

  it('shows each pull request once, as it stands', () => {
    const news = [pull('open', on('10:00')), pull('open', on('10:05'), 10), pull('merged', on('10:10'))];
    expect(row(...news)).toBe(
      `${link}, open, pull request [no. 9](https://github.com/acme/vpn-client/pull/9) merged, pull request [no. 10](https://github.com/acme/vpn-client/pull/10) open`,
    );
    expect(said([...linked, ...news])).toEqual([]);
  });

  it('speaks the language of the service', () => {
    const german = desk({ v1: policyText.replace('{ name: VPN,', '{ name: VPN, language: de,') });
    const { card } = shown([...linked, milestone('2.4', on('10:00')), pull('open', on('10:00'))], german);
    expect(card).toContain('offen, Meilenstein „2.4“, Pull-Request [Nr. 9]');
  });

  it('breaks at no words of theirs', () => {
    expect(row(milestone('a|b @dora', on('10:00')))).toContain('milestone “a\\|b @\u2060dora”');
  });
});

describe('a release', () => {
  it('with the fix in it: the owner hears which, and the card says so', () => {
    expect(row(...fixed, releases('v2.4.1', on('11:00')))).toContain(
      'fixed in [v2.4.1](https://github.com/acme/vpn-client/releases/tag/v2.4.1)',
    );
    expect(said([...linked, ...fixed, releases('v2.4.1', on('11:00'))]).at(-1)).toBe(
      '@lena, the fix is out: [v2.4.1](https://github.com/acme/vpn-client/releases/tag/v2.4.1) holds it. Please tell rita with `/solved` and how to get it.',
    );
  });

  it('is told once, and is the first one, in whatever order they are heard of', () => {
    const [one, two] = [releases('v2.4.1', on('11:00')), releases('v2.5.0', on('12:00'))];
    expect(
      said([...linked, ...fixed, one, two]).filter((words) => words.includes('the fix is out')),
    ).toHaveLength(1);
    const keys = (events: Parameters<typeof play>[0]) =>
      play(events).effects.flatMap(({ kind, key }) => (kind === 'comment' ? [key] : []));
    // The later one, heard of alone, is said under the key that the earlier one then has: nobody reads it twice.
    expect(keys([...linked, ...fixed, two]).at(-1)).toBe(keys([...linked, ...fixed, one, two]).at(-1));
  });

  it('of an open issue, of one that is not planned, or before the closing, is nothing', () => {
    const early = releases('v2.4.0', on('09:30'));
    for (const news of [
      [early],
      [early, ...fixed],
      [closesTheirs(on('10:00'), false), releases('v3', on('11:00'))],
    ])
      expect(play([...linked, ...news]).ticket.development?.release ?? null).toBeNull();
  });

  it('that GitHub cannot tell the fix in is not said to hold it', () => {
    const news = [closesTheirs(on('10:00')), releases('v3', on('11:00'), false)];
    expect(said([...linked, ...news]).at(-1)).toContain('GitHub does not say which commit the fix is in');
    expect(row(...news)).toMatch(/, \[v3\]\([^)]+\) was published since$/);
  });

  it('counts anew once they opened it again and closed it again', () => {
    const again = [reopensTheirs(on('12:00')), closesTheirs(on('13:30')), releases('v2.4.2', on('14:00'))];
    const all = [...linked, ...fixed, releases('v2.4.1', on('11:00')), ...again];
    expect(said(all).filter((words) => words.includes('the fix is out'))).toHaveLength(2);
    expect(play(all).ticket.development?.release?.tag).toBe('v2.4.2');
  });

  it('names the articles of the ticket’s known errors that can say so now', () => {
    const known = says(lena, '/known KE-0001', on('09:30'));
    expect(said([...linked, known, ...fixed]).find((words) => words.includes('a fix is there'))).toContain(
      'The article of KE-0001 can say so once it reaches people: `status: fixed`, `fixedIn: the version or the day`.',
    );
    expect(said([...linked, known, ...fixed, releases('v2.4.1', on('11:00'))]).at(-1)).toContain(
      '`fixedIn: v2.4.1`',
    );
  });

  it('of a ticket that has ended disturbs nobody, and stands on its card', () => {
    const ended = [...linked, ...fixed, says(lena, '/solved new client', on('10:30'))];
    const all = [...ended, releases('v2.4.1', on('11:00'))];
    expect(comments(play(all))).toEqual(comments(play(ended)));
    expect(play(all).ticket.development?.release?.tag).toBe('v2.4.1');
  });
});

describe('drift', () => {
  const moved = {
    issue: '12#3',
    repository: 'acme/tunnel',
    number: 3,
    url: 'https://github.com/acme/tunnel/issues/3',
  };

  it.each([
    [drifts('deleted', on('10:00')), 'was deleted. The ticket stays with level 3'],
    [drifts('locked', on('10:00')), 'was locked'],
    [drifts('transferred', on('10:00'), moved), `was transferred to [acme/tunnel#3](${moved.url})`],
    [drifts('unreachable', on('10:00')), 'I can no longer write in'],
    [
      drifts('renamed', on('10:00'), { ...theirs, repository: 'acme/tunnel', url }),
      'repository acme/vpn-client is called acme/tunnel now',
    ],
  ])('%#: is said once, to the owner', (drift, words) => {
    const told = said([...linked, drift, { ...drift, id: 'again', at: on('10:30') }]);
    expect(told).toEqual([expect.stringContaining(words)]);
    expect(told[0]).toMatch(/^@lena, /);
  });

  it('back to normal is no news', () => {
    const back = [drifts('locked', on('10:00')), drifts('unlocked', on('10:10'))];
    expect(said([...linked, ...back])).toHaveLength(1);
    expect(row(...back)).toBe(`${link}, open`);
  });

  it('after a transfer the new place is the ticket’s, and the old one nothing to it', () => {
    const there = closesTheirs(on('11:00'), true, moved);
    expect(
      play([...linked, drifts('transferred', on('10:00'), moved), there]).ticket.development,
    ).toMatchObject({
      ...moved,
      state: 'completed',
    });
    const here = play([...linked, drifts('transferred', on('10:00'), moved), closesTheirs(on('11:00'))]);
    expect(here.ticket.development?.state).toBe('open');
  });

  it('the opening that GitHub tells again after a transfer closes nothing', () => {
    const again = { ...asked, ...moved, id: 'development-opened/12#3', at: on('10:01') };
    const told = play([...linked, drifts('transferred', on('10:00'), moved), again]);
    expect(told.effects.some(({ kind }) => kind === 'withdraw-developer-issue')).toBe(false);
  });

  it('a lost issue can be asked for again', () => {
    const lost = [...linked, drifts('deleted', on('10:00'))];
    const again = play([...lost, says(mia, '/escalate 3', on('10:10'))]);
    expect(again.effects.filter(({ kind }) => kind === 'open-developer-issue')).toHaveLength(2);
  });
});

describe('closed as a duplicate of another of theirs', () => {
  const duplicate = closesTheirs(on('10:00'), false, { duplicate: true });

  it('the ticket is back with level 2, which reads so, and nobody is asked what level 1 should know', () => {
    const told = play([...linked, duplicate]);
    expect(told.ticket.tier).toBe(2);
    expect(comments(told).at(-1)).toContain('as a duplicate. The ticket is with level 2');
    expect(toThem(told)).toEqual([]);
  });
});
