/** Commands beside the ticket: in its issue of the back office they do what they do on it, and are answered there; so are the developers in theirs. */
import { afterEach, describe, expect, it } from 'vitest';
import { policy } from '../scenario/desk.ts';
import { DAY, MINUTE, scenarioByHand } from '../scenario/scenario.ts';
import { atLevelThree, developers, type LevelThree } from './level-three.ts';

const office = { owner: 'acme', repo: 'back-office' };
const note = 'the certificate had run out; it is renewed';

describe('in the back office', () => {
  const { world, begin, open, say, issue, lastWord, ticket } = scenarioByHand();

  const start = async (language = 'en') => {
    await begin({
      policy: `${policy}back-office: acme/back-office\nlanguage: ${language}\n`,
      backOffice: 'installed',
    });
    await open();
    // What calls a manager makes the ticket’s issue there.
    await say('lena', '/manager they threaten to leave');
  };
  const write = async (by: string, body: string) => {
    const { data } = await world.github
      .as(by)
      .rest.issues.createComment({ ...office, issue_number: 1, body });
    await world.later(MINUTE);
    return data.id;
  };
  const edit = async (by: string, comment_id: number, body: string) => {
    await world.github.as(by).rest.issues.updateComment({ ...office, comment_id, body });
    await world.later(MINUTE);
  };
  const inOffice = async () => (await world.github.issue('acme/back-office', 1)).comments;
  const bodies = async () => (await inOffice()).map(({ body }) => body.split('\n\n<!--')[0] ?? '');
  const reactions = async (comment_id: number) => {
    const { data } = await world.github
      .as('mia')
      .rest.reactions.listForIssueComment({ ...office, comment_id });
    return data.map(({ content }) => content);
  };

  it('a command is done for the ticket, with a 👍 there and nothing about it on the ticket', async () => {
    await start();
    const before = (await issue()).comments.length;
    const said = await write('lena', 'I have it.\n\n/take\n/priority P1');
    expect(await reactions(said)).toEqual(['+1']);
    expect(await ticket()).toMatchObject({ assignee: 'lena', classification: { priority: 'P1' } });
    expect((await issue()).assignees).toEqual(['lena']);
    expect((await issue()).comments).toHaveLength(before);
  });

  it('what is for the requester is said on the ticket', async () => {
    await start();
    await write('lena', `/solved ${note}`);
    expect((await ticket()).status).toBe('resolved');
    expect(await lastWord()).toContain(note);
  });

  it.each([
    {
      language: 'en',
      line: '/priority P9',
      why: '@lena, that did not work. There is no priority “P9”',
    },
    {
      language: 'de',
      line: '/priority P9',
      why: '@lena, das hat nicht geklappt.',
    },
    { language: 'en', line: '/close', why: '`/close` is `/solved` here.' },
    {
      language: 'de',
      line: '/zuweisen @mia',
      why: '`/zuweisen` heißt hier `/assign`. Schreiben Sie `/assign @mia`.',
    },
    { language: 'en', line: '/confirm', why: 'Only the requester, rita, can use `/confirm`.' },
  ])(
    '$line is refused there in $language, once, and the answer goes when it has served',
    async ({ language, line, why }) => {
      await start(language);
      const there = (await inOffice()).length;
      const onTicket = (await issue()).comments.length;
      const said = await write('lena', line);
      expect(await reactions(said)).toEqual(['confused']);
      const [first] = (await inOffice()).slice(there + 1);
      expect(first?.body).toContain(why);
      await edit('lena', said, '/priority P8');
      const [second, ...others] = (await inOffice()).slice(there + 1);
      expect(others).toEqual([]);
      expect(second?.id).toBe(first?.id);
      expect(second?.body).toContain('P8');
      await write('lena', '/take');
      expect((await bodies()).slice(there).filter((body) => body.startsWith('@lena'))).toEqual([]);
      expect((await issue()).comments).toHaveLength(onTicket);
    },
  );

  it('an answer there goes after a day, and with a command that works on the ticket', async () => {
    await start();
    await write('lena', '/help escalate');
    expect((await bodies()).at(-1)).toContain('@lena, this is `/escalate`:');
    await say('lena', '/take');
    expect((await bodies()).at(-1)).toBe('/help escalate');
    await write('lena', '/sla');
    expect((await bodies()).at(-1)).toContain('This answer disappears');
    await world.later(DAY + MINUTE);
    expect((await bodies()).join()).not.toContain('This answer disappears');
  });

  it('plain words are for colleagues: they answer nobody, and nobody answers them', async () => {
    await start();
    const before = await ticket();
    for (const words of ['I rang her, she is calm.', 'See /var/log there.', 'Duplicate of #1', '> /take'])
      await write('lena', words);
    expect(await bodies()).toHaveLength(5);
    expect(await ticket()).toEqual(before);
  });

  it('somebody who is no staff is refused there', async () => {
    await start();
    await world.github
      .as('admin')
      .rest.repos.addCollaborator({ ...office, username: 'ravi', permission: 'push' });
    await write('ravi', '/take');
    expect((await bodies()).at(-1)).toContain(
      '@ravi, that did not work. Only the desk’s staff can use `/take`.',
    );
    expect((await ticket()).assignee).toBeNull();
  });

  it('another ticket’s mark in an issue of the App’s leads nowhere', async () => {
    await start();
    await open('ravi', 'Mail is down');
    await say('lena', '/manager again', 2);
    const { data } = await world.github.as('mia').rest.issues.get({ ...office, issue_number: 2 });
    const forged = (data.body ?? '').replace('1%232', '1%231');
    expect(forged).not.toBe(data.body);
    await world.github.as('mia').rest.issues.update({ ...office, issue_number: 2, body: forged });
    await world.github.as('lena').rest.issues.createComment({ ...office, issue_number: 2, body: '/take' });
    await world.later(MINUTE);
    expect(await ticket(1)).toMatchObject({ assignee: null });
    expect(await ticket(2)).toMatchObject({ assignee: null });
  });

  it('a task list below /plan is the plan, and its ticks count', async () => {
    await start();
    const said = await write('lena', '/plan\n\n- [ ] ring the provider\n- [ ] tell her');
    expect((await ticket()).plan?.steps).toHaveLength(2);
    await edit('lena', said, '/plan\n\n- [x] ring the provider\n- [ ] tell her');
    expect((await ticket()).plan?.steps.map(({ done }) => done)).toEqual([true, false]);
  });

  it('says in its first words that commands work there', async () => {
    await start('de');
    const { data } = await world.github.as('mia').rest.issues.get({ ...office, issue_number: 1 });
    expect(data.body).toContain('Befehle, die Sie hier schreiben, gelten für das Ticket.');
  });
});

describe('in the developers’ issue', () => {
  let story: LevelThree;
  afterEach(() => story.end());
  const refusals = async () =>
    (await story.world.github.issue('acme/vpn-client', 1)).comments.filter(
      ({ author, body }) => author === 'tierline[bot]' && /did not work|nicht geklappt/.test(body),
    );
  const reactions = async (comment_id: number) => {
    const { data } = await story.world.github
      .as('dora')
      .rest.reactions.listForIssueComment({ ...developers, comment_id });
    return data.map(({ content }) => content);
  };

  it('a refusal has a 😕 and one answer, written over while it stands last, gone with what works', async () => {
    story = await atLevelThree();
    expect(await reactions(await story.write('dora', '/relay'))).toEqual(['confused']);
    const [first] = await refusals();
    expect(first?.body).toContain('@dora, that did not work. What should they hear?');
    await story.write('dora', '/tell');
    const [second, ...others] = await refusals();
    expect(others).toEqual([]);
    // Her second try stands between them: the first answer went, a new one stands below.
    expect(second?.id).not.toBe(first?.id);
    expect(second?.body).toContain('Write it after `/tell`');
    expect(await reactions(await story.write('dora', '/relay Which router is it?'))).toEqual(['+1']);
    expect(await refusals()).toEqual([]);
  });

  it('each person has one of their own, and all are gone after a day', async () => {
    story = await atLevelThree({ policy: `${policy}language: de\n` });
    await story.write('rita', '/relay Wie ist das Passwort?');
    await story.write('dora', '/relay');
    await story.write('rita', '/relay Und der Schlüssel?');
    expect((await refusals()).map(({ body }) => body.split(',')[0])).toEqual(['@dora', '@rita']);
    await story.world.later(DAY + 2 * MINUTE);
    expect(await refusals()).toEqual([]);
  });

  it('an edit that still says nothing writes over the answer', async () => {
    story = await atLevelThree();
    const said = await story.write('dora', '/relay');
    const [first] = await refusals();
    await story.world.github
      .as('dora')
      .rest.issues.updateComment({ ...developers, comment_id: said, body: '/tell' });
    await story.world.later(MINUTE);
    const [second, ...others] = await refusals();
    expect(others).toEqual([]);
    expect(second?.id).toBe(first?.id);
  });
});
