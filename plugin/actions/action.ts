/** What can be done to a ticket: commands, labels, buttons, the Assignees box and milestones all make one of these. */
import type { Instant } from '../calendar/instant.ts';
import type { EngagementKind } from '../core/ticket/engagement.ts';
import type { Level, Priority } from '../core/ticket/priority.ts';
import type { WaitReason } from '../core/ticket/status.ts';
import type { Kind } from '../core/ticket/ticket.ts';
import type { Tier } from '../core/ticket/tier.ts';
import type { HandedTo, Plan, Step, Tested } from '../core/ticket/work.ts';

/** Each action by its name, with what it has to be told. */
interface Actions {
  readonly take: object;
  /** `login` is null for whoever asks for it. */
  readonly assign: { readonly login: string | null };
  readonly unassign: object;
  readonly own: { readonly login: string | null };

  /** `priority` is null where impact and urgency are to decide again. */
  readonly 'set-priority': { readonly priority: Priority | null };
  readonly 'set-impact': { readonly impact: Level };
  readonly 'set-urgency': { readonly urgency: Level };
  readonly 'set-kind': { readonly kind: Kind };
  /** `service` is the id of one that the policy has. */
  readonly 'set-service': { readonly service: string };

  /** `to` is null for the next level. */
  readonly escalate: { readonly to: Tier | null; readonly why: string };
  readonly deescalate: { readonly to: Tier | null; readonly why: string };
  /** Nothing is demanded first: a label or the policy says so. `why` is null where there was no room for words. */
  readonly move: { readonly to: Tier; readonly why: string | null };
  readonly 'call-managers': { readonly why: string };
  /** The requester is not content; `why` is null where they only asked for somebody who decides. */
  readonly complain: { readonly why: string | null };
  /** The requester says that it is urgent, and should say for how many. */
  readonly press: object;

  /** An issue in the developers’ own repository. */
  readonly 'ask-developers': object;
  readonly relay: { readonly text: string };

  readonly wait: { readonly on: WaitReason; readonly why: string; readonly until: Instant | null };
  readonly resume: object;
  readonly engage: { readonly kind: EngagementKind; readonly what: string };
  /** `which` is a number, a kind or a word; null where there is only one. */
  readonly 'end-engagement': { readonly which: string | null; readonly note: string };

  readonly 'apply-known-error': { readonly id: string };
  /** No `ids`: all that were suggested or applied. */
  readonly 'reject-known-errors': { readonly ids: readonly string[]; readonly hasWords: boolean };
  /** `asked` as `RB-0003`, or in words; `written` as it was typed. */
  readonly 'post-runbook': { readonly asked: string; readonly written: string };

  /** `number` is null where the desk is to open the problem; `address` is that of its issue, empty for a mere number. */
  readonly 'link-problem': { readonly number: number | null; readonly address: string };
  readonly 'unlink-problem': object;
  /** Markdown. */
  readonly 'set-cause': { readonly text: string };
  readonly 'set-workaround': { readonly text: string };
  /** `again`: whatever came of an earlier draft. */
  readonly publish: { readonly again: boolean };
  /** `issue` is null where the desk is to open one; `repository` as `owner/name`. */
  readonly 'set-fix': { readonly issue: { readonly repository: string; readonly number: number } | null };

  /** `address` is that of the issue, empty for a mere number; `written` as it was typed. */
  readonly merge: { readonly number: number; readonly address: string; readonly written: string };

  /** `headline` is null where there was no room for words. */
  readonly 'declare-major': { readonly headline: string | null };
  readonly 'end-major': { readonly why: string | null };
  readonly 'review-major': { readonly learned: string };
  readonly 'update-major': { readonly text: string };

  readonly plan: { readonly steps: readonly Step[]; readonly place: Plan['place'] };
  /** `aside` where the first words say who took part, which is for the ticket to judge. */
  readonly 'record-test': { readonly how: string; readonly aside: TakingPart | null };
  /** Milliseconds, negative where time is taken back; `type` is null where none was named. */
  readonly 'log-time': { readonly length: number; readonly type: string | null; readonly note: string };

  /** `answer` is the name of the ready answer that the words may mean, `known` the number of a known error. */
  readonly resolve: { readonly words: string; readonly answer: string | null; readonly known: string | null };
  /** By a button or a label, which have no room for words. */
  readonly 'resolve-without-note': object;
  readonly 'hand-over': { readonly to: HandedTo; readonly why: string };
  readonly confirm: object;
  /** The requester is done with it: it helped, or is not needed any more. */
  readonly finish: object;
  /** `isBare`: by a command with nothing beside it. */
  readonly reopen: { readonly isBare?: boolean };
  /** Work goes on: the label `status: open`. */
  readonly open: object;
  readonly rate: { readonly stars: number; readonly comment: string | null };

  readonly 'show-clocks': object;
  readonly 'show-ledger': object;
  /** Milliseconds. */
  readonly 'extend-resolution': { readonly length: number; readonly why: string };
  /** `about` is the word for the one command that is asked about; null for all. */
  readonly 'show-help': { readonly about: string | null };
}

/** Who took part in a test, as written, and the words behind it. */
export interface TakingPart {
  readonly requester: NonNullable<Tested['requester']>;
  readonly who: string;
  readonly how: string;
}

export type ActionName = keyof Actions;
export type ActionOf<K extends ActionName> = { [P in K]: { readonly does: P } & Actions[P] }[K];
export type Action = ActionOf<ActionName>;
