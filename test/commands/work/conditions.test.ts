/** What a level needs before it takes over, and a ticket before it is resolved. */
import { describe, expect, it } from 'vitest';
import { lena, mia, omar, rita } from '../../core/people.ts';
import {
  closes,
  comments,
  desk,
  form,
  labels,
  on,
  opens,
  play,
  policyText,
  says,
} from '../../core/sample.ts';

const usual = policyText.replace(/# Short notes.*\nescalation: .*\nplan: .*\n/, '');
const note = 'restarted client and gateway, error 809 comes back after a minute';
const at = on('09:10');
const withTerms = (terms: string) => desk({ v1: `${usual}${terms}` });

function write(body: string, terms = '', first = opens()) {
  return play([first, says(lena, body, at)], withTerms(terms));
}

describe('by default a level', () => {
  it('needs forty characters about a P1 or a P2, and fewer about others', () => {
    expect(comments(write('On it.\n\n/escalate no change'))).toEqual([
      '@lena, that did not work. Level 2 needs a little more. Add it, then write `/escalate` again:\n- Your note is short (9 characters; a P2 needs 40). What did you try, and what came of it?',
    ]);
    expect(write(`On it.\n\n/escalate ${note}`).ticket.tier).toBe(2);
    const p3 = opens(at, { body: form({ 'How urgent is it?': 'My work is slowed down' }) });
    expect(write('On it.\n\n/escalate no change', '', p3).ticket.tier).toBe(2);
  });

  it('needs to know the priority: what nobody said is asked for, and `/priority` settles it', () => {
    const vague = opens(on('09:00'), { body: form({ 'How urgent is it?': '_No response_' }) });
    expect(comments(write(`On it.\n\n/escalate ${note}`, '', vague)).at(-1)).toContain(
      '- Nobody has said the urgency, so P3 is only assumed. Write `/urgency low|medium|high`, or `/priority P3` if that is right.',
    );
    for (const body of ['/urgency medium', '/priority P3'])
      expect(write(`On it.\n\n${body}\n/escalate ${note}`, '', vague).ticket.tier).toBe(2);
    expect(
      play([
        vague,
        says(lena, `On it.\n\n/priority P3\n/escalate ${note}`, at),
        says(mia, '/priority auto\n/escalate x', on('09:20')),
      ]).ticket.tier,
    ).toBe(2);
  });

  it('asks for the note again where only something else is missing, and once where it is the note', () => {
    const said = (line: string, terms = '') => comments(write(line, terms))[0] ?? '';
    expect(said(`/escalate ${note}`)).toContain(
      'then write `/escalate` again, with your note:\n- The requester',
    );
    for (const line of [
      '/escalate',
      '/escalate no change',
      'On it.\n\n/escalate',
      '/escalate 2',
      '/escalate 2 no',
    ])
      expect(said(line), line).toContain('then write `/escalate` again:\n- ');
    expect(said('/escalate no change', 'language: de\n')).toContain(
      'Ergänzen Sie es und schreiben Sie noch einmal `/escalate`:\n- Die anfragende Person',
    );
  });

  it('names the answer, the note and the priority together', () => {
    const freehand = opens(on('09:00'), { body: 'VPN is down.' });
    const [, refused = ''] = comments(write('/escalate', '', freehand));
    expect(refused.match(/^- /gm)).toHaveLength(3);
  });

  it('gets a plan asked for at the first escalation of a P1 or P2, once, and of no others', () => {
    const [handoff = ''] = comments(write(`On it.\n\n/escalate ${note}`));
    expect(handoff).toMatch(/\n\n@lena, a P2 has a plan: please write `\/plan` on a line of its own, .*\.$/);
    const on2 = [
      opens(),
      says(lena, `On it.\n\n/escalate ${note}`, at),
      says(omar, `/escalate ${note}`, on('09:20')),
    ];
    expect(comments(play(on2, withTerms(''))).at(-1)).not.toContain('has a plan');
    expect(comments(write(`On it.\n\n/plan\n- [ ] restart\n\n/escalate ${note}`))[0]).not.toContain(
      'has a plan',
    );
    expect(comments(write(`On it.\n\n/priority P3\n/escalate ${note}`))[0]).not.toContain('has a plan');
    expect(comments(write(`On it.\n\n/escalate ${note}`, 'plan: { required-for: [P1] }\n'))[0]).not.toContain(
      'has a plan',
    );
  });
});

describe('the policy', () => {
  it('may ask that the requester’s last word is answered', () => {
    const terms = 'escalation: { level-2: { needs: [expectation] } }\n';
    const asked = [opens(), says(lena, 'On it.', at), says(rita, 'And when?', on('09:20'))];
    const escalated = says(lena, '/escalate', on('09:30'));
    expect(comments(play([...asked, escalated], withTerms(terms))).at(-1)).toContain(
      '- The requester wrote last. Tell them on the ticket what happens now, and when they hear from you.',
    );
    const answered = says(lena, 'By noon.\n\n/escalate', on('09:30'));
    expect(play([...asked, answered], withTerms(terms)).ticket.tier).toBe(2);
  });

  it('may ask for the plan before the handoff; then it is not asked for after it', () => {
    const terms = 'escalation: { level-2: { needs: [plan] } }\n';
    expect(comments(write('/escalate', terms)).at(-1)).toContain(
      '- There is no plan yet. Please write `/plan`',
    );
    const told = write('/plan\n- [ ] restart\n\n/escalate', terms);
    expect(told.ticket.tier).toBe(2);
    expect(comments(told).join()).not.toContain('has a plan');
  });

  it('may ask nothing, and other things of level 3', () => {
    const terms =
      'escalation: { level-2: { needs: [] }, level-3: { needs: [note], note-at-least: { P2: 70 } } }\n';
    expect(write('/escalate', terms).ticket.tier).toBe(2);
    const at2 = [opens(), says(lena, '/escalate', at)];
    expect(
      comments(play([...at2, says(omar, `/escalate ${note}`, on('09:20'))], withTerms(terms))).at(-1),
    ).toContain('a P2 needs 70');
  });
});

describe('a label by hand', () => {
  it('moves it, and asks once for the same', () => {
    const vague = opens(on('09:00'), { body: form({ 'How urgent is it?': '_No response_' }) });
    const told = play([vague, labels(lena, 'tier: 2', at)], withTerms('plan: { required-for: [P3] }\n'));
    expect(told.ticket.tier).toBe(2);
    expect(comments(told)).toHaveLength(1);
    expect(comments(told)[0]).toMatch(
      /nothing says why\..*\n\n@lena, level 2 also needs something from you:\n- Nobody has said .*\n- The requester has no answer yet\..*\n\n@lena, a P3 has a plan/,
    );
  });

  it('that hands back asks for nothing of the kind', () => {
    const at2 = [
      opens(),
      says(lena, `On it.\n\n/escalate ${note}`, at),
      labels(omar, 'tier: 1', on('09:20')),
    ];
    expect(comments(play(at2, withTerms(''))).at(-1)).not.toContain('needs');
  });
});

describe('/solved', () => {
  const all = 'solving: { needs: [note, tested, verification, plan, time] }\n';
  const needs = (one: string) => `solving: { needs: [note, ${one}] }\n`;

  it('needs its note alone where the policy says nothing', () => {
    expect(write('/solved done').ticket.status).toBe('resolved');
  });

  it('names all that is missing, each with what to type', () => {
    expect(comments(write('/solved', all)).at(-1)).toBe(
      [
        '@lena, that did not work. A little is missing. Add it, then solve the ticket again:',
        '- There is no note for the requester. Write `/solved` and what you did.',
        '- Nobody has tested it yet. Write `/tested`, how, and what came of it.',
        '- The requester has not verified it. Write `/tested with requester` and how it went, or `/tested without requester` and why not.',
        '- A P2 needs a plan. Please write `/plan` on a line of its own, and below it the steps as a task list, each with who and by when if you know: `- [ ] @login by 2026-11-25: reinstall the client`.',
        '- No time is noted. Write `/time 30m`, with the time you spent, and on what.',
      ].join('\n'),
    );
  });

  it.each([
    ['tested', '/tested connected three times', true],
    ['tested', '', false],
    ['verification', '/tested connected three times', false],
    ['verification', '/tested with requester: works', true],
    ['verification', '/tested with the requester: works', true],
    ['verification', '/tested with @rita: works', true],
    ['verification', '/tested without the user, who is on leave', true],
    ['verification', '/tested with a new cable: works', false],
    ['verification', '/known KE-0001', true],
    ['verification', '/wait user please send the log', false],
    ['plan', '/plan\n- [x] restart', true],
    ['plan', '/plan\n- [ ] restart', false],
    ['plan', '/priority P3', true],
    ['time', '/time 30m', true],
    ['time', '/time 30m\n/time -30m other noted twice', false],
  ])('with %s needed and “%s”: %s', (need, before, goes) => {
    const told = write(`${before}\n\n/solved done`, needs(need));
    expect(told.ticket.status === 'resolved').toBe(goes);
  });

  it('forgets the test when it is broken again', () => {
    const told = play(
      [
        opens(),
        says(lena, '/tested with requester: works\n/solved done', at),
        says(rita, '/reopen it is back', on('09:20')),
        says(lena, '/solved done again', on('09:30')),
      ],
      withTerms(needs('tested')),
    );
    expect(told.ticket).toMatchObject({ status: 'open', tested: null });
  });

  it('by button or label cannot be refused, so that it is asked for; `/tested` still counts then', () => {
    const closed = [opens(), closes(lena, at)];
    expect(comments(play(closed, withTerms(all)))[1]).toMatch(
      /please add a line that says what solved it\.\n\n@lena, something is still missing on this ticket:\n- Nobody has tested it yet/,
    );
    const tested = play([...closed, says(lena, '/tested twice\n/time 10m', on('09:20'))], withTerms(all));
    expect(tested.ticket).toMatchObject({ status: 'resolved', tested: { how: 'twice', requester: null } });
    expect(tested.ticket.time).toHaveLength(1);
  });
});
