/** What is done aside: proposals of strangers are judged there. */
import { type ArticlesProposal, judgeArticles } from './judge-articles.ts';
import { judgePolicy, type PolicyProposal } from './judge-policy.ts';
import type { Judged } from './judged.ts';

/** Plain data, so that it can go to another thread. */
export type Task =
  | ({ readonly kind: 'policy' } & PolicyProposal)
  | ({ readonly kind: 'articles' } & ArticlesProposal);

/** What is said before a task is judged: whatever ends the process from then on, the task did. */
export interface Begun {
  readonly begun: true;
}

/** What comes back of it: the verdict, that a limit of the engine was met, or an error of ours. */
export type Done = { readonly judged: Judged } | { readonly full: Error } | { readonly failed: Error };

export function judge(task: Task): Judged {
  switch (task.kind) {
    case 'policy':
      return judgePolicy(task);
    case 'articles':
      return judgeArticles(task);
    default:
      return task satisfies never;
  }
}
