/** How a ticket ends for its requester: merged with others, without an answer, or with its main ticket. */
import type { Message } from './message.ts';

/** The card’s first sentence on a duplicate whose main ticket is over. */
export const cardDuplicateOverMessage: Message<'requester' | 'main'> = {
  name: 'card-duplicate-over',
  when: 'The first sentence of the card of a merged ticket, once the other one is over.',
  placeholders: {
    requester: 'the requester’s login',
    main: 'the other ticket, as a link',
  },
  texts: {
    en: '**{main}, which tells of the same trouble, is over.** {requester}, if it is still broken for you, write what you see.',
    de: '**{main} zu derselben Störung ist abgeschlossen.** {requester}, wenn es bei Ihnen noch nicht funktioniert, schreiben Sie, was Sie sehen.',
  },
};

/** The card’s first sentence on a duplicate while its main ticket is worked on. */
export const cardDuplicateMessage: Message<'requester' | 'main'> = {
  name: 'card-duplicate',
  when: 'The first sentence of the card of a ticket that was merged into another one.',
  placeholders: {
    requester: 'the requester’s login',
    main: 'the ticket where work goes on, as a link',
  },
  texts: {
    en: '**{main} tells of the same trouble, and work goes on there.** You are told here what comes of it, {requester}. If yours is different, write `/reopen` and what is different.',
    de: '**{main} beschreibt dieselbe Störung, dort wird daran gearbeitet.** Was daraus wird, erfahren Sie hier, {requester}. Ist Ihr Fall ein anderer, schreiben Sie `/reopen` und was anders ist.',
  },
};

/** The card’s first sentence on a ticket whose requester did not answer. */
export const cardNoAnswerMessage: Message<'requester'> = {
  name: 'card-no-answer',
  when: 'The first sentence of the card, once a ticket was resolved because its requester did not answer.',
  placeholders: { requester: 'the requester’s login' },
  texts: {
    en: '**Resolved for now: we have not heard from you, {requester}.** If you still need help, write what you see, and we go on.',
    de: '**Vorerst erledigt: Wir haben nichts von Ihnen gehört, {requester}.** Wenn Sie weiterhin Hilfe brauchen, schreiben Sie, was Sie sehen, und wir machen weiter.',
  },
};

/** To the requester of a ticket that staff merged into another. */
export const duplicateMessage: Message<'requester' | 'main'> = {
  name: 'duplicate',
  when: 'Staff merged the ticket into another one with `/duplicate`.',
  placeholders: {
    requester: 'the requester’s login, with the @ that notifies them',
    main: 'the ticket where work goes on, as a link',
  },
  texts: {
    en: '{requester}, {main} tells of the same trouble, so we go on there and close this one. You need do nothing: you are told here when there is a workaround, and when it is solved. If yours is different after all, write `/reopen` and what is different.',
    de: '{requester}, {main} beschreibt dieselbe Störung. Wir arbeiten deshalb dort weiter und schließen dieses Ticket. Sie müssen nichts tun: Sie erfahren hier, wenn es eine Umgehungslösung gibt und wenn die Störung behoben ist. Ist Ihr Fall doch ein anderer, schreiben Sie `/reopen` und was anders ist.',
  },
};

/** To the requester of a duplicate, when the main ticket ends without a solution: theirs must not end unheard. */
export const mainEndedMessage: Message<'requester' | 'main'> = {
  name: 'main-ended',
  when: 'The ticket that this one was merged into ended without a solution.',
  placeholders: {
    requester: 'the requester’s login, with the @ that notifies them',
    main: 'the other ticket, as a link',
  },
  texts: {
    en: '{requester}, {main} has ended without a solution. If you still need help, write what you see, and we take your ticket up again.',
    de: '{requester}, {main} wurde ohne Lösung beendet. Wenn Sie weiterhin Hilfe brauchen, schreiben Sie, was Sie sehen, und wir nehmen Ihr Ticket wieder auf.',
  },
};

/** To the requester of a duplicate, when the main ticket is taken up again. */
export const mainReopenedMessage: Message<'requester' | 'main'> = {
  name: 'main-reopened',
  when: 'The ticket that this one was merged into was over and is taken up again.',
  placeholders: {
    requester: 'the requester’s login, with the @ that notifies them',
    main: 'the ticket where work goes on, as a link',
  },
  texts: {
    en: '{requester}, {main} is not over after all: we are working on it again. You are told here when it is solved.',
    de: '{requester}, {main} ist doch noch nicht abgeschlossen: Wir arbeiten wieder daran. Sie erfahren hier, wenn die Störung behoben ist.',
  },
};

/** To the requester of a duplicate, when the main ticket is solved. */
export const mainSolvedMessage: Message<'requester' | 'main' | 'note'> = {
  name: 'main-solved',
  when: 'The ticket that this one was merged into is solved.',
  placeholders: {
    requester: 'the requester’s login, with the @ that notifies them',
    main: 'the ticket where it was solved, as a link',
    note: 'what solved it, as a quotation; empty where staff wrote nothing',
  },
  texts: {
    en: '{requester}, the trouble in {main} is solved.\n\n{note}\n\nIf it is still broken for you, write what you see. You can rate our help with `/rate 1` (bad) to `/rate 5` (very good).',
    de: '{requester}, die Störung in {main} ist behoben.\n\n{note}\n\nWenn es bei Ihnen noch nicht funktioniert, schreiben Sie, was Sie sehen. Mit `/rate 1` (schlecht) bis `/rate 5` (sehr gut) können Sie unsere Hilfe bewerten.',
  },
};

/** To the requester of a duplicate, when staff tell how the major incident stands. */
export const mainUpdateMessage: Message<'requester' | 'main' | 'update'> = {
  name: 'main-update',
  when: 'Staff wrote `/update` in the major incident that the ticket was merged into.',
  placeholders: {
    requester: 'the requester’s login, with the @ that notifies them',
    main: 'the ticket where work goes on, as a link',
    update: 'how it stands, as a quotation',
  },
  texts: {
    en: '{requester}, this is how {main} stands:\n\n{update}\n\nYou are told here when it is solved.',
    de: '{requester}, so steht es um {main}:\n\n{update}\n\nSie erfahren hier, wenn die Störung behoben ist.',
  },
};

/** To the requester of a duplicate, when the main ticket’s requester is given a workaround. */
export const mainWorkaroundMessage: Message<'requester' | 'main' | 'title' | 'workaround'> = {
  name: 'main-workaround',
  when: 'A known error was applied in the ticket that this one was merged into.',
  placeholders: {
    requester: 'the requester’s login, with the @ that notifies them',
    main: 'the ticket where work goes on, as a link',
    title: 'the known error’s number and title, as a link where there is one',
    workaround: 'what to do, as a quotation',
  },
  texts: {
    en: '{requester}, there is a workaround for the trouble in {main}. It is {title}:\n\n{workaround}\n\nYou are told here when it is solved.',
    de: '{requester}, für die Störung in {main} gibt es eine Umgehungslösung. Es ist {title}:\n\n{workaround}\n\nSie erfahren hier, wenn die Störung behoben ist.',
  },
};

/** To a requester who stayed silent: the ticket is resolved. */
export const noAnswerMessage: Message<'requester'> = {
  name: 'no-answer',
  when: 'The requester did not answer for as long as `endings` says, and the ticket was resolved.',
  placeholders: { requester: 'the requester’s login, with the @ that notifies them' },
  texts: {
    en: '{requester}, we have not heard from you, so this ticket is resolved for now. If you still need help, just write what you see, and we go on.',
    de: '{requester}, wir haben nichts von Ihnen gehört, deshalb gilt dieses Ticket vorerst als erledigt. Wenn Sie weiterhin Hilfe brauchen, schreiben Sie einfach, was Sie sehen, und wir machen weiter.',
  },
};

/** To the requester, when staff resolved the ticket by a button or a label, which have no room for a note. */
export const resolvedWithoutNoteMessage: Message<'requester' | 'by'> = {
  name: 'resolved-without-note',
  when: 'Staff resolved the ticket by closing it, or by a label.',
  placeholders: {
    requester: 'the requester’s login, with the @ that notifies them',
    by: 'the login of whoever did, with the @',
  },
  texts: {
    en: '{requester}, {by} has marked your ticket as solved. Does it work for you? Write `/confirm`. If not, write `/reopen` and what you see. You can rate our help with `/rate 1` (bad) to `/rate 5` (very good).',
    de: '{requester}, {by} hat Ihr Ticket als gelöst gekennzeichnet. Funktioniert es bei Ihnen? Schreiben Sie `/confirm`. Wenn nicht, schreiben Sie `/reopen` und was Sie sehen. Mit `/rate 1` (schlecht) bis `/rate 5` (sehr gut) können Sie unsere Hilfe bewerten.',
  },
};

/** Within a reminder: until when the desk waits. */
export const silenceEndsMessage: Message<'date'> = {
  name: 'silence-ends',
  when: 'Stands in `still-waiting` where the policy resolves a ticket whose requester stays silent.',
  placeholders: { date: 'the day and time, in the desk’s zone' },
  texts: {
    en: 'Without one we take it on {date} that you do not need us any more.',
    de: 'Ohne Antwort nehmen wir am {date} an, dass Sie uns nicht mehr brauchen.',
  },
};

/** To a requester who was asked something and has not answered. */
export const stillWaitingMessage: Message<'requester' | 'question' | 'end'> = {
  name: 'still-waiting',
  when: 'The ticket has waited for its requester for as long as `endings` says.',
  placeholders: {
    requester: 'the requester’s login, with the @ that notifies them',
    question: 'what they were asked, as a quotation; empty where staff wrote nothing behind `/wait`',
    end: 'what happens if they do not answer, with the date',
  },
  texts: {
    en: '{requester}, we are still waiting for your answer.\n\n{question}\n\nA word is enough, also when you do not need help any more. {end}',
    de: '{requester}, wir warten noch auf Ihre Antwort.\n\n{question}\n\nEin Wort genügt, auch wenn Sie keine Hilfe mehr brauchen. {end}',
  },
};

/** To the requester, when staff have resolved the ticket. */
type Placeholder = 'requester' | 'note';

export const resolvedMessage: Message<Placeholder> = {
  name: 'resolved',
  when: 'Staff resolved the ticket with `/solved`.',
  placeholders: {
    requester: 'the requester’s login, with the @ that notifies them',
    note: 'what staff wrote behind `/solved`, as a quotation',
  },
  texts: {
    en: '{requester}, your ticket is resolved:\n\n{note}\n\nDoes it work for you? Write `/confirm`. If not, write `/reopen` and what you see. You can rate our help with `/rate 1` (bad) to `/rate 5` (very good), or with a 👍 or 👎 on this comment.',
    de: '{requester}, Ihr Ticket ist gelöst:\n\n{note}\n\nFunktioniert es bei Ihnen? Schreiben Sie `/confirm`. Wenn nicht, schreiben Sie `/reopen` und was Sie sehen. Mit `/rate 1` (schlecht) bis `/rate 5` (sehr gut) oder mit 👍 oder 👎 an diesem Kommentar können Sie unsere Hilfe bewerten.',
  },
};
