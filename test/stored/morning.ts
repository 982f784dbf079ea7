/** The morning of a desk that is stopped amid its work: tickets of every tier, and something of everything that waits. */
import { handleNext } from '../../plugin/server/handle/handle.ts';
import { policy, startDesk, type World } from '../scenario/desk.ts';
import { formBody } from '../server/form-body.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };

/** The App is not installed on the back office, so notes for staff are parked. */
export function startMorning(databaseUrl: string): Promise<World> {
  const tier = `  tier:
    targets: { P2: 30m }
    milestones:
      - { at: 50%, do: [label, comment] }
back-office: acme/back-office
`;
  return startDesk({ databaseUrl, policy: policy + tier, backOffice: 'not-installed' });
}

/**
 * Ticket 1 is at level 3 with an issue of the developers’, ticket 2 waits for its requester. Deliveries wait in the inbox
 * (ticket 3, and lena taking ticket 2), comments in the outbox; a note for staff is parked.
 */
export async function liveMorning(world: World): Promise<void> {
  const open = (by: string, title: string) =>
    world.github.as(by).rest.issues.create({ ...desk, title, body: formBody });
  const say = (by: string, issue_number: number, body: string) =>
    world.github.as(by).rest.issues.createComment({ ...desk, issue_number, body });
  await open('rita', 'VPN is down');
  await open('rita', 'No tunnel');
  await world.turn();
  await say('lena', 1, 'I look into it.\n\n/take');
  await say('lena', 2, 'Which version do you have?\n\n/wait user');
  await world.turn();
  await world.later(15 * MINUTE);
  for (const minutes of [1, 1, 2, 5]) await world.later(minutes * MINUTE);
  await say('lena', 1, '/escalate 2 The router drops packets');
  await world.turn();
  await say('omar', 1, '/escalate 3 The client gives up too soon');
  await world.turn();
  await say('rita', 2, 'It is version 5.2.');
  await world.github.post.settled();
  while (await handleNext(world.tierline.deps));
  await open('ravi', 'Printer is stuck');
  await say('lena', 2, '/take');
  await world.github.post.settled();
}
