/** Whoever does not know the commands finds them: by `/help`, and by the words of the desk that they come from. */
import { describe, expect, it } from 'vitest';
import { policy } from '../scenario/desk.ts';
import { desk, scenarioByHand } from '../scenario/scenario.ts';

const { world, begin, open, say, issue, lastWord, ticket } = scenarioByHand();

const reactions = async (comment_id: number) => {
  const { data } = await world.github.as('admin').rest.reactions.listForIssueComment({ ...desk, comment_id });
  return data.map(({ content }) => content);
};

describe.each([
  {
    language: 'en',
    shows: '/sla [why]',
    close: '`/close` is `/solved` here. Write `/solved what solved it`.',
    escalate: '@lena, this is `/escalate`:',
    slip: '@lena, there is no command `/esclate`. The nearest is `/escalate`:',
  },
  {
    language: 'de',
    shows: '/sla [why]',
    close: '`/close` heißt hier `/solved`. Schreiben Sie `/solved was die Lösung war`.',
    escalate: '@lena, das ist `/escalate`:',
    slip: '@lena, den Befehl `/esclate` gibt es nicht. Am nächsten kommt `/escalate`:',
  },
])('in $language', ({ language, shows, close, escalate, slip }) => {
  const start = async () => {
    await begin({ policy: `${policy}language: ${language}\n` });
    await open();
  };

  it('a requester is shown what they may write, and may write it', async () => {
    await start();
    await say('rita', '/help');
    expect(await lastWord()).toContain(shows);
    expect(await lastWord()).not.toContain('buy');
    const asked = await say('rita', '/sla why');
    expect(await reactions(asked)).toEqual(['+1']);
  });

  it('staff who write another desk’s word read what it is called here', async () => {
    await start();
    const said = await say('lena', '/close');
    expect(await lastWord()).toContain(close);
    expect(await reactions(said)).toEqual(['confused']);
    expect((await ticket()).status).not.toBe('resolved');
    await say('lena', '/solved renewed the certificate');
    expect((await ticket()).status).toBe('resolved');
    expect(await lastWord()).not.toContain('/close');
  });

  it('staff read of one command alone, or of the nearest', async () => {
    await start();
    const said = await say('lena', '/help escalate');
    expect(await lastWord()).toContain(escalate);
    expect(await lastWord()).toContain('```\n/escalate ');
    expect(await lastWord()).not.toContain('/take');
    expect(await reactions(said)).toEqual(['+1']);
    await say('lena', '/help esclate');
    expect(await lastWord()).toContain(slip);
    expect((await issue()).comments.filter(({ author }) => author === 'tierline[bot]')).toHaveLength(2);
    expect((await ticket()).tier).toBe(1);
  });
});
