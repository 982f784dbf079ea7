/** A slash command: its words and its help, and the action that it makes of what stands behind it. */
import type { Action, ActionName } from '../actions/action.ts';
import type { Refused } from '../actions/rule.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Plan } from '../core/ticket/work.ts';
import type { Policy } from '../policy/policy.ts';
import type { MessageName } from '../words/catalog.ts';

/** As the catalogue names them. */
type Verb = MessageName extends infer One ? (One extends `usage-${infer Of}` ? Of : never) : never;

type OwnVerb = MessageName extends infer One ? (One extends `own-usage-${infer Of}` ? Of : never) : never;

export interface Command {
  /** Its usage and its help stand in the catalogue, as `usage-…` and `help-…`. */
  readonly verb: Verb;
  readonly examples: readonly string[];
  /** The action that it makes, or makes as a rule: its right is the command’s right. */
  readonly makes: ActionName;
  /** `words` are what stands behind the verb on its line. */
  readonly parse: (words: string, said: Said) => Action | Misread;
  /** Its words reach the requester, so that it counts as an answer. */
  readonly answers?: boolean;
  /** Nothing stands behind it: what does was meant for another line. */
  readonly bare?: boolean;
  /** A sentence may stand behind it, which may speak of other commands. */
  readonly prose?: boolean;
  /** What stands behind it names another command. */
  readonly namesCommand?: boolean;
  /** Whoever is no staff reads an `own-usage-…` and an `own-help-…` of it, for it does less for them. */
  readonly lessForOthers?: OwnVerb;
}

/** The text that a command stands in, as far as its words may depend on it. */
export interface Said {
  /** What stands below this command, as far as the next one. */
  readonly below: string;
  /** What the text says beside its commands. */
  readonly beside: string;
  /** What stands below it in a mail that may be somebody else’s; empty where there is none. */
  readonly mail: string;
  /** Where it stands: a comment’s id, or the body. */
  readonly place: Plan['place'];
  readonly at: Instant;
  readonly policy: Policy;
}

/** Words that are no action. */
export interface Misread extends Refused {
  /** What they were meant for, where it is not what the command makes as a rule. */
  readonly meant?: ActionName;
}
