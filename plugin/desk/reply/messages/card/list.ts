/** What the card says in sentences. */
import type { Message } from '../message.ts';
import { cardClosedMessage } from './card-closed.ts';
import { cardConfirmedMessage } from './card-confirmed.ts';
import { cardGoesOnMessage } from './card-goes-on.ts';
import { cardGreetingMessage } from './card-greeting.ts';
import { cardNotTakenMessage } from './card-not-taken.ts';
import { cardRateMessage } from './card-rate.ts';
import { cardRatedMessage } from './card-rated.ts';
import { cardResolvedMessage } from './card-resolved.ts';
import { cardSuggestionMessage } from './card-suggestion.ts';
import { cardSuggestionsMessage } from './card-suggestions.ts';
import { cardTakenMessage } from './card-taken.ts';
import { cardWaitingMessage } from './card-waiting.ts';
import { cardWaitingForAnswerMessage } from './card-waiting-for-answer.ts';
import { cardWaitingForYouMessage } from './card-waiting-for-you.ts';
import { cardWaitingNoReasonMessage } from './card-waiting-no-reason.ts';
import { cardWithdrawnMessage } from './card-withdrawn.ts';

export const cardMessages: readonly Message[] = [
  cardGreetingMessage,
  cardTakenMessage,
  cardNotTakenMessage,
  cardWaitingForYouMessage,
  cardWaitingForAnswerMessage,
  cardWaitingMessage,
  cardWaitingNoReasonMessage,
  cardGoesOnMessage,
  cardResolvedMessage,
  cardWithdrawnMessage,
  cardClosedMessage,
  cardConfirmedMessage,
  cardRateMessage,
  cardRatedMessage,
  cardSuggestionMessage,
  cardSuggestionsMessage,
];
