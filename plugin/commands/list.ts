/** Every command, one line each: a test fails when a file of this room is missing here. */
import type { Command } from './command.ts';
import { confirm } from './confirm.ts';
import { deescalate } from './deescalate.ts';
import { engage } from './engage.ts';
import { engaged } from './engaged.ts';
import { escalate } from './escalate.ts';
import { helpCommand } from './help.ts';
import { known } from './known.ts';
import { notKnown } from './not-known.ts';
import { own } from './own.ts';
import { priority } from './priority.ts';
import { rate } from './rate.ts';
import { reopen } from './reopen.ts';
import { resume } from './resume.ts';
import { service } from './service.ts';
import { sla } from './sla.ts';
import { solved } from './solved.ts';
import { take } from './take.ts';
import { wait } from './wait.ts';

const others: readonly Command[] = [
  take,
  own,
  priority,
  service,
  escalate,
  deescalate,
  wait,
  resume,
  engage,
  engaged,
  known,
  notKnown,
  solved,
  confirm,
  reopen,
  rate,
  sla,
];

export const commands: readonly Command[] = [helpCommand(others), ...others];

export function findCommand(verb: string): Command | undefined {
  return commands.find((command) => command.verb === verb);
}
