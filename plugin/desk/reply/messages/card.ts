/** What stands on the card. */
import type { Message } from './message.ts';

/** The card’s first sentence on a ticket that was solved and is closed. */
export const cardClosedMessage: Message<'confirmed' | 'rating'> = {
  name: 'card-closed',
  when: 'The first sentence of the card of a ticket that was solved and is closed.',
  placeholders: {
    confirmed: 'who confirmed it, as `card-confirmed` says it; empty where nobody did',
    rating: '`card-rate` or `card-rated`',
  },
  texts: {
    en: '**Solved and closed.** {confirmed} {rating}',
    de: '**Gelöst und geschlossen.** {confirmed} {rating}',
  },
};

/** On the card of a closed ticket: who confirmed that it works. */
export const cardConfirmedMessage: Message<'by'> = {
  name: 'card-confirmed',
  when: 'Stands in `card-closed`, where the requester confirmed the resolution.',
  placeholders: { by: 'the login of whoever confirmed it, with the @' },
  texts: {
    en: 'Confirmed by {by}.',
    de: 'Bestätigt von {by}.',
  },
};

/** On the card of a waiting ticket: when it goes on by itself. */
export const cardGoesOnMessage: Message<'time'> = {
  name: 'card-goes-on',
  when: 'Stands in the sentences about waiting, where `/wait` named a date.',
  placeholders: { time: 'the day and time, in the desk’s zone' },
  texts: {
    en: 'Work goes on by itself on {time}.',
    de: 'Am {time} geht es von selbst weiter.',
  },
};

/** The card’s first sentence on a new ticket. */
export const cardGreetingMessage: Message<'requester' | 'level' | 'priority' | 'promise'> = {
  name: 'card-greeting',
  when: 'The first sentence of the card of a new ticket.',
  placeholders: {
    requester: 'the requester’s login, with the @',
    level: 'the level that has it, such as level 1 (service desk)',
    priority: 'P1 to P4',
    promise: 'when they hear next, as `card-answer-due` and its like say it',
  },
  texts: {
    en: 'Thank you, {requester}. Your ticket is with **{level}** at priority **{priority}**. {promise}',
    de: 'Vielen Dank, {requester}. Ihr Ticket liegt mit Priorität **{priority}** bei **{level}**. {promise}',
  },
};

/** The card’s first sentence while nobody works on the ticket. */
export const cardNotTakenMessage: Message<'level' | 'again' | 'priority' | 'promise'> = {
  name: 'card-not-taken',
  when: 'The first sentence of the card of a ticket that is open and that nobody has taken.',
  placeholders: {
    level: 'the level that has it, such as level 1 (service desk)',
    again: '“ again” where the ticket was reopened, otherwise empty',
    priority: 'P1 to P4',
    promise: 'when they hear next, as `card-answer-due` and its like say it; empty where nothing is owed',
  },
  texts: {
    en: 'This is with **{level}**{again}, at priority **{priority}**; nobody has taken it yet. {promise}',
    de: 'Ihr Ticket liegt{again} mit Priorität **{priority}** bei **{level}**; übernommen hat es noch niemand. {promise}',
  },
};

/** On the card of a closed ticket: asks how the requester found it. */
export const cardRateMessage: Message<never> = {
  name: 'card-rate',
  when: 'Stands in `card-closed` until the requester has rated the help.',
  placeholders: {},
  texts: {
    en: 'How did we do? Write `/rate 5` for very well, `/rate 1` for badly.',
    de: 'Wie zufrieden sind Sie? Schreiben Sie `/rate 5` für sehr gut, `/rate 1` für schlecht.',
  },
};

/** On the card of a closed ticket: what the requester thought of it. */
export const cardRatedMessage: Message<'stars'> = {
  name: 'card-rated',
  when: 'Stands in `card-closed` once the requester has rated the help.',
  placeholders: { stars: '1 to 5' },
  texts: {
    en: 'Rated {stars} of 5, thank you.',
    de: 'Bewertet mit {stars} von 5, vielen Dank.',
  },
};

/** The card’s first sentence once staff have resolved the ticket. */
export const cardResolvedMessage: Message<'requester' | 'by'> = {
  name: 'card-resolved',
  when: 'The first sentence of the card of a resolved ticket.',
  placeholders: {
    requester: 'the requester’s login, with the @',
    by: 'the login of whoever resolved it, with the @',
  },
  texts: {
    en: '**Resolved by {by}.** {requester}, does it work for you? Write `/confirm`. If it is still broken, write `/reopen` and what you see.',
    de: '**Gelöst von {by}.** {requester}, funktioniert es bei Ihnen? Schreiben Sie `/confirm`. Wenn es noch nicht funktioniert, schreiben Sie `/reopen` und was Sie sehen.',
  },
};

/** On the card: the known error that it looks like. */
export const cardSuggestionMessage: Message<'suggestions'> = {
  name: 'card-suggestion',
  when: 'The card suggests one known error.',
  placeholders: { suggestions: 'the known error, with the words that make it look alike' },
  texts: {
    en: 'This looks like a known error:\n\n{suggestions}\n\nIf this solves it, simply close the ticket. If it does not fit, you need not do anything: a person reads your ticket.',
    de: 'Das sieht nach einem bekannten Fehler aus:\n\n{suggestions}\n\nWenn das die Lösung ist, schließen Sie das Ticket einfach. Wenn nicht, müssen Sie nichts tun: Ein Mensch liest Ihr Ticket.',
  },
};

/** On the card: the known errors that it may be. */
export const cardSuggestionsMessage: Message<'suggestions'> = {
  name: 'card-suggestions',
  when: 'The card suggests several known errors.',
  placeholders: { suggestions: 'the known errors, a line each' },
  texts: {
    en: 'One of these known errors may be yours:\n\n{suggestions}\n\nIf this solves it, simply close the ticket. If it does not fit, you need not do anything: a person reads your ticket.',
    de: 'Vielleicht ist es einer dieser bekannten Fehler:\n\n{suggestions}\n\nWenn das die Lösung ist, schließen Sie das Ticket einfach. Wenn nicht, müssen Sie nichts tun: Ein Mensch liest Ihr Ticket.',
  },
};

/** The card’s first sentence once somebody works on the ticket. */
export const cardTakenMessage: Message<'assignee' | 'again' | 'priority' | 'promise'> = {
  name: 'card-taken',
  when: 'The first sentence of the card while somebody works on the ticket.',
  placeholders: {
    assignee: 'the login of whoever works on it, with the @',
    again: '“ again” where the ticket was reopened, otherwise empty',
    priority: 'P1 to P4',
    promise: 'when they hear next, as `card-answer-due` and its like say it; empty where nothing is owed',
  },
  texts: {
    en: '**{assignee}** is working on this{again}, at priority **{priority}**. {promise}',
    de: '**{assignee}** arbeitet{again} daran, mit Priorität **{priority}**. {promise}',
  },
};

/** The card’s first sentence while the desk waits for the requester, and nobody said for what. */
export const cardWaitingForAnswerMessage: Message<'requester' | 'until'> = {
  name: 'card-waiting-for-answer',
  when: 'As `card-waiting-for-you`, where nobody said for what.',
  placeholders: {
    requester: 'the requester’s login, with the @',
    until: 'when it goes on by itself, as `card-goes-on` says it; empty without a date',
  },
  texts: {
    en: '**Waiting for you, {requester}**. Please answer below. {until}',
    de: '**Wir warten auf Sie, {requester}**. Bitte antworten Sie unten. {until}',
  },
};

/** The card’s first sentence while the desk waits for the requester’s answer. */
export const cardWaitingForYouMessage: Message<'requester' | 'why' | 'until'> = {
  name: 'card-waiting-for-you',
  when: 'The first sentence of the card while the ticket waits for the requester, and staff said for what.',
  placeholders: {
    requester: 'the requester’s login, with the @',
    why: 'what staff wrote, as a sentence',
    until: 'when it goes on by itself, as `card-goes-on` says it; empty without a date',
  },
  texts: {
    en: '**Waiting for you, {requester}**: {why} {until}',
    de: '**Wir warten auf Sie, {requester}**: {why} {until}',
  },
};

/** The card’s first sentence while the ticket waits for others, and nobody said why. */
export const cardWaitingNoReasonMessage: Message<'whom' | 'until' | 'promise'> = {
  name: 'card-waiting-no-reason',
  when: 'As `card-waiting`, where nobody said why.',
  placeholders: {
    whom: 'for whom or what, such as the vendor',
    until: 'when it goes on by itself, as `card-goes-on` says it; empty without a date',
    promise: 'when they hear next, as `card-answer-due` and its like say it; empty where nothing is owed',
  },
  texts: {
    en: '**Waiting for {whom}**. {until} {promise}',
    de: '**Wir warten auf {whom}**. {until} {promise}',
  },
};

/** The card’s first sentence while the ticket waits for others. */
export const cardWaitingMessage: Message<'whom' | 'why' | 'until' | 'promise'> = {
  name: 'card-waiting',
  when: 'The first sentence of the card while the ticket waits for others, and staff said why.',
  placeholders: {
    whom: 'for whom or what, such as the vendor',
    why: 'what staff wrote, as a sentence',
    until: 'when it goes on by itself, as `card-goes-on` says it; empty without a date',
    promise: 'when they hear next, as `card-answer-due` and its like say it; empty where nothing is owed',
  },
  texts: {
    en: '**Waiting for {whom}**: {why} {until} {promise}',
    de: '**Wir warten auf {whom}**: {why} {until} {promise}',
  },
};

/** The card’s first sentence on a ticket that was closed without a solution. */
export const cardWithdrawnMessage: Message<'requester' | 'by'> = {
  name: 'card-withdrawn',
  when: 'The first sentence of the card of a ticket that was closed without a solution.',
  placeholders: {
    requester: 'the requester’s login, with the @',
    by: 'the login of whoever closed it, with the @',
  },
  texts: {
    en: '**Closed without a solution**, by {by}. Do you still need help, {requester}? Write `/reopen` and what you see.',
    de: '**Ohne Lösung geschlossen**, von {by}. Brauchen Sie weiterhin Hilfe, {requester}? Schreiben Sie `/reopen` und was Sie sehen.',
  },
};

/** What the card says in sentences. */
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
