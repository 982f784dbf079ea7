/** A local GitHub in a process of its own: tickets are opened and worked on when it is told to, and its webhooks go where it is told. */
import { machineClock } from '../../../plugin/clock.ts';
import { deskLabels } from '../../../plugin/core/ticket/labels.ts';
import { startWorldClock } from '../../github-emulator/clock.ts';
import { startLocalGitHub } from '../../github-emulator/github.ts';

/** What a bench asks: `open` opens tickets, `work` has staff command something on each, to be sent at `send`. */
export type Order =
  | { readonly do: 'open'; readonly target: string; readonly tickets: number }
  | {
      readonly do: 'work';
      readonly from: number;
      readonly tickets: number;
      readonly words: readonly string[];
    }
  | { readonly do: 'send'; readonly target: string };

export interface Registered {
  readonly url: string;
  readonly appId: number;
  readonly privateKey: string;
  readonly secret: string;
}

const github = await startLocalGitHub({
  clock: startWorldClock({ speed: 1, at: machineClock.now() }),
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
const desk = { owner: 'acme', repo: 'desk' };

process.on('message', (order: Order) => {
  carryOut(order).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit());
process.send?.({
  url: github.url,
  appId: github.app.id,
  privateKey: github.app.privateKey,
  secret: github.app.webhookSecret,
} satisfies Registered);

/** Resolves to the number of the first ticket. */
async function carryOut(order: Order): Promise<number> {
  switch (order.do) {
    case 'open': {
      github.post.target(order.target);
      let first = 0;
      for (let at = 0; at < order.tickets; at += 1) {
        const title = `The printer of floor ${at}`;
        const { data } = await github.as('rita').rest.issues.create({ ...desk, title, body: 'It is out.' });
        first ||= data.number;
      }
      return first;
    }
    case 'work':
      github.post.hold();
      for (const body of order.words)
        for (let at = 0; at < order.tickets; at += 1)
          await github.as('lena').rest.issues.createComment({ ...desk, issue_number: order.from + at, body });
      return order.from;
    case 'send':
      github.post.target(order.target);
      github.post.release();
      return 0;
    default:
      return order satisfies never;
  }
}
