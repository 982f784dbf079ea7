/** On the card: the known errors that the ticket looks like. */
import type { Policy } from '../../policy/policy.ts';
import type { Suggestion, Ticket } from '../../ticket/ticket.ts';
import { cardSuggestionMessage, cardSuggestionsMessage } from '../messages/card.ts';
import { languageOf, word } from '../messages/message.ts';
import { oneLine } from '../quiet.ts';
import { type RowWords, rowWords } from './row-words.ts';

/** Empty where there are none, and once nobody needs them any more. */
export function suggestionsBlock(ticket: Ticket, policy: Policy): string {
  const open = ticket.suggestions.filter(
    ({ id }) => !ticket.rejected.includes(id) && !ticket.knownErrors.some((known) => known.id === id),
  );
  if (open.length === 0 || ticket.status === 'resolved' || ticket.status === 'closed') return '';
  const words = rowWords[languageOf(ticket, policy)];
  const suggestions = open.map((one) => sayKnown(one, words)).join('\n');
  if (ticket.onBehalfOf !== null) return forStaff(suggestions, open);
  const message = open.length === 1 ? cardSuggestionMessage : cardSuggestionsMessage;
  return word(message, { suggestions }, ticket, policy);
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
