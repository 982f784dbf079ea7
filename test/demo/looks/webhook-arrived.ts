/** Looks at what the listener received, and whether its signature was the desk's. */
import { textAt } from '../../github-emulator/json.ts';
import type { IssuePlace } from '../issues/read-issue.ts';
import type { Heard, Listener } from '../setting/subscriber.ts';
import type { Look } from '../telling/play.ts';
import type { Sign } from '../telling/sign.ts';

/**
 * A genuine webhook of this type about this ticket.
 *
 * @param clock the service clock that an `sla.*` message must be about
 */
export function webhookArrived(
  listener: Listener,
  { repository, number }: IssuePlace,
  type: string,
  clock?: string,
): Look {
  return async () => {
    const ticket = `${repository}#${number}`;
    const about = listener.heard().filter((one) => one.ticket === ticket);
    const found = about.find((one) => one.type === type && one.verified && isAbout(one, clock));
    if (found !== undefined) return { seen: [signOf(found)] };
    return { instead: about.length === 0 ? [['webhook', `none about ${ticket}`]] : about.map(signOf) };
  };
}

function isAbout(heard: Heard, clock: string | undefined): boolean {
  return clock === undefined || clockOf(heard) === clock;
}

function clockOf({ body }: Heard): string {
  return textAt(JSON.parse(body), 'data', 'clock');
}

function signOf(heard: Heard): Sign {
  const { type, ticket, verified } = heard;
  const clock = clockOf(heard) === '' ? '' : `, the ${clockOf(heard)} clock`;
  const signature = verified ? 'signature verified' : 'THE SIGNATURE DOES NOT FIT';
  return ['webhook', `${type} for ${ticket}${clock}: ${signature}`];
}
