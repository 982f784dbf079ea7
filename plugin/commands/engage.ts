/** `/engage vendor ACME case 4711`: somebody outside the team is asked in, and a clock follows them up. */
import { type EngagementKind, engagementKinds, waitsOn } from '../desk/ticket/engagement.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { type Command, echo, whileActive, whyEnded } from './command.ts';
import { waitOn } from './wait.ts';
import { firstWord } from './words.ts';

/** What each kind wants to be told, for the refusal of one that stands alone. */
const wants: Readonly<Record<EngagementKind, string>> = {
  expert: 'whom: `/engage expert @login`',
  vendor: 'which, and their reference: `/engage vendor ACME case 4711`',
  'third-party': 'which: `/engage third-party city power company`',
  'on-site': 'who goes, and when: `/engage on-site @login tomorrow 10:00`',
  parts: 'what, and when it comes: `/engage parts new disk, Thursday`',
  'customer-it': 'whom: `/engage customer-it their network team`',
};

export const engage: Command = {
  verb: 'engage',
  usage: `/engage ${engagementKinds.join('|')} who or what`,
  who: 'staff',
  help: 'Asks somebody outside the team in; the ticket waits for them, and a clock of their own runs.',
  examples: ['/engage vendor ACME case 4711', '/engage on-site @omar tomorrow 10:00'],
  prose: true,
  works: whileActive,
  run: ({ ticket, words, by, at }) => {
    const ended = whyEnded(ticket);
    if (ended !== null) return { refused: ended };
    const { first, rest: what } = firstWord(words);
    const kind = engagementKinds.find((one) => one === first.toLowerCase());
    if (kind === undefined) return { refused: whyNoKind(first) };
    if (what === '') return { refused: `Please say ${wants[kind]}.` };
    const engagement = { kind, what, by: by.login, at, endedAt: null, reminders: [], note: null };
    const engaged: Ticket = { ...ticket, engagements: [...ticket.engagements, engagement] };
    return { ticket: waitOn(engaged, waitsOn(kind), what, at), effects: [] };
  },
};

function whyNoKind(word: string): string {
  const known = engagementKinds.map((one) => `\`${one}\``).join(', ');
  return `${word === '' ? 'Whom?' : `${echo(word)} cannot be engaged.`} Write \`/engage\` and one of ${known}, then who or what.`;
}
