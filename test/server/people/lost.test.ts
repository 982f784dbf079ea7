/** Somebody loses a ticket by a colleague’s act: they hear of it once, in the back office, and the colleague is not called. */
import { describe, expect, it } from 'vitest';
import { policy } from '../../scenario/desk.ts';
import { desk, MINUTE, scenarioByHand } from '../../scenario/scenario.ts';

const { world, begin, open, say, issue } = scenarioByHand();
const notes = async () =>
  (await world.github.issue('acme/back-office', 1)).comments.map(({ body }) => body.split('\n\n<!--')[0]);

describe.each([
  {
    language: 'en',
    moved: '@lena, mia has given this ticket to omar. You need not go on with it.',
    taken: '@omar, lena works on this ticket now, in your place.',
    owned: '@lena, mia answers for this ticket now, in your place.',
  },
  {
    language: 'de',
    moved: '@lena, mia hat dieses Ticket an omar gegeben. Sie brauchen daran nicht weiterzuarbeiten.',
    taken: '@omar, lena arbeitet jetzt statt Ihnen an diesem Ticket.',
    owned: '@lena, mia ist jetzt statt Ihnen für dieses Ticket verantwortlich.',
  },
])('in $language', ({ language, moved, taken, owned }) => {
  it('by a command and by the Assignees box', async () => {
    await begin({
      policy: `${policy}back-office: acme/back-office\nlanguage: ${language}\n`,
      backOffice: 'installed',
    });
    await open();
    await say('lena', 'I am on it.');
    await world.github.as('mia').rest.issues.addAssignees({ ...desk, issue_number: 1, assignees: ['omar'] });
    await world.later(MINUTE);
    expect((await issue()).assignees).toEqual(['omar']);
    expect(await notes()).toEqual([moved]);
    await say('lena', '/take');
    await say('mia', '/own');
    expect(await notes()).toEqual([moved, taken, owned]);
  });
});
