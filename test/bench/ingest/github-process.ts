/** A local GitHub in a process of its own: tells where it is and who the App is, and a webhook of each issue’s comment. */
import { machineClock } from '../../../plugin/clock.ts';
import { deskLabels } from '../../../plugin/core/ticket/labels.ts';
import { startWorldClock } from '../../github-emulator/clock.ts';
import { startLocalGitHub } from '../../github-emulator/github.ts';

/** What a bench has to know of it. */
export interface Told {
  readonly url: string;
  readonly appId: number;
  readonly privateKey: string;
  readonly secret: string;
  /** The body of a webhook that tells of a comment, for each issue. */
  readonly comments: readonly string[];
}

const COUNT = Number(process.argv[2] ?? 20);

const github = await startLocalGitHub({
  clock: startWorldClock({ at: machineClock.now() }),
  organisation: 'acme',
  people: ['rita', 'lena'],
  teams: {},
  repositories: [
    {
      name: 'desk',
      files: { '.github/tierline.yml': 'tierline: 1\npeople:\n  level-1: ["@lena"]\n' },
      labels: deskLabels(),
      collaborators: { lena: 'triage' },
    },
  ],
  installedOn: ['desk'],
});
github.post.target(null);
const { issues } = github.as('rita').rest;
const desk = { owner: 'acme', repo: 'desk' };
for (let number = 1; number <= COUNT; number += 1) {
  await issues.create({ ...desk, title: `The printer of floor ${number}`, body: wordy(number) });
  await issues.createComment({ ...desk, issue_number: number, body: wordy(-number) });
}
process.on('disconnect', () => process.exit());
const told: Told = {
  url: github.url,
  appId: github.app.id,
  privateKey: github.app.privateKey,
  secret: github.app.webhookSecret,
  comments: github.post
    .list()
    .filter(({ event }) => event === 'issue_comment')
    .map(({ payload }) => JSON.stringify(payload)),
};
process.send?.(told);

/** As long as a ticket with a log in it is. */
function wordy(seed: number): string {
  return Array.from({ length: 40 }, (_, line) => `Line ${line} of the log, ${seed * 7_919 + line}.`).join(
    '\n',
  );
}
