/** Looks for secrets in what people write, so that the rules can tell them at once. */
import type { DevelopmentCommented } from '../../core/development-event.ts';
import type { Commented, Edited, Opened, TicketEvent } from '../../core/event.ts';
import type { Secret } from '../../core/secret.ts';
import type { DevelopmentMove } from '../../github/in/inbound-event.ts';
import { secretsIn } from '../../redaction/gate.ts';

type Written = Opened | Edited | Commented | DevelopmentCommented;

/** The event with the secrets that its text holds: which kinds, and nothing of themselves. What a program wrote tells nobody. */
export async function withSecrets<T extends TicketEvent>(event: T): Promise<T> {
  if (!isWritten(event) || event.by.bot) return event;
  const secrets = await secretsIn('title' in event ? `${event.title}\n${event.body}` : event.body);
  if (secrets.length === 0) return event;
  const known = await secretsBefore(event);
  const fresh = secrets.filter((one) => !known.some((other) => isSame(one, other)));
  return fresh.length === 0 ? event : { ...event, secrets: fresh };
}

/** The same of what developers write in their issue. */
export async function moveWithSecrets(move: DevelopmentMove): Promise<DevelopmentMove> {
  return move.is === 'news' ? { ...move, event: await withSecrets(move.event) } : move;
}

function isWritten(event: TicketEvent): event is Written {
  switch (event.kind) {
    case 'opened':
    case 'edited':
    case 'commented':
    case 'development-commented':
      return true;
    default:
      return false;
  }
}

/** Whoever only mends a word beside it has been told already. */
async function secretsBefore(event: Written): Promise<readonly Secret[]> {
  return 'before' in event && event.before !== undefined ? secretsIn(event.before.text) : [];
}

function isSame(one: Secret, other: Secret): boolean {
  return one.kind === other.kind && one.issuer === other.issuer;
}
