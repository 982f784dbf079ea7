/** The status card: the desk’s one comment on a ticket, written at opening and edited from then on. */

import { oneLine } from '../../words/escape.ts';
import type { InEach } from '../../words/language.ts';
import { render } from '../../words/render.ts';
import type { Calendars } from '../clock/clock.ts';
import type { Instant } from '../instant.ts';
import type { Policy } from '../policy/policy.ts';
import type { Suggestion, Ticket } from '../ticket/ticket.ts';
import { headline } from './card/headline.ts';
import { type RowWords, rowWords } from './card/row-words.ts';
import { rowsTable } from './card/rows.ts';
import { languageOf, localeOf } from './locale.ts';
import { sayMajorLine } from './major-incidents.ts';
import { engagementLog, planSection } from './work.ts';

/** The card as it stands after the ticket’s last event, at `asOf`. */
export function card(ticket: Ticket, policy: Policy, calendars: Calendars, asOf: Instant): string {
  const parts = [
    sayMajorLine(ticket, policy),
    headline(ticket, policy, calendars, asOf),
    suggestionsBlock(ticket, policy),
    rowsTable(ticket, policy, calendars, asOf),
    planSection(ticket, policy),
    engagementLog(ticket, policy),
    footer(ticket, policy),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function footer(ticket: Ticket, policy: Policy): string {
  const { timezone, portal } = policy;
  return `<sub>${rowWords[languageOf(ticket, policy)].footer(timezone, portal)}</sub>`;
}

/** Empty where there are none, and once nobody needs them any more. */
function suggestionsBlock(ticket: Ticket, policy: Policy): string {
  const open = ticket.suggestions.filter(
    ({ id }) => !ticket.rejected.includes(id) && !ticket.knownErrors.some((known) => known.id === id),
  );
  if (open.length === 0 || ticket.status === 'resolved' || ticket.status === 'closed') return '';
  const words = rowWords[languageOf(ticket, policy)];
  const suggestions = open.map((one) => sayKnown(one, words)).join('\n');
  if (ticket.onBehalfOf !== null) return forStaff(suggestions, open);
  const message = open.length === 1 ? 'card-suggestion' : 'card-suggestions';
  return render(message, { suggestions }, localeOf(ticket, policy));
}

function forStaff(suggestions: string, open: readonly Suggestion[]): string {
  const alike = open.length === 1 ? 'This looks like a known error:' : 'One of these known errors may fit:';
  return `${alike}\n\n${suggestions}\n\nIf one fits, apply it: \`/known ${open[0]?.id}\`.`;
}

function sayKnown({ id, title, url, because }: Suggestion, words: RowWords): string {
  const name = url === null ? `**${id}** ${oneLine(title)}` : `[**${id}** ${oneLine(title)}](${url})`;
  const telling = because
    .filter(isNews)
    .slice(0, 4)
    .map((word) => oneLine(word, 40));
  return `- ${telling.length === 0 ? name : words.because(name, telling)}`;
}

/** After “error 809” neither of its words tells anything more. */
function isNews(word: string, at: number, because: readonly string[]): boolean {
  const said = because.slice(0, at).flatMap((one) => one.toLowerCase().split(/\s+/));
  return !said.includes(word.toLowerCase());
}

/** The card’s last line where GitHub refused a part of what the desk shows. */
interface LeftOut {
  readonly labels: readonly string[];
  /** Logins. */
  readonly assignees: readonly string[];
  /** Closed as not planned, because the server has no duplicates. */
  readonly asNotPlanned: boolean;
}

/** Empty where nothing was refused. */
export const sayLeftOut: InEach<(left: LeftOut) => string> = {
  en: ({ labels, assignees, asNotPlanned }) =>
    joined(
      labels.length === 0
        ? ''
        : `GitHub takes no more labels on this issue, so these are missing: ${inCode(labels)}. Take some others off.`,
      assignees.length === 0 ? '' : `GitHub did not let the desk assign ${inCode(assignees)}.`,
      asNotPlanned
        ? 'This GitHub has no “duplicate” among its reasons, so the issue is closed as not planned.'
        : '',
    ),
  de: ({ labels, assignees, asNotPlanned }) =>
    joined(
      labels.length === 0
        ? ''
        : `GitHub nimmt für dieses Issue keine weiteren Labels an; es fehlen: ${inCode(labels)}. Bitte entfernen Sie andere.`,
      assignees.length === 0 ? '' : `GitHub hat die Zuweisung an ${inCode(assignees)} nicht angenommen.`,
      asNotPlanned
        ? 'Dieses GitHub kennt „duplicate“ nicht als Grund; das Issue ist deshalb als „not planned“ geschlossen.'
        : '',
    ),
};

function joined(...sentences: readonly string[]): string {
  const said = sentences.filter((one) => one !== '').join(' ');
  return said === '' ? '' : `<sub>${said}</sub>`;
}

/** In code, where nothing is linked and nobody is notified. */
function inCode(names: readonly string[]): string {
  return names.map((name) => `<code>${name.replace(/[<&]/g, '')}</code>`).join(', ');
}
