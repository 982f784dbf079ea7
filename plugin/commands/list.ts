/** Every command, one line each: a test fails when a file of this room is missing here. */
import { assign } from './assign.ts';
import type { Command } from './command.ts';
import { confirm } from './confirm.ts';
import { deescalate } from './deescalate.ts';
import { duplicate } from './duplicate.ts';
import { engage } from './engage.ts';
import { engaged } from './engaged.ts';
import { escalate } from './escalate.ts';
import { handover } from './handover.ts';
import { helpCommand } from './help.ts';
import { impact } from './impact.ts';
import { kind } from './kind.ts';
import { known } from './known.ts';
import { major } from './major.ts';
import { manager } from './manager.ts';
import { notKnown } from './not-known.ts';
import { own } from './own.ts';
import { plan } from './plan.ts';
import { priority } from './priority.ts';
import { rate } from './rate.ts';
import { relay } from './relay.ts';
import { reopen } from './reopen.ts';
import { resume } from './resume.ts';
import { runbook } from './runbook.ts';
import { service } from './service.ts';
import { sla } from './sla.ts';
import { solved } from './solved.ts';
import { take } from './take.ts';
import { tested } from './tested.ts';
import { time } from './time.ts';
import { unassign } from './unassign.ts';
import { update } from './update.ts';
import { urgency } from './urgency.ts';
import { wait } from './wait.ts';

const others: readonly Command[] = [
  take,
  assign,
  unassign,
  own,
  priority,
  impact,
  urgency,
  kind,
  service,
  plan,
  escalate,
  deescalate,
  manager,
  major,
  update,
  wait,
  resume,
  engage,
  engaged,
  relay,
  known,
  notKnown,
  runbook,
  duplicate,
  tested,
  solved,
  handover,
  confirm,
  reopen,
  rate,
  time,
  sla,
];

export const commands: readonly Command[] = [helpCommand(others), ...others];

export function findCommand(verb: string): Command | undefined {
  return commands.find((command) => command.verb === verb);
}
