/** Every sentence that the desk says: its name, when people get it, and what stands in its braces. The texts are in a file for each language. */

interface Entry {
  /** When people get it, in one sentence for the documentation. */
  readonly when: string;
  /** What stands in braces in a text, and what it becomes. */
  readonly placeholders: Readonly<Record<string, string>>;
}

/** A policy may word each of them otherwise, by its name. */
export const catalog = {
  // The first sentences of the card.
  'card-closed': {
    when: 'The first sentence of the card of a ticket that was solved and is closed.',
    placeholders: {
      confirmed: 'who confirmed it, as `card-confirmed` says it; empty where nobody did',
      rating: '`card-rate` or `card-rated`',
    },
  },
  'card-confirmed': {
    when: 'Stands in `card-closed`, where the requester confirmed the resolution.',
    placeholders: { by: 'the login of whoever confirmed it, with the @' },
  },
  'card-goes-on': {
    when: 'Stands in the sentences about waiting, where `/wait` named a date.',
    placeholders: { time: 'the day and time, in the desk’s zone' },
  },
  'card-greeting': {
    when: 'The first sentence of the card of a new ticket.',
    placeholders: {
      requester: 'the requester’s login, with the @',
      level: 'the level that has it, such as level 1 (service desk)',
      priority: 'P1 to P4',
      promise: 'when they hear next, as `card-answer-due` and its like say it',
    },
  },
  'card-not-taken': {
    when: 'The first sentence of the card of a ticket that is open and that nobody has taken.',
    placeholders: {
      level: 'the level that has it, such as level 1 (service desk)',
      again: '“ again” where the ticket was reopened, otherwise empty',
      priority: 'P1 to P4',
      promise: 'when they hear next, as `card-answer-due` and its like say it; empty where nothing is owed',
    },
  },
  'card-rate': {
    when: 'Stands in `card-closed` until the requester has rated the help.',
    placeholders: {},
  },
  'card-rated': {
    when: 'Stands in `card-closed` once the requester has rated the help.',
    placeholders: { stars: '1 to 5' },
  },
  'card-resolved': {
    when: 'The first sentence of the card of a resolved ticket.',
    placeholders: {
      requester: 'the requester’s login, with the @',
      by: 'the login of whoever resolved it, with the @',
    },
  },
  'card-suggestion': {
    when: 'The card suggests one known error.',
    placeholders: { suggestions: 'the known error, with the words that make it look alike' },
  },
  'card-suggestions': {
    when: 'The card suggests several known errors.',
    placeholders: { suggestions: 'the known errors, a line each' },
  },
  'card-taken': {
    when: 'The first sentence of the card while somebody works on the ticket.',
    placeholders: {
      assignee: 'the login of whoever works on it, with the @',
      again: '“ again” where the ticket was reopened, otherwise empty',
      priority: 'P1 to P4',
      promise: 'when they hear next, as `card-answer-due` and its like say it; empty where nothing is owed',
    },
  },
  'card-waiting-for-answer': {
    when: 'As `card-waiting-for-you`, where nobody said for what.',
    placeholders: {
      requester: 'the requester’s login, with the @',
      until: 'when it goes on by itself, as `card-goes-on` says it; empty without a date',
    },
  },
  'card-waiting-for-you': {
    when: 'The first sentence of the card while the ticket waits for the requester, and staff said for what.',
    placeholders: {
      requester: 'the requester’s login, with the @',
      why: 'what staff wrote, as a sentence',
      until: 'when it goes on by itself, as `card-goes-on` says it; empty without a date',
    },
  },
  'card-waiting-no-reason': {
    when: 'As `card-waiting`, where nobody said why.',
    placeholders: {
      whom: 'for whom or what, such as the vendor',
      until: 'when it goes on by itself, as `card-goes-on` says it; empty without a date',
      promise: 'when they hear next, as `card-answer-due` and its like say it; empty where nothing is owed',
    },
  },
  'card-waiting': {
    when: 'The first sentence of the card while the ticket waits for others, and staff said why.',
    placeholders: {
      whom: 'for whom or what, such as the vendor',
      why: 'what staff wrote, as a sentence',
      until: 'when it goes on by itself, as `card-goes-on` says it; empty without a date',
      promise: 'when they hear next, as `card-answer-due` and its like say it; empty where nothing is owed',
    },
  },
  'card-withdrawn': {
    when: 'The first sentence of the card of a ticket that was closed without a solution.',
    placeholders: {
      requester: 'the requester’s login, with the @',
      by: 'the login of whoever closed it, with the @',
    },
  },

  // When the requester hears next, as the card promises it.
  'card-answer-coming': {
    when: 'Stands in `card-greeting` where the policy promises no time.',
    placeholders: {},
  },
  'card-answer-due': {
    when: 'Stands in the card’s first sentence while an answer is owed.',
    placeholders: { time: 'the day and time, in the desk’s zone' },
  },
  'card-answer-late': {
    when: 'Stands in the card’s first sentence while an answer is late.',
    placeholders: { time: 'the day and time, in the desk’s zone' },
  },
  'card-update-due': {
    when: 'Stands in the card’s first sentence while the next word is owed.',
    placeholders: { time: 'the day and time, in the desk’s zone' },
  },
  'card-update-late': {
    when: 'Stands in the card’s first sentence while the next word is late.',
    placeholders: { time: 'the day and time, in the desk’s zone' },
  },

  // Who stands in for somebody, on the card.
  'card-away': {
    when: 'The card names an owner or assignee who is away.',
    placeholders: { person: 'their login, with the @', date: 'their last day away, such as 2027-01-02' },
  },
  'card-stand-in': {
    when: 'The card names an owner or assignee who is away, and who stands in for them.',
    placeholders: {
      person: 'their login, with the @',
      date: 'their last day away, such as 2027-01-02',
      'stand-in': 'the stand-in’s login, with the @',
    },
  },

  // What is asked about a new ticket.
  'missing-essentials': {
    when: 'The ticket lacks what nobody can begin without; it is asked for once.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      questions: 'what is asked, a line each: the messages `question-…`',
    },
  },
  'question-affected': {
    when: 'Stands in `missing-essentials` where the ticket does not say it.',
    placeholders: {},
  },
  'question-happened': {
    when: 'Stands in `missing-essentials` where the ticket does not say it.',
    placeholders: {},
  },
  'question-needed': {
    when: 'As `question-happened`, of a request.',
    placeholders: {},
  },
  'question-service': {
    when: 'Stands in `missing-essentials` where the ticket does not say it.',
    placeholders: { services: 'the names of the policy’s services' },
  },
  'waiting-for-essentials': {
    when: 'Stands on the card as the reason to wait, once essentials were asked for.',
    placeholders: {},
  },

  // Known errors.
  'whole-story': {
    when: 'Stands in `workaround` where the policy names a portal.',
    placeholders: { url: 'the address of the article' },
  },
  'workaround-helped': {
    when: 'The requester wrote `/confirm` to a workaround; those of merged tickets read it as what solved it.',
    placeholders: { known: 'its number, such as `KE-0042`' },
  },
  'workaround-question': {
    when: 'Stands on the card as the reason to wait, once a known error was applied.',
    placeholders: { known: 'its number, such as `KE-0042`' },
  },
  workaround: {
    when: 'Staff applied a known error with `/known`.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      title: 'the known error’s number and title',
      workaround: 'what to do, from its article',
      more: 'where the whole article is, as `whole-story` says it; empty without a portal',
    },
  },

  // A command that could not be done.
  'closed-already': {
    when: 'Stands in `refused`: `/confirm` on a closed ticket.',
    placeholders: {},
  },
  'command-in-code': {
    when: 'Stands in `refused`: the command stands in backticks.',
    placeholders: { command: 'its name' },
  },
  'did-you-mean': {
    when: 'Stands in `no-such-command`.',
    placeholders: { command: 'the command that was probably meant' },
  },
  'no-rating': {
    when: 'Stands in `refused`: `/rate` with something else than a number.',
    placeholders: { words: 'what they wrote' },
  },
  'no-such-command': {
    when: 'Stands in `refused`: there is no such command.',
    placeholders: {
      command: 'what they wrote',
      meant: '`did-you-mean`; empty where nothing is like it',
      instead: '`see-help`',
    },
  },
  'not-suggested': {
    when: 'Stands in `refused`: `/not-known` with another number than those suggested.',
    placeholders: { named: 'the numbers they wrote', suggested: 'those that were suggested' },
  },
  'nothing-suggested': {
    when: 'Stands in `refused`: `/not-known` where no known error was suggested.',
    placeholders: {},
  },
  'nothing-to-confirm': {
    when: 'Stands in `refused`: `/confirm` before anything was resolved.',
    placeholders: {},
  },
  'rate-later': {
    when: 'Stands in `refused`: `/rate` before the ticket is resolved.',
    placeholders: {},
  },
  'refused-several': {
    when: 'As `refused`, for several at once.',
    placeholders: {
      person: 'the login of whoever did it, with the @ that notifies them',
      whys: 'why, a line each',
    },
  },
  refused: {
    when: 'A command of the requester, or of somebody who is not staff, could not be done.',
    placeholders: {
      person: 'the login of whoever did it, with the @ that notifies them',
      why: 'why, in a sentence',
    },
  },
  'see-help': {
    when: 'Stands in `no-such-command`.',
    placeholders: {},
  },
  'stands-alone': {
    when: 'Stands in `refused`: nothing may stand behind this command.',
    placeholders: { command: 'its name' },
  },
  'still-open': {
    when: 'Stands in `refused`: `/reopen` on a ticket that is open.',
    placeholders: {},
  },
  'two-commands': {
    when: 'Stands in `refused`: two commands share a line.',
    placeholders: { first: 'the first', second: 'the second' },
  },
  'what-do-you-see': {
    when: 'Stands in `refused`: `/reopen` without a word.',
    placeholders: {},
  },
  'which-rating': {
    when: 'Stands in `refused`: `/rate` without a number.',
    placeholders: {},
  },

  // Why somebody may not do something.
  'cannot-see': {
    when: 'Stands in a refusal: GitHub does not show whether they are staff.',
    placeholders: { why: 'why not, in English: it is for those who run the desk' },
  },
  'only-higher-levels': {
    when: 'Stands in a refusal: only level 2, level 3 and managers can do it.',
    placeholders: { act: 'what they wanted to do, such as use `/take`' },
  },
  'only-level': {
    when: 'Stands in a refusal: only staff of the ticket’s level can do it.',
    placeholders: {
      level: 'the level that has it, such as level 1 (service desk)',
      act: 'what they wanted to do, such as use `/take`',
    },
  },
  'only-requester-and-staff': {
    when: 'Stands in a refusal: only the requester and staff can do it.',
    placeholders: { act: 'what they wanted to do, such as use `/take`' },
  },
  'only-requester': {
    when: 'Stands in a refusal: only the requester can do it.',
    placeholders: {
      requester: 'the requester’s login, with the @',
      act: 'what they wanted to do, such as use `/take`',
    },
  },
  'only-staff': {
    when: 'Stands in a refusal: only staff can do it.',
    placeholders: { act: 'what they wanted to do, such as use `/take`' },
  },
  'only-they-close': {
    when: 'Stands in `reopened-again`.',
    placeholders: {},
  },
  'set-by-desk': {
    when: 'Stands in `label-put-back`: nobody sets this label by hand.',
    placeholders: {},
  },

  // What was done by hand and is taken back.
  'assignee-put-back': {
    when: 'Somebody changed the assignee without the right.',
    placeholders: {
      person: 'the login of whoever did it, with the @ that notifies them',
      why: 'why, in a sentence',
    },
  },
  'closed-again': {
    when: 'Somebody used the Reopen button without the right, or too late.',
    placeholders: {
      person: 'the login of whoever did it, with the @ that notifies them',
      why: 'why, in a sentence',
    },
  },
  'label-put-back': {
    when: 'Somebody set or removed a label without the right.',
    placeholders: {
      person: 'the login of whoever did it, with the @ that notifies them',
      label: 'the label',
      why: 'why, in a sentence',
    },
  },
  'reopened-again': {
    when: 'Somebody closed a ticket that is not theirs.',
    placeholders: {
      person: 'the login of whoever did it, with the @ that notifies them',
      why: 'why, in a sentence',
    },
  },
  'stays-ended': {
    when: 'The requester commented on a ticket that can no longer be reopened.',
    placeholders: {
      person: 'the login of whoever did it, with the @ that notifies them',
      why: 'why, in a sentence',
    },
  },
  'too-late': {
    when: 'Stands in a refusal: the ticket was resolved longer ago than `reopen-within-days`.',
    placeholders: { days: 'how long ago, such as 14 days', number: 'the ticket’s number' },
  },

  // How a ticket ends for its requester: merged with others, without an answer, or with its main ticket.
  'card-duplicate-over': {
    when: 'The first sentence of the card of a merged ticket, once the other one is over.',
    placeholders: { requester: 'the requester’s login', main: 'the other ticket, as a link' },
  },
  'card-duplicate': {
    when: 'The first sentence of the card of a ticket that was merged into another one.',
    placeholders: { requester: 'the requester’s login', main: 'the ticket where work goes on, as a link' },
  },
  'card-no-answer': {
    when: 'The first sentence of the card, once a ticket was resolved because its requester did not answer.',
    placeholders: { requester: 'the requester’s login' },
  },
  duplicate: {
    when: 'Staff merged the ticket into another one with `/duplicate`.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      main: 'the ticket where work goes on, as a link',
    },
  },
  'main-ended': {
    when: 'The ticket that this one was merged into ended without a solution.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      main: 'the other ticket, as a link',
    },
  },
  'main-reopened': {
    when: 'The ticket that this one was merged into was over and is taken up again.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      main: 'the ticket where work goes on, as a link',
    },
  },
  'main-solved': {
    when: 'The ticket that this one was merged into is solved.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      main: 'the ticket where it was solved, as a link',
      note: 'what solved it, as a quotation; empty where staff wrote nothing',
    },
  },
  'main-update': {
    when: 'Staff wrote `/update` in the major incident that the ticket was merged into.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      main: 'the ticket where work goes on, as a link',
      update: 'how it stands, as a quotation',
    },
  },
  'main-workaround': {
    when: 'A known error was applied in the ticket that this one was merged into.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      main: 'the ticket where work goes on, as a link',
      title: 'the known error’s number and title, as a link where there is one',
      workaround: 'what to do, as a quotation',
    },
  },
  'no-answer': {
    when: 'The requester did not answer for as long as `endings` says, and the ticket was resolved.',
    placeholders: { requester: 'the requester’s login, with the @ that notifies them' },
  },
  'resolved-without-note': {
    when: 'Staff resolved the ticket by closing it, or by a label.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      by: 'the login of whoever did, with the @',
    },
  },
  'silence-ends': {
    when: 'Stands in `still-waiting` where the policy resolves a ticket whose requester stays silent.',
    placeholders: { date: 'the day and time, in the desk’s zone' },
  },
  'still-waiting': {
    when: 'The ticket has waited for its requester for as long as `endings` says.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      question: 'what they were asked, as a quotation; empty where staff wrote nothing behind `/wait`',
      end: 'what happens if they do not answer, with the date',
    },
  },
  resolved: {
    when: 'Staff resolved the ticket with `/solved`.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      note: 'what staff wrote behind `/solved`, as a quotation',
    },
  },

  // A solution that was not worked out here.
  'card-handed-over': {
    when: 'The ticket was handed over with `/handover`; it stands on the card.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      to: 'who has it now, and what they are',
    },
  },
  'handed-over': {
    when: 'Staff handed the ticket over to a vendor, a third party or the customer with `/handover`.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      to: 'who has it now, and what they are',
      why: 'what staff wrote behind the name, as a quotation',
    },
  },
  'solved-by-known': {
    when: 'Staff wrote `/solved` without a note after `/known`; it stands in the message `resolved` as the note.',
    placeholders: { known: 'the number of the known error, such as `KE-0042`', title: 'its title' },
  },

  // What comes from the developers, and what they ask.
  'developers-ask': {
    when: 'The developers asked the requester something, with `/relay` in their own issue.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      developer: 'the login of the developer who asks',
      question: 'what they ask, as a quotation',
    },
  },
  'developers-say': {
    when: 'The developers told the requester something, with `/relay` in their own issue.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      developer: 'the login of the developer who says it',
      words: 'what they say, as a quotation',
    },
  },

  // Major incidents.
  'card-major': {
    when: 'Above the card of a major incident, as long as it lasts.',
    placeholders: {
      headline: 'what staff wrote for everybody',
      update: 'the last update with its time; empty before the first',
    },
  },
  major: {
    when: 'Staff declared the ticket a major incident with `/major`.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      headline: 'what staff wrote for everybody',
    },
  },
  'no-major': {
    when: 'Staff ended the major incident with `/major end`, and the ticket goes on.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      why: 'what staff wrote behind it, as a quotation',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;

export type MessageName = keyof typeof catalog;

type Placeholder<Name extends MessageName> = Extract<keyof (typeof catalog)[Name]['placeholders'], string>;

/** What a sentence needs to be said. */
export type Values<Name extends MessageName> = Readonly<Record<Placeholder<Name>, string>>;

/** In the order of the catalogue. */
export const messageNames: readonly MessageName[] = Object.keys(catalog).filter(isMessageName);

export function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(catalog, name);
}
