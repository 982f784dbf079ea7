/** A local GitHub in a process of its own: tells where it is and who the App is, and a webhook of each issue’s comment. */
import { desk, type Registered, registered, startBenchGitHub } from '../bench-github.ts';

/** What a bench has to know of it. */
export interface Told extends Registered {
  /** The body of a webhook that tells of a comment, for each issue. */
  readonly comments: readonly string[];
}

const COUNT = Number(process.argv[2] ?? 20);

const github = await startBenchGitHub(0);
const { issues } = github.as('rita').rest;
for (let number = 1; number <= COUNT; number += 1) {
  await issues.create({ ...desk, title: `The printer of floor ${number}`, body: wordy(number) });
  await issues.createComment({ ...desk, issue_number: number, body: wordy(-number) });
}
process.on('disconnect', () => process.exit());
const told: Told = {
  ...registered(github),
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
