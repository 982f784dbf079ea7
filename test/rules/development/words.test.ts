/** What the developers know becomes the draft of a runbook, and what they say otherwise one line to the owner. */
import { describe, expect, it } from 'vitest';
import { dora, lena, omar, robot, zoe } from '../../core/people.ts';
import {
  comments,
  desk,
  on,
  onTheTicket,
  play,
  policyText,
  shown,
  wakes,
  withoutOffice,
} from '../../core/sample.ts';
import { closesTheirs, linked, releases, toThem, writes } from './sample.ts';

const before = comments(play(linked)).length;
const said = (events: Parameters<typeof play>[0]) => comments(play(events)).slice(before);

describe('other words of the developers', () => {
  const first = writes(dora, 'I can see it here.', on('10:00'));

  it('stay there: the owner gets one line with a link', () => {
    expect(said([...linked, first])).toEqual([]);
    expect(said([...linked, first, wakes(on('10:05'))])).toEqual([
      `@lena, dora of the developers has written [in their issue](${first.url}). Your words reach them with \`/relay\`.`,
    ]);
  });

  it('within the hour stand on the card only', () => {
    const second = writes(dora, 'Bisecting.', on('10:40'));
    expect(said([...linked, first, second, wakes(on('10:59'))])).toHaveLength(1);
    expect(shown([...linked, first, second]).card).toContain(`[last word by dora](${second.url})`);
    const third = writes(dora, 'Found it.', on('11:00'));
    expect(said([...linked, first, second, third, wakes(on('11:05'))])).toHaveLength(2);
  });

  it('on an issue whose closing is not heard of yet wait for it: they may be the answer to a question', () => {
    const early = writes(dora, 'Clear the cache.', on('11:20'), { closed: true });
    expect(said([...linked, early])).toEqual([]);
    expect(said([...linked, closesTheirs(on('11:00')), early]).at(-1)).toContain('**Draft of a runbook.**');
  });

  it('of strangers, of bots, and of the owner are no news', () => {
    for (const by of [zoe, robot, { ...lena, id: 2 }])
      expect(said([...linked, writes(by, 'Same here', on('10:00'))])).toEqual([]);
  });

  it('are told once, in whatever order they are heard of', () => {
    const keys = (events: Parameters<typeof play>[0]) =>
      play(events).effects.flatMap(({ kind, key }) => (kind === 'comment' ? [key] : []));
    const second = writes(dora, 'Bisecting.', on('10:40'));
    const end = wakes(on('10:59'));
    expect(keys([...linked, second, end]).at(-1)).toBe(keys([...linked, first, second, end]).at(-1));
  });
});

describe('two acts within some minutes are one notice', () => {
  const wrote = writes(dora, 'It was the MTU.', on('10:00'));
  const end = wakes(on('10:30'));

  it.each([true, false])('words and then the closing (completed: %s)', (completed) => {
    const told = said([...linked, wrote, closesTheirs(on('10:03'), completed), end]);
    expect(told).toEqual([
      expect.stringMatching(
        /^@(?:lena|omar).* (?:as completed|as not planned)[\s\S]*\n\nDora of the developers has written \[in their issue\]/i,
      ),
    ]);
    expect(said([...linked, wrote, closesTheirs(on('10:06'), completed), end])).toHaveLength(2);
  });

  it('the closing and then words of somebody else, or the release', () => {
    const other = writes({ ...dora, id: 44, login: 'dan' }, 'Well done!', on('10:02'));
    const closing = closesTheirs(on('10:00'));
    expect(said([...linked, closing, other, releases('v2', on('10:04')), end])).toEqual([
      expect.stringContaining('a fix is there'),
    ]);
    expect(shown([...linked, closing, releases('v2', on('10:04'))]).card).toContain('fixed in [v2]');
    expect(said([...linked, closing, releases('v2', on('10:06')), end])).toHaveLength(2);
  });

  it('heard of late, they are told by the same keys', () => {
    const keys = (events: Parameters<typeof play>[0]) =>
      play(events).effects.flatMap(({ kind, key }) => (kind === 'back-office-note' ? [key] : []));
    const closing = closesTheirs(on('10:03'));
    expect(keys([...linked, wrote, closing, end])).toEqual(keys([...linked, closing, end]));
  });
});

describe('what level 1 should know', () => {
  const closed = [...linked, closesTheirs(on('11:00'))];
  const office = desk({ v1: policyText });
  const drafts = (events: Parameters<typeof play>[0], context = office) =>
    play(events, context).effects.flatMap((effect) =>
      effect.kind === 'back-office-note' && effect.key.endsWith('/draft') ? [effect.body] : [],
    );

  it('is asked of whoever closes the issue, in one line, once', () => {
    expect(toThem(play(closed))).toEqual([
      '@dora, one line, please: what should level 1 of the support desk know, should this come again? Write `/tell` and your words, or simply your next comment here (within 14 days).',
    ]);
    const again = play([...closed, closesTheirs(on('11:30'))]);
    const keys = again.effects.flatMap(({ kind, key }) => (kind === 'developer-comment' ? [key] : []));
    expect(new Set(keys).size).toBe(1);
  });

  it('becomes the draft of a runbook in the back office, ready to be made an article', () => {
    const answer = writes(dora, 'Restart the tunnel service, then clear `~/.vpn`.', on('11:20'));
    expect(drafts([...closed, answer])).toEqual([
      [
        `**Draft of a runbook.** @lena, this is [what dora of the developers says](${answer.url}) level 1 should know. Give it a free number and put it into \`knowledge/articles\`, or change it there first.`,
        '',
        '```markdown',
        '---',
        'id: RB-0000',
        'title: "VPN is down"',
        'service: vpn',
        "reviewedOn: '2026-11-20'",
        '---',
        '',
        'Restart the tunnel service, then clear `~/.vpn`.',
        '```',
      ].join('\n'),
    ]);
  });

  it('is taken from the closer’s next words only, once, and for 14 days', () => {
    const next = writes(dora, 'Clear the cache.', on('11:20'));
    const later = writes(dora, 'Released soon.', on('11:40'));
    expect(drafts([...closed, next, later])).toHaveLength(1);
    expect(drafts([...closed, writes(omar, 'Clear the cache.', on('11:20'))])).toEqual([]);
    expect(drafts([...closed, writes(dora, 'Late.', on('11:20', '2026-12-10'))])).toEqual([]);
  });

  it('may be told with `/tell` at any time, by anybody who works there', () => {
    const told = writes(omar, '/tell Clear the cache first.', on('10:00'));
    expect(drafts([...linked, told])[0]).toContain('Clear the cache first.');
    expect(toThem(play([...linked, told, closesTheirs(on('11:00'))]))).toEqual([]);
    expect(toThem(play([...linked, writes(zoe, '/tell nonsense', on('10:00'))]))[0]).toContain('`/tell`');
  });

  it('without a back office goes to the owner on the ticket', () => {
    const answer = writes(dora, 'Clear the cache.', on('11:20'));
    const alone = desk({ v1: withoutOffice });
    expect(drafts([...closed, answer], alone)).toEqual([]);
    expect(onTheTicket(play([...closed, answer], alone)).at(-1)).toContain(
      '**Draft of a runbook.** @lena, this is',
    );
  });

  it('breaks out of no code block', () => {
    const answer = writes(dora, 'Run\n```\nreset\n```', on('11:20'));
    expect(drafts([...closed, answer])[0]).toContain('````markdown');
  });
});
