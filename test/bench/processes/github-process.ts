/** A local GitHub in a process of its own: tickets are opened and worked on when it is told to, and its webhooks go where it is told. */
import { desk, registered, startBenchGitHub } from '../bench-github.ts';

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

const github = await startBenchGitHub(1);

process.on('message', (order: Order) => {
  carryOut(order).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit());
process.send?.(registered(github));

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
