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
  'card-owned': {
    when: 'The first sentence of the card of a ticket that was taken up again, and that nobody works on but its owner answers for.',
    placeholders: {
      owner: 'the login of whoever answers for it, with the @',
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
  'card-helped': {
    when: 'The requester said that it works before anybody called it solved, and the ticket is closed.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      what: 'what helped: `KE-0042`, `helped-answer` or `helped-suggestions`',
      rating: '`card-rated` or `card-rate`',
    },
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
  'card-withdrawn-by-them': {
    when: 'The card of a ticket that its requester closed without a solution.',
    placeholders: { requester: 'the requester’s login, with the @' },
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
  'solved-by-their-word': {
    when: 'The requester said that it works before anybody called it solved: kept as the solution, which those of merged tickets read.',
    placeholders: { what: 'what helped: `KE-0042`, `helped-answer` or `helped-suggestions`' },
  },
  'helped-answer': {
    when: 'Stands in `solved-by-their-word` and `card-helped`: an answer of staff helped',
    placeholders: {},
  },
  'helped-suggestions': {
    when: 'Stands in `solved-by-their-word` and `card-helped`: one of several suggestions helped, before anybody answered',
    placeholders: { known: 'their numbers, such as `KE-0042, KE-0007`' },
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
  'called-here': {
    when: 'Stands in `refused`: another desk’s word for a command.',
    placeholders: {
      command: 'what they wrote',
      near: 'our command',
      line: 'how it is written, with their words where they fit',
    },
  },
  'called-here-bare': {
    when: 'As `called-here`, where nothing stands behind the command.',
    placeholders: { command: 'what they wrote', near: 'our command' },
  },
  'not-suggested': {
    when: 'Stands in `refused`: `/not-known` with another number than those suggested.',
    placeholders: { named: 'the numbers they wrote', suggested: 'those that were suggested' },
  },
  'nothing-suggested': {
    when: 'Stands in `refused`: `/not-known` where no known error was suggested.',
    placeholders: {},
  },
  'complaint-heard': {
    when: 'A requester wrote `/escalate` or `/manager`: they are thanked, and hear what happens next.',
    placeholders: { requester: 'the requester’s login, with the @ that notifies them' },
  },
  'complaint-heard-by-owner': {
    when: 'As `complaint-heard`, where the policy names no managers.',
    placeholders: { requester: 'the requester’s login, with the @ that notifies them' },
  },
  'done-or-not': {
    when: 'A requester wrote `/close` or `/done` with words that it does not work.',
    placeholders: {},
  },
  'how-many-cannot-work': {
    when: 'A requester wrote `/urgent`, and nobody has said who is affected; asked once.',
    placeholders: { requester: 'the requester’s login, with the @ that notifies them' },
  },
  'urgency-known': {
    when: 'A requester wrote `/urgent`, and it is known who is affected.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      priority: 'P1 to P4',
    },
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
    when: 'Stands in `label-taken-off`: nobody sets this label by hand.',
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
  'stays-suggested': {
    when: 'Somebody dismissed GitHub’s suggestion of a known error without the right.',
    placeholders: {
      person: 'the login of whoever did it, with the @ that notifies them',
      known: 'the number of the known error',
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
    when: 'Somebody took a label off without the right, or where it cannot be.',
    placeholders: {
      person: 'the login of whoever did it, with the @ that notifies them',
      label: 'the label',
      why: 'why, in a sentence',
    },
  },
  'label-taken-off': {
    when: 'Somebody set a label without the right, or one that cannot be set.',
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
  // Somebody pasted a secret.
  'secret-address': { when: 'Stands in `secret-pasted`.', placeholders: {} },
  'secret-cookie': { when: 'Stands in `secret-pasted`.', placeholders: {} },
  'secret-in-comment': {
    when: 'Stands in `secret-pasted`, where it is in a comment on the ticket.',
    placeholders: { url: 'the comment’s address' },
  },
  'secret-in-issue': {
    when: 'Stands in `secret-pasted`, where it is in the issue itself.',
    placeholders: {},
  },
  'secret-in-note': {
    when: 'Stands in `secret-pasted`, where it is in a comment in the back office.',
    placeholders: {},
  },
  'secret-password': { when: 'Stands in `secret-pasted`.', placeholders: {} },
  'secret-pasted.one': {
    when: 'Somebody wrote what looks like a password, a token or a key where all who read the repository can read it.',
    placeholders: {
      person: 'the login of whoever wrote it, with the @ that notifies them',
      place: 'where it stands, as `secret-in-comment` and its like say it',
      what: 'what it looks like, as `secret-password` and its like say it',
    },
  },
  'secret-pasted.other': {
    when: 'The same, for several kinds in one text.',
    placeholders: {
      person: 'the login of whoever wrote it, with the @ that notifies them',
      place: 'where they stand, as `secret-in-comment` and its like say it',
      what: 'what they look like, as `secret-password` and its like say it',
    },
  },
  'secret-private-key': { when: 'Stands in `secret-pasted`.', placeholders: {} },
  'secret-token': { when: 'Stands in `secret-pasted`, where nobody can tell whose it is.', placeholders: {} },
  'secret-token-of': {
    when: 'Stands in `secret-pasted`, where the token itself says what it opens.',
    placeholders: { issuer: 'what it opens, such as GitHub' },
  },
  'secret-webhook': {
    when: 'Stands in `secret-pasted`: an address that lets anybody write who knows it.',
    placeholders: { issuer: 'where it lets them write, such as Slack' },
  },

  // Refusals that name another way.
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
  'duplicate-of-solved': {
    when: 'The ticket was merged into one that was solved already.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      main: 'the main ticket, such as `#12`',
      note: 'what solved it, as a quotation; empty where nobody said',
    },
  },
  'duplicate-of-ended': {
    when: 'The ticket was merged into one that had ended without a solution.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      main: 'the main ticket, such as `#12`',
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
      by: 'the login of whoever did it',
    },
  },
  'ended-by-staff': {
    when: 'Staff closed the ticket as not planned.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      by: 'the login of whoever did',
    },
  },
  'office-issue': {
    when: 'The first words of a ticket’s issue in the back office.',
    placeholders: { url: 'the address of the ticket' },
  },
  'silence-ends': {
    when: 'Stands in `still-waiting` where the policy resolves a ticket whose requester stays silent.',
    placeholders: { date: 'the day and time, in the desk’s zone' },
  },
  'still-waiting': {
    when: 'The ticket has waited for its requester for as long as `endings` says.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      question: 'what they were asked, as a quotation; empty where staff wrote nothing after `/wait`',
      end: 'what happens if they do not answer, with the date',
    },
  },
  resolved: {
    when: 'Staff resolved the ticket with `/solved`.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      note: 'what staff wrote after `/solved`, as a quotation',
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
  'solved-with-known': {
    when: 'The note of `/solved with KE-0042`, where its workaround was not told before.',
    placeholders: {
      known: 'its number',
      title: 'its title',
      workaround: 'what to do, as the article says; empty where it says nothing',
    },
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
  'developers-say-to-staff': {
    when: 'The same on a ticket that nobody asked for, as a problem: behind the names of those who answer for it.',
    placeholders: {
      developer: 'the login of the developer who says it',
      words: 'what they say, as a quotation',
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

  // Names on the card: levels of support, states, reasons to wait, weights, channels, engagements.
  'tier-1': { when: 'The name of the first level.', placeholders: {} },
  'tier-2': { when: 'The name of the second level.', placeholders: {} },
  'tier-3': { when: 'The name of the third level.', placeholders: {} },
  'status-new': { when: 'The state of a ticket that nobody has looked at.', placeholders: {} },
  'status-open': { when: 'The state of a ticket that is worked on.', placeholders: {} },
  'status-waiting': { when: 'The state of a ticket that waits for somebody.', placeholders: {} },
  'status-resolved': { when: 'The state of a ticket whose solution is to be confirmed.', placeholders: {} },
  'status-closed': { when: 'The state of a ticket that is over.', placeholders: {} },
  'waits-on-user': { when: 'Behind “waiting for”.', placeholders: {} },
  'waits-on-expert': { when: 'Behind “waiting for”.', placeholders: {} },
  'waits-on-vendor': { when: 'Behind “waiting for”.', placeholders: {} },
  'waits-on-third-party': { when: 'Behind “waiting for”.', placeholders: {} },
  'waits-on-on-site': { when: 'Behind “waiting for”.', placeholders: {} },
  'waits-on-parts': { when: 'Behind “waiting for”.', placeholders: {} },
  'waits-on-change': { when: 'Behind “waiting for”.', placeholders: {} },
  'level-low': { when: 'How much it weighs, as impact or urgency.', placeholders: {} },
  'level-medium': { when: 'How much it weighs, as impact or urgency.', placeholders: {} },
  'level-high': { when: 'How much it weighs, as impact or urgency.', placeholders: {} },
  'channel-portal': { when: 'How a ticket came in, behind a name.', placeholders: {} },
  'channel-form': { when: 'How a ticket came in, behind a name.', placeholders: {} },
  'channel-issue': { when: 'How a ticket came in, behind a name.', placeholders: {} },
  'channel-phone': { when: 'How a ticket came in, behind a name.', placeholders: {} },
  'channel-chat': { when: 'How a ticket came in, behind a name.', placeholders: {} },
  'channel-in-person': { when: 'How a ticket came in, behind a name.', placeholders: {} },
  'channel-e-mail': { when: 'How a ticket came in, behind a name.', placeholders: {} },
  'channel-monitoring': { when: 'How a ticket came in, behind a name.', placeholders: {} },
  'engaged-expert': { when: 'Whom a ticket engages, before their name.', placeholders: {} },
  'engaged-vendor': { when: 'Whom a ticket engages, before their name.', placeholders: {} },
  'engaged-third-party': { when: 'Whom a ticket engages, before their name.', placeholders: {} },
  'engaged-on-site': { when: 'Whom a ticket engages, before their name.', placeholders: {} },
  'engaged-parts': { when: 'What a ticket engages, before its name.', placeholders: {} },
  'engaged-customer-it': { when: 'Whom a ticket engages, before their name.', placeholders: {} },

  // The rows of the card.
  'row-status': { when: 'The name of a row of the card.', placeholders: {} },
  'row-on-behalf-of': { when: 'The name of a row of the card.', placeholders: {} },
  'row-priority': { when: 'The name of a row of the card.', placeholders: {} },
  'row-service': { when: 'The name of a row of the card.', placeholders: {} },
  'row-level': { when: 'The name of a row of the card.', placeholders: {} },
  'row-owner': { when: 'The name of a row of the card.', placeholders: {} },
  'row-assignee': { when: 'The name of a row of the card.', placeholders: {} },
  'row-resolved-by': { when: 'The name of a row of the card.', placeholders: {} },
  'row-first-response': { when: 'The name of a row of the card.', placeholders: {} },
  'row-next-response': { when: 'The name of a row of the card.', placeholders: {} },
  'row-update': { when: 'The name of a row of the card.', placeholders: {} },
  'row-resolution': { when: 'The name of a row of the card.', placeholders: {} },
  'row-time-added': { when: 'The name of a row of the card.', placeholders: {} },
  'row-known-error': { when: 'The name of a row of the card.', placeholders: {} },
  'row-duplicate-of': { when: 'The name of a row of the card.', placeholders: {} },
  'row-duplicates': { when: 'The name of a row of the card.', placeholders: {} },
  'row-engaged': { when: 'The name of a row of the card.', placeholders: {} },
  'row-time-spent': { when: 'The name of a row of the card.', placeholders: {} },
  'row-developers': { when: 'The name of a row of the card.', placeholders: {} },
  'row-portal': { when: 'The name of a row of the card.', placeholders: {} },
  'row-not-counted': { when: 'The name of a row of the card.', placeholders: {} },
  'row-rating': { when: 'The name of a row of the card.', placeholders: {} },
  'card-waiting-for': {
    when: 'In the card’s row about the state.',
    placeholders: { whom: 'for whom or what, such as the vendor' },
  },
  'card-set-by-hand': {
    when: 'In the card’s row about the priority, where somebody set it.',
    placeholders: { priority: 'P1 to P4' },
  },
  'card-by-matrix': {
    when: 'In the card’s row about the priority, where it follows from impact and urgency.',
    placeholders: { priority: 'P1 to P4', impact: 'low, medium or high', urgency: 'low, medium or high' },
  },
  'card-not-set': { when: 'In the card’s row about the service, where there is none.', placeholders: {} },
  'card-nobody-yet': {
    when: 'In the card’s rows about owner and assignee, where there is none.',
    placeholders: {},
  },
  'card-time-added': {
    when: 'In the card’s row about time that was added.',
    placeholders: { length: 'a length of time', people: 'who is told, with their @' },
  },
  'card-unseen': {
    when: 'In the card’s row about answers that no clock counts.',
    placeholders: { people: 'who is told, with their @' },
  },
  'card-since': {
    when: 'In the card’s row about engagements.',
    placeholders: { time: 'the day and time, in the desk’s zone' },
  },
  'card-searched': {
    when: 'In the card’s row about what was done in the portal.',
    placeholders: { words: 'what was written' },
  },
  'card-read': {
    when: 'In the card’s row about what was done in the portal.',
    placeholders: { article: 'the number of the article' },
  },
  'card-no-developers': {
    when: 'In the card’s row about developers, where the policy names no repository.',
    placeholders: { service: 'the name of the service' },
  },
  'card-by-way-of': {
    when: 'In the card’s row about the main ticket, where another lies between.',
    placeholders: { root: 'the ticket where work goes on, as a link', main: 'the other ticket, as a link' },
  },
  'card-duplicate-of-whom': {
    when: 'In the card’s row about duplicates.',
    placeholders: {
      ticket: 'the number of a ticket, with #',
      requester: 'the requester’s login, with the @ that notifies them',
    },
  },
  'card-duplicate-with': {
    when: 'Behind a duplicate that has duplicates of its own.',
    placeholders: { others: 'their numbers, as links' },
  },
  'card-stars': { when: 'In the card’s row about the rating.', placeholders: { stars: '1 to 5' } },
  'card-because': {
    when: 'A suggested known error, with the words that make it look alike.',
    placeholders: { known: 'the known error, as a link', words: 'the words, each as `quote` writes it' },
  },
  'card-footer': {
    when: 'The last line of the card.',
    placeholders: {
      timezone: 'the desk’s zone, such as Europe/Berlin',
      search: '`card-footer-search`; empty without a portal',
    },
  },
  'card-footer-search': {
    when: 'Stands in `card-footer` where the policy names a portal.',
    placeholders: { portal: 'its address' },
  },
  'card-again': {
    when: 'Stands in `card-taken` and `card-not-taken` where the ticket was reopened.',
    placeholders: {},
  },
  quote: {
    when: 'Words of a person in the middle of a sentence.',
    placeholders: { words: 'what was written' },
  },
  'card-plan': {
    when: 'Above the plan on the card.',
    placeholders: { done: 'how many steps are done', count: 'how many steps there are' },
  },
  'card-step-by': { when: 'In a step of the plan.', placeholders: { day: 'the day' } },
  'card-engaged-before': {
    when: 'Above the list of engagements that are over.',
    placeholders: { count: 'how many' },
  },
  'handed-to-vendor': {
    when: 'Who has it now, once it was handed over to the vendor.',
    placeholders: { name: 'for whom staff wrote the ticket down' },
  },
  'handed-to-third-party': {
    when: 'Who has it now, once it was handed over to a third party.',
    placeholders: { name: 'for whom staff wrote the ticket down' },
  },
  'handed-to-customer': {
    when: 'Who has it now, once it was handed over to the customer’s side.',
    placeholders: { name: 'for whom staff wrote the ticket down' },
  },
  'handed-to-their-side': {
    when: 'As `handed-to-customer`, to staff who wrote the ticket down.',
    placeholders: { name: 'for whom staff wrote the ticket down' },
  },

  // One clock in a few words.
  'clock-due': { when: 'A clock that runs.', placeholders: { time: 'the day and time, in the desk’s zone' } },
  'clock-met': {
    when: 'A clock that was met.',
    placeholders: { used: 'a length of time', target: 'a length of time' },
  },
  'clock-met-answered': {
    when: 'As `clock-met`, of an answer.',
    placeholders: { used: 'a length of time', target: 'a length of time' },
  },
  'clock-met-solved': {
    when: 'As `clock-met`, of the resolution.',
    placeholders: { used: 'a length of time', target: 'a length of time' },
  },
  'clock-breached': {
    when: 'A clock that was breached.',
    placeholders: { time: 'the day and time, in the desk’s zone' },
  },
  'clock-done': {
    when: 'Behind `clock-breached`, once it was done all the same.',
    placeholders: { used: 'a length of time' },
  },
  'clock-done-answered': {
    when: 'As `clock-done`, of an answer.',
    placeholders: { used: 'a length of time' },
  },
  'clock-done-solved': {
    when: 'As `clock-done`, of the resolution.',
    placeholders: { used: 'a length of time' },
  },
  'clock-paused': { when: 'Behind `clock-breached`, while it stands still.', placeholders: {} },
  'clock-paused-with': { when: 'A clock that stands still.', placeholders: { left: 'a length of time' } },
  'clock-ended': { when: 'A clock that ended without a verdict.', placeholders: {} },
  'clock-apart-merged': { when: 'A clock of a ticket that was merged.', placeholders: {} },
  'clock-apart-no-answer': { when: 'A clock of a ticket whose requester did not answer.', placeholders: {} },
  'clock-apart-handed-over': { when: 'A clock of a ticket that was handed over.', placeholders: {} },

  // The card’s row about the developers.
  'developers-refused': {
    when: 'The developers’ repository does not take part.',
    placeholders: { repository: '`owner/name`' },
  },
  'developers-asked': { when: 'Their issue is on its way.', placeholders: { repository: '`owner/name`' } },
  'developers-number': {
    when: 'An issue or a pull request of another repository.',
    placeholders: { of: 'the repository', number: 'the number of a ticket, or of what is counted in a list' },
  },
  'developers-open': { when: 'The state of their issue.', placeholders: {} },
  'developers-completed': { when: 'The state of their issue.', placeholders: {} },
  'developers-not-planned': { when: 'The state of their issue.', placeholders: {} },
  'developers-lost': { when: 'The state of their issue.', placeholders: {} },
  'developers-locked': { when: 'Their issue is locked.', placeholders: {} },
  'developers-milestone': { when: 'The milestone of their issue.', placeholders: { title: 'a title' } },
  'developers-is-pull': {
    when: 'Where staff named a pull request as the place of a fix: its state.',
    placeholders: { state: 'open, merged, closed without a merge, or not there any more' },
  },
  'developers-unmerged': { when: 'The state of such a pull request.', placeholders: {} },
  'developers-pull': {
    when: 'A pull request for their issue.',
    placeholders: { pull: 'the pull request, as a link', state: 'open, merged or closed' },
  },
  'developers-pull-open': { when: 'The state of a pull request.', placeholders: {} },
  'developers-pull-merged': { when: 'The state of a pull request.', placeholders: {} },
  'developers-pull-closed': { when: 'The state of a pull request.', placeholders: {} },
  'developers-fixed-in': {
    when: 'The release that holds the fix.',
    placeholders: { version: 'the name of a release, as a link' },
  },
  'developers-maybe-in': {
    when: 'The first release since.',
    placeholders: { version: 'the name of a release, as a link' },
  },
  'developers-last-word': {
    when: 'Who wrote there last.',
    placeholders: { developer: 'the login of a developer' },
  },

  // What GitHub refused of what the desk shows, as the card’s last line.
  'left-out-labels': {
    when: 'GitHub takes no more labels on an issue.',
    placeholders: { labels: 'the labels that are missing' },
  },
  'left-out-assignees': {
    when: 'GitHub did not let the desk assign somebody.',
    placeholders: { logins: 'their logins' },
  },
  'left-out-duplicate': { when: 'An older GitHub Enterprise Server has no duplicates.', placeholders: {} },

  // Small parts of sentences.
  'to-people': {
    when: 'The address before a sentence that stands by itself.',
    placeholders: { people: 'who is told, with their @' },
  },
  'to-whom-it-concerns': { when: 'As `to-people`, where the policy names nobody.', placeholders: {} },
  away: {
    when: 'Behind the login of somebody who is away.',
    placeholders: {
      date: 'the day',
      others: '`away-stand-in` or `away-level`; empty where nobody is there in their place',
    },
  },
  'away-stand-in': {
    when: 'Stands in `away`.',
    placeholders: { person: 'the login of whoever did it, with the @ that notifies them' },
  },
  'away-level': {
    when: 'Stands in `away`, where nobody stands in.',
    placeholders: { people: 'who is told, with their @' },
  },
  'cut-ticket': { when: 'Below a quotation that is cut.', placeholders: {} },
  'cut-file': { when: 'Below an article that is cut.', placeholders: {} },
  'confirm-for-them': { when: 'How staff confirm for somebody who has no account.', placeholders: {} },

  // Who works on a ticket: handed to a level, called, away, given back, or found by nobody.
  handoff: {
    when: 'A ticket comes to a level.',
    placeholders: {
      level: 'the level, such as level 1 (service desk)',
      mover: '`handoff-by` or its like',
      owner: '`handoff-owner` or its like; empty where there is none',
    },
  },
  'handoff-by': { when: 'Stands in `handoff`.', placeholders: { by: 'the login of whoever did it' } },
  'handoff-by-bot': { when: 'Stands in `handoff`.', placeholders: { by: 'the login of whoever did it' } },
  'handoff-by-policy': { when: 'Stands in `handoff`, where a milestone did it.', placeholders: {} },
  'handoff-owner-stays': { when: 'Stands in `handoff`, where its owner handed it on.', placeholders: {} },
  'handoff-owner': {
    when: 'Stands in `handoff`.',
    placeholders: { by: 'the login of whoever did it', away: '`away`; empty for somebody who is there' },
  },
  'handoff-no-repository': {
    when: 'Behind `handoff`, where the policy names no repository of developers.',
    placeholders: { service: 'the name of the service' },
  },
  'handoff-no-service': { when: 'Behind `handoff`, where the ticket has no service.', placeholders: {} },
  'handoff-ask-why': {
    when: 'Below `handoff`, where a label moved the ticket.',
    placeholders: { person: 'the login of whoever did it, with the @ that notifies them' },
  },
  'assigned-away': {
    when: 'Staff gave the work to somebody who is away.',
    placeholders: {
      person: 'the login of whoever did it, with the @ that notifies them',
      by: 'the login of whoever has it now, with the @',
      away: '`away`',
    },
  },
  'owner-away': {
    when: 'Staff made somebody the owner who is away.',
    placeholders: {
      person: 'the login of whoever did it, with the @ that notifies them',
      by: 'the login of the owner, with the @',
      away: '`away`',
    },
  },
  'not-given': {
    when: 'The policy would give the ticket to somebody who is away.',
    placeholders: {
      by: 'a login, with the @',
      away: '`away`',
      stays: '`not-given-nobody` or `not-given-stays`',
    },
  },
  'not-given-nobody': { when: 'Stands in `not-given`.', placeholders: {} },
  'not-given-stays': { when: 'Stands in `not-given`.', placeholders: { by: 'a login, with the @' } },
  'on-call': {
    when: 'A ticket comes to whoever is on call.',
    placeholders: {
      person: 'the login of whoever is on call, with the @ that notifies them',
      priority: 'P1 to P4',
    },
  },
  'on-call-lost': {
    when: 'Below `on-call`, where another person had the ticket until now: to that person.',
    placeholders: { person: 'the login of that person, with the @ that notifies them' },
  },
  'urgent-new': {
    when: 'A ticket is opened that is urgent: to whoever is on duty.',
    placeholders: {
      priority: 'P1 to P4',
      service: '`urgent-service`; empty where it has none',
      title: 'the title, in a few words',
      url: 'the address of the ticket',
    },
  },
  'urgent-raised': {
    when: 'A ticket that nobody has becomes urgent: to whoever is on duty.',
    placeholders: {
      priority: 'P1 to P4',
      service: '`urgent-service`; empty where it has none',
      title: 'the title, in a few words',
      url: 'the address of the ticket',
    },
  },
  'urgent-given': {
    when: 'A ticket is opened that is urgent: to whoever has it already, in turn or by the Assignees box.',
    placeholders: {
      priority: 'P1 to P4',
      service: '`urgent-service`; empty where it has none',
      title: 'the title, in a few words',
      url: 'the address of the ticket',
    },
  },
  'urgent-service': {
    when: 'Stands in `urgent-new` and its like.',
    placeholders: { service: 'the name of the service' },
  },
  'urgent-line': {
    when: 'The same in a summary of what the desk missed.',
    placeholders: { priority: 'P1 to P4', time: 'the day and time, in the desk’s zone' },
  },
  'given-back': {
    when: 'Somebody gave a ticket back to its level.',
    placeholders: {
      people: 'who is told, with their @',
      by: 'the login of whoever did it',
      level: 'the level, such as level 1 (service desk)',
    },
  },
  'noticed-articles': {
    when: 'In the back office, of a new ticket: articles that may help and that the requester is not told of.',
    placeholders: { list: 'the articles, a line each' },
  },
  'noticed-known': {
    when: 'A line of `noticed-articles`: a known error.',
    placeholders: {
      article: 'the known error, as a link',
      likelihood: '`noticed-likely` or `noticed-possible`',
      because: '`noticed-because`; empty where nothing stands out',
      known: 'its number',
    },
  },
  'noticed-runbook': {
    when: 'A line of `noticed-articles`: an article for staff.',
    placeholders: {
      article: 'its number and title',
      likelihood: '`noticed-likely` or `noticed-possible`',
      because: '`noticed-because`; empty where nothing stands out',
      runbook: 'its number',
    },
  },
  'noticed-likely': { when: 'Stands in `noticed-known` and `noticed-runbook`.', placeholders: {} },
  'noticed-possible': { when: 'Stands in `noticed-known` and `noticed-runbook`.', placeholders: {} },
  'noticed-because': {
    when: 'Stands in `noticed-known` and `noticed-runbook`.',
    placeholders: { words: 'the words, as `quote` writes them' },
  },
  'suggested-because': {
    when: 'Beside the label of a known error, where GitHub shows it as a suggestion: why.',
    placeholders: {
      words: 'what both have in common, as `quote` writes it',
      known: 'the number of the known error',
      title: 'its title',
    },
  },
  'suggested-alike': {
    when: 'As `suggested-because`, where nothing stands out.',
    placeholders: { known: 'the number of the known error', title: 'its title' },
  },
  'suggested-major': {
    when: 'Beside the label `major`, where GitHub shows it as a suggestion: a storm of alerts.',
    placeholders: { source: 'who told of them' },
  },
  'noticed-same.one': {
    when: 'In the back office, of a new ticket: another one says the same.',
    placeholders: { list: 'that ticket', number: 'its number' },
  },
  'noticed-same.other': {
    when: 'In the back office, of a new ticket: others say the same.',
    placeholders: {
      count: 'how many',
      list: 'those tickets, a line each',
      number: 'the number of the newest',
    },
  },
  'noticed-burst.one': {
    when: 'In the back office, once while people report the same within an hour. Begins with a name or a capital letter.',
    placeholders: { list: 'that ticket', how: '`noticed-declare` or `noticed-major`' },
  },
  'noticed-burst.other': {
    when: 'In the back office, once while people report the same within an hour. Begins with a name or a capital letter.',
    placeholders: {
      count: 'how many',
      list: 'those tickets, a line each, the oldest first',
      how: '`noticed-declare` or `noticed-major`',
    },
  },
  'noticed-declare': {
    when: 'Stands in `noticed-burst`.',
    placeholders: { number: 'the number of the first ticket' },
  },
  'noticed-major': {
    when: 'Stands in `noticed-burst`, where one of them is a major incident.',
    placeholders: { number: 'the number of the major incident' },
  },
  'noticed-ticket': {
    when: 'A line of `noticed-same` and `noticed-burst`.',
    placeholders: { ticket: 'the ticket', title: 'its title', state: '`noticed-open` or `noticed-ended`' },
  },
  'noticed-open': { when: 'Stands in `noticed-ticket`.', placeholders: {} },
  'noticed-ended': { when: 'Stands in `noticed-ticket`.', placeholders: {} },
  'lost-to-actor': {
    when: 'Somebody took over a ticket that another person worked on: to that person.',
    placeholders: {
      person: 'the login of whoever had it, with the @ that notifies them',
      by: 'the login of whoever has it now',
    },
  },
  'lost-to-other': {
    when: 'Somebody gave a ticket that another person worked on to a third one: to that person.',
    placeholders: {
      person: 'the login of whoever had it, with the @ that notifies them',
      by: 'the login of whoever did it',
      who: 'the login of whoever has it now',
    },
  },
  'lost-to-level': {
    when: 'Somebody gave back a ticket that another person worked on, and the policy gives it to the next: to that person.',
    placeholders: {
      person: 'the login of whoever had it, with the @ that notifies them',
      by: 'the login of whoever did it',
      level: 'the level, such as level 1 (service desk)',
    },
  },
  'owner-lost-to-actor': {
    when: 'Somebody made themselves the owner in the place of another person: to that person.',
    placeholders: {
      person: 'the login of whoever was the owner, with the @ that notifies them',
      by: 'the login of the owner',
    },
  },
  'owner-lost-to-other': {
    when: 'Behind `made-owner`, where another person was the owner before: to that person.',
    placeholders: {
      person: 'the login of whoever was the owner, with the @ that notifies them',
      who: 'the login of the owner',
    },
  },
  'handoff-worked': {
    when: 'Behind `handoff`, where another person than the mover and the owner worked on it until now.',
    placeholders: { person: 'the login of that person, with the @ that notifies them' },
  },
  'lies-still': {
    when: 'Nothing has happened on a ticket for long.',
    placeholders: {
      people: 'who is told, with their @',
      time: 'the day and time, in the desk’s zone',
      how: '`lies-still-take` or `lies-still-how`',
    },
  },
  'lies-still-take': { when: 'Stands in `lies-still`, where nobody has the ticket.', placeholders: {} },
  'lies-still-how': { when: 'Stands in `lies-still`.', placeholders: {} },
  'lies-still-elsewhere': {
    when: 'Behind `lies-still-how`, where somebody else works on it.',
    placeholders: { by: 'a login, with the @' },
  },
  'lies-still-line': {
    when: 'The same in a summary.',
    placeholders: { time: 'the day and time, in the desk’s zone' },
  },
  'nobody-free': {
    when: 'Nobody can be given a ticket.',
    placeholders: { people: '`to-people` or `to-whom-it-concerns`', why: '`nobody-full` or its like' },
  },
  'nobody-free-managers': {
    when: 'The same in the back office.',
    placeholders: {
      people: '`to-people` or `to-whom-it-concerns`',
      why: '`nobody-full` or its like',
      ticket: 'the number of a ticket, with #',
    },
  },
  'loads-head': { when: 'Above the table of who has how many tickets.', placeholders: {} },
  'nobody-full': {
    when: 'Stands in `nobody-free`.',
    placeholders: { level: 'the level, such as level 1 (service desk)', most: 'the most that is allowed' },
  },
  'nobody-away': {
    when: 'Stands in `nobody-free`.',
    placeholders: { level: 'the level, such as level 1 (service desk)' },
  },
  'nobody-own': {
    when: 'Stands in `nobody-free`.',
    placeholders: { level: 'the level, such as level 1 (service desk)' },
  },
  'nobody-unseen': {
    when: 'Stands in `nobody-free`.',
    placeholders: {
      level: 'the level, such as level 1 (service desk)',
      because: 'why GitHub does not show them, in English',
    },
  },
  'nobody-named': {
    when: 'Stands in `nobody-free`.',
    placeholders: { level: 'the level, such as level 1 (service desk)' },
  },
  'until-reached': { when: 'The day has come for which a ticket waited.', placeholders: {} },

  // When a clock passes a milestone.
  'milestone-breached': {
    when: 'A target is breached.',
    placeholders: {
      promise: 'what is promised, such as the resolution',
      time: 'the day and time, in the desk’s zone',
      copied: '`milestone-copied`; empty where nobody else is told',
    },
  },
  'milestone-late': {
    when: 'A milestone beyond the target.',
    placeholders: {
      promise: 'what is promised, such as the resolution',
      time: 'the day and time, in the desk’s zone',
      length: 'a length of business time, as the policy writes it',
      copied: '`milestone-copied`; empty where nobody else is told',
    },
  },
  'milestone-late-no-time': {
    when: 'As `milestone-late`, where the time cannot be told.',
    placeholders: {
      promise: 'what is promised, such as the resolution',
      length: 'a length of business time, as the policy writes it',
      copied: '`milestone-copied`; empty where nobody else is told',
    },
  },
  'milestone-due': {
    when: 'A target comes near.',
    placeholders: {
      promise: 'what is promised, such as the resolution',
      time: 'the day and time, in the desk’s zone',
      copied: '`milestone-copied`; empty where nobody else is told',
    },
  },
  'milestone-soon': {
    when: 'As `milestone-due`, where the time cannot be told.',
    placeholders: {
      promise: 'what is promised, such as the resolution',
      copied: '`milestone-copied`; empty where nobody else is told',
    },
  },
  'milestone-copied': {
    when: 'Who else is told of a milestone.',
    placeholders: { people: 'who is told, with their @' },
  },
  'milestone-line-breached': {
    when: 'A breach in one line of a summary.',
    placeholders: { promise: 'the name of the clock', time: 'the day and time, in the desk’s zone' },
  },
  'milestone-line': {
    when: 'A milestone in one line of a summary.',
    placeholders: {
      promise: 'the name of the clock',
      milestone: 'as the policy writes it, such as 75%',
      time: 'the day and time, in the desk’s zone',
    },
  },
  'raised-late': {
    when: 'Why the policy handed a ticket to the next level, at a breach.',
    placeholders: { promise: 'what is promised, such as the resolution' },
  },
  'raised-at': {
    when: 'Why the policy handed a ticket to the next level.',
    placeholders: {
      promise: 'what is promised, such as the resolution',
      place: 'such as 75%, or `milestone-before`',
    },
  },
  'milestone-before': { when: 'Stands in `raised-at`.', placeholders: { length: 'a length of time' } },
  'milestone-after': { when: 'Stands in `raised-at`.', placeholders: { length: 'a length of time' } },
  'sla-corrected': {
    when: 'Late news undid a breach.',
    placeholders: { promise: 'what is promised, such as the resolution' },
  },
  'clock-first-response': { when: 'The name of a clock.', placeholders: {} },
  'clock-next-response': { when: 'The name of a clock.', placeholders: {} },
  'clock-update': { when: 'The name of a clock.', placeholders: {} },
  'clock-resolution': { when: 'The name of a clock.', placeholders: {} },
  'clock-tier': { when: 'The name of a clock.', placeholders: {} },
  'clock-engagement': { when: 'The name of a clock.', placeholders: {} },
  'promise-first-response': { when: 'What a clock promises, in the middle of a sentence.', placeholders: {} },
  'promise-next-response': { when: 'What a clock promises, in the middle of a sentence.', placeholders: {} },
  'promise-update': { when: 'What a clock promises, in the middle of a sentence.', placeholders: {} },
  'promise-resolution': { when: 'What a clock promises, in the middle of a sentence.', placeholders: {} },
  'promise-tier': { when: 'What a clock promises, in the middle of a sentence.', placeholders: {} },
  'promise-engagement': { when: 'What a clock promises, in the middle of a sentence.', placeholders: {} },
  'promise-with': {
    when: 'A promise or a clock, and with whom.',
    placeholders: {
      promise: 'what is promised, such as the resolution',
      whom: 'for whom or what, such as the vendor',
      kind: 'a kind of engagement, as `/engage` takes it',
    },
  },
  'promise-for': {
    when: 'As `promise-with`, of parts.',
    placeholders: {
      promise: 'what is promised, such as the resolution',
      whom: 'for whom or what, such as the vendor',
      kind: 'a kind of engagement, as `/engage` takes it',
    },
  },

  // More about rights.
  'act-use': { when: 'What somebody wanted to do.', placeholders: { command: 'the name of a command' } },
  'act-set': { when: 'What somebody wanted to do, of a label.', placeholders: {} },
  'act-dismiss': { when: 'What somebody wanted to do, of a suggestion.', placeholders: {} },
  'act-remove': { when: 'What somebody wanted to do, of a label.', placeholders: {} },
  'act-reopen': { when: 'What somebody wanted to do, of a ticket.', placeholders: {} },
  'act-assign': { when: 'What somebody wanted to do.', placeholders: {} },
  'only-staff-for-them': {
    when: 'Stands in a refusal, on a ticket that staff wrote down for somebody.',
    placeholders: { act: 'what they wanted to do, such as use `/take`' },
  },
  'only-higher-levels-to-staff': {
    when: 'As `only-higher-levels`, to staff.',
    placeholders: { act: 'what they wanted to do, such as use `/take`' },
  },

  // Tickets that staff wrote down for somebody: what staff read in the requester’s place.
  'tell-them': {
    when: 'Below what is to be told to somebody who has no account.',
    placeholders: { confirm: '`confirm-for-them`' },
  },
  'resolved-for-them': {
    when: 'As `resolved`.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      name: 'for whom staff wrote the ticket down',
      note: 'what was written, as a quotation',
      tell: '`tell-them`',
    },
  },
  'resolved-without-note-for-them': {
    when: 'As `resolved-without-note`.',
    placeholders: {
      people: 'who is told, with their @',
      name: 'for whom staff wrote the ticket down',
      tell: '`tell-them`',
    },
  },
  'left-open': {
    when: 'Staff solved a ticket of which something goes on.',
    placeholders: {
      person: 'who solved it, with the @',
      list: '`left-open-steps` and its like, a line each',
    },
  },
  'left-open-steps.one': {
    when: 'Stands in `left-open`: the last step of the plan is not ticked.',
    placeholders: {},
  },
  'left-open-steps.other': {
    when: 'Stands in `left-open`: steps of the plan are not ticked.',
    placeholders: { count: 'how many' },
  },
  'left-open-engagement': {
    when: 'Stands in `left-open`: somebody is engaged still.',
    placeholders: { what: 'whom or what, as it was written' },
  },
  'left-open-developers': {
    when: 'Stands in `left-open`: the developers’ issue is open.',
    placeholders: { issue: 'the developers’ issue, as a link' },
  },
  'add-what-solved-it': {
    when: 'Below `resolved-without-note`, to whoever closed the ticket.',
    placeholders: { person: 'the login of whoever did it, with the @ that notifies them' },
  },
  'duplicate-for-them': {
    when: 'As `duplicate`.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      main: 'the other ticket, as a link',
      name: 'for whom staff wrote the ticket down',
    },
  },
  'duplicate-of-solved-for-them': {
    when: 'As `duplicate-of-solved`.',
    placeholders: {
      requester: 'the login of whoever wrote it down, with the @',
      main: 'the main ticket, such as `#12`',
      note: 'what solved it, as a quotation; empty where nobody said',
      name: 'for whom staff wrote the ticket down',
    },
  },
  'duplicate-of-ended-for-them': {
    when: 'As `duplicate-of-ended`.',
    placeholders: {
      requester: 'the login of whoever wrote it down, with the @',
      main: 'the main ticket, such as `#12`',
      name: 'for whom staff wrote the ticket down',
    },
  },
  'main-workaround-for-them': {
    when: 'As `main-workaround`.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      main: 'the other ticket, as a link',
      title: 'the known error, as a link',
      workaround: 'what to do, as a quotation',
      name: 'for whom staff wrote the ticket down',
    },
  },
  'main-update-for-them': {
    when: 'As `main-update`.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      main: 'the other ticket, as a link',
      update: 'what was written, as a quotation',
      name: 'for whom staff wrote the ticket down',
    },
  },
  'main-solved-for-them': {
    when: 'As `main-solved`.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      main: 'the other ticket, as a link',
      note: 'what was written, as a quotation',
      name: 'for whom staff wrote the ticket down',
    },
  },
  'main-reopened-for-them': {
    when: 'As `main-reopened`.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      main: 'the other ticket, as a link',
      name: 'for whom staff wrote the ticket down',
    },
  },
  'main-ended-for-them': {
    when: 'As `main-ended`.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      main: 'the other ticket, as a link',
      name: 'for whom staff wrote the ticket down',
    },
  },
  'still-waiting-for-them': {
    when: 'As `still-waiting`.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      name: 'for whom staff wrote the ticket down',
      question: 'for what, as a quotation; may be empty',
      end: '`silence-ends-for-them`; may be empty',
    },
  },
  'silence-ends-for-them': { when: 'Stands in `still-waiting-for-them`.', placeholders: { date: 'the day' } },
  'no-answer-for-them': {
    when: 'As `no-answer`.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      name: 'for whom staff wrote the ticket down',
    },
  },
  'workaround-for-them': {
    when: 'As `workaround`.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      title: 'a title',
      workaround: 'what to do, from its article',
      name: 'for whom staff wrote the ticket down',
      more: '` ` and `whole-story`; empty without a portal',
    },
  },
  'handed-over-for-them': {
    when: 'As `handed-over`.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      to: 'who has it now, and what they are',
      name: 'for whom staff wrote the ticket down',
      why: 'why, as it was written',
    },
  },
  'major-for-them': {
    when: 'As `major`.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      name: 'for whom staff wrote the ticket down',
      headline: 'what staff wrote for everybody',
    },
  },
  'developers-ask-for-them': {
    when: 'As `developers-ask`.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      developer: 'the login of a developer',
      question: 'what they ask, as a quotation',
      name: 'for whom staff wrote the ticket down',
    },
  },
  'developers-say-for-them': {
    when: 'As `developers-say`.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      developer: 'the login of a developer',
      words: 'what they say, as a quotation',
      name: 'for whom staff wrote the ticket down',
    },
  },
  'missing-essentials-for-them': {
    when: 'As `missing-essentials`.',
    placeholders: {
      requester: 'the requester’s login, with the @ that notifies them',
      name: 'for whom staff wrote the ticket down',
      questions: 'what is asked, a line each',
    },
  },
  'question-needed-for-them': { when: 'As `question-needed`.', placeholders: {} },
  'question-happened-for-them': { when: 'As `question-happened`.', placeholders: {} },
  'question-affected-for-them': { when: 'As `question-affected`.', placeholders: {} },
  'services-or-another': {
    when: 'Behind the services in `question-service`, where there are many.',
    placeholders: {},
  },
  'card-greeting-for-them': {
    when: 'As `card-greeting`.',
    placeholders: {
      name: 'for whom staff wrote the ticket down',
      requester: 'the requester’s login, with the @ that notifies them',
      level: 'the level, such as level 1 (service desk)',
      priority: 'P1 to P4',
      promise: '`card-answer-due-for-them` and its like',
    },
  },
  'card-answer-due-for-them': {
    when: 'As `card-answer-due`.',
    placeholders: { time: 'the day and time, in the desk’s zone' },
  },
  'card-update-due-for-them': {
    when: 'As `card-update-due`.',
    placeholders: { time: 'the day and time, in the desk’s zone' },
  },
  'card-answer-late-for-them': {
    when: 'As `card-answer-late`.',
    placeholders: { time: 'the day and time, in the desk’s zone' },
  },
  'card-update-late-for-them': {
    when: 'As `card-update-late`.',
    placeholders: { time: 'the day and time, in the desk’s zone' },
  },
  'card-waiting-for-them': {
    when: 'As `card-waiting-for-you`.',
    placeholders: {
      name: 'for whom staff wrote the ticket down',
      why: 'what staff wrote, as a sentence',
      until: '`card-goes-on`; empty without a date',
    },
  },
  'card-waiting-for-them-no-reason': {
    when: 'As `card-waiting-for-answer`.',
    placeholders: {
      name: 'for whom staff wrote the ticket down',
      until: '`card-goes-on`; empty without a date',
    },
  },
  'card-resolved-for-them': {
    when: 'As `card-resolved`.',
    placeholders: {
      by: 'a login, with the @',
      name: 'for whom staff wrote the ticket down',
      confirm: '`confirm-for-them`',
    },
  },
  'card-withdrawn-for-them': { when: 'As `card-withdrawn`.', placeholders: { by: 'a login, with the @' } },
  'card-rate-for-them': { when: 'As `card-rate`.', placeholders: {} },
  'card-no-answer-for-them': {
    when: 'As `card-no-answer`.',
    placeholders: { name: 'for whom staff wrote the ticket down' },
  },
  'card-duplicate-for-them': {
    when: 'As `card-duplicate`.',
    placeholders: { main: 'the other ticket, as a link', name: 'for whom staff wrote the ticket down' },
  },
  'card-duplicate-over-for-them': {
    when: 'As `card-duplicate-over`.',
    placeholders: { main: 'the other ticket, as a link', name: 'for whom staff wrote the ticket down' },
  },
  'card-handed-over-for-them': {
    when: 'As `card-handed-over`.',
    placeholders: { to: 'who has it now, and what they are', name: 'for whom staff wrote the ticket down' },
  },
  'card-suggestion-for-them': {
    when: 'As `card-suggestion`.',
    placeholders: { suggestions: 'the known error', known: 'the number of a known error, such as `KE-0042`' },
  },
  'card-suggestions-for-them': {
    when: 'As `card-suggestions`.',
    placeholders: {
      suggestions: 'the known errors, a line each',
      known: 'the number of a known error, such as `KE-0042`',
    },
  },

  // Merging, for staff.
  'merged-ring': {
    when: 'Two tickets were merged into each other at the same time.',
    placeholders: { main: 'the other ticket, as a link', ticket: 'the number of a ticket, with #' },
  },
  'written-there': {
    when: 'The requester of a merged ticket has written in theirs.',
    placeholders: {
      person: 'the login of whoever did it, with the @ that notifies them',
      url: 'an address',
      main: 'the other ticket, as a link',
    },
  },
  'duplicate-of-which': {
    when: 'Staff closed a ticket as a duplicate with GitHub’s button.',
    placeholders: { person: 'the login of whoever did it, with the @ that notifies them' },
  },

  // The work on a ticket: plans, engagements, time, runbooks, ready answers and what is asked for.
  'ask-entry': {
    when: 'Below a handoff by label: what the level still needs.',
    placeholders: { level: '2 or 3', list: 'what is listed' },
  },
  'ask-exit': {
    when: 'Below an end by button or label: what is still missing.',
    placeholders: { list: 'what is listed' },
  },
  'ask-plan': {
    when: 'Below the first handoff of a ticket that should have a plan.',
    placeholders: { priority: 'P1 to P4', how: '`how-to-plan`' },
  },
  'how-to-plan': { when: 'Stands in the sentences about plans.', placeholders: {} },
  'ask-news': {
    when: 'Somebody has been engaged for long.',
    placeholders: {
      person: 'the login of whoever did it, with the @ that notifies them',
      engagement: 'whom, by kind and name',
      time: 'the day and time, in the desk’s zone',
      which: 'the number of the engagement behind a space; empty where there is one',
    },
  },
  'no-news': { when: 'The same in a summary.', placeholders: { engagement: 'whom, by kind and name' } },
  'ask-time': {
    when: 'A ticket was resolved and no time is noted.',
    placeholders: {
      person: 'the login of whoever did it, with the @ that notifies them',
      priority: 'P1 to P4',
    },
  },
  'ready-answers': {
    when: 'Below `/help`: the answers that the policy holds ready.',
    placeholders: { list: 'what is listed', more: '`ready-answers-more`; empty where these are all' },
  },
  'ready-answers-more': { when: 'Stands in `ready-answers`.', placeholders: { count: 'how many' } },
  runbook: {
    when: 'Staff asked for a runbook.',
    placeholders: {
      person: 'the login of whoever did it, with the @ that notifies them',
      article: 'the runbook, as a link',
      text: 'its text',
    },
  },

  // Major incidents, for staff.
  'major-declared': {
    when: 'Below `major`, to those who steer.',
    placeholders: { by: 'a login, with the @', ticket: 'the number of a ticket, with #' },
  },
  'major-labelled': {
    when: 'The label of a major incident was set.',
    placeholders: { by: 'a login, with the @' },
  },
  'managers-called': {
    when: 'Staff called the managers.',
    placeholders: {
      people: 'who is told, with their @',
      by: 'a login, with the @',
      why: 'why, as it was written',
      facts: 'how urgent, with whom, how the resolution stands',
    },
  },
  complaint: {
    when: 'A requester wrote `/escalate` or `/manager`, and why: read by the owner and the managers.',
    placeholders: {
      requester: 'the requester’s login, without the @',
      why: 'their words',
      facts: 'how urgent, with whom, how the resolution stands',
    },
  },
  'complaint-no-words': {
    when: 'As `complaint`, where they wrote nothing behind it.',
    placeholders: {
      requester: 'the requester’s login, without the @',
      facts: 'how urgent, with whom, how the resolution stands',
    },
  },
  'fact-assigned': {
    when: 'Stands in `managers-called`.',
    placeholders: { level: 'the level, such as level 1 (service desk)', by: 'a login, with the @' },
  },
  'fact-assigned-to-nobody': {
    when: 'Stands in `managers-called`.',
    placeholders: { level: 'the level, such as level 1 (service desk)' },
  },
  'fact-owned': { when: 'Stands in `managers-called`.', placeholders: { by: 'a login, with the @' } },
  'fact-no-owner': { when: 'Stands in `managers-called`.', placeholders: {} },
  'fact-resolution': {
    when: 'Stands in `managers-called`.',
    placeholders: { clock: 'how the clock stands' },
  },
  review: {
    when: 'A major incident is over.',
    placeholders: {
      people: 'who is told, with their @',
      headline: 'what staff wrote for everybody',
      time: 'the day and time, in the desk’s zone',
      lines: 'a line each',
      count: 'how many tickets were merged into it',
      url: 'an address',
    },
  },
  'review-opened': { when: 'A line of `review`.', placeholders: {} },
  'review-first-answer': { when: 'A line of `review`.', placeholders: {} },
  'review-handed': { when: 'A line of `review`.', placeholders: { from: '1 to 3', to: '1 to 3' } },
  'review-declared': { when: 'A line of `review`.', placeholders: { by: 'a login, with the @' } },
  'review-update': {
    when: 'A line of `review`.',
    placeholders: { by: 'a login, with the @', text: 'the update' },
  },
  'review-over': { when: 'A line of `review`.', placeholders: {} },
  'review-ended': { when: 'A line of `review`.', placeholders: { why: 'why, as it was written' } },
  'review-due': {
    when: 'Nobody has noted what was learned.',
    placeholders: { people: 'who is told, with their @', url: 'an address' },
  },

  // The developers: their issue, and what they and the desk tell each other.
  'developer-issue': {
    when: 'The issue that the developers get in their own repository.',
    placeholders: {
      url: 'an address',
      priority: 'P1 to P4',
      impact: 'low, medium or high',
      urgency: 'low, medium or high',
      service: 'the name of the service',
      owner: 'a login, or `nobody-owns`',
      known: 'the known errors, or `no-known-error`',
      earlier: '`developer-issue-earlier`; empty the first time',
      tried: 'a line each',
      words: 'as a quotation',
    },
  },
  'developer-issue-earlier': {
    when: 'Stands in `developer-issue`, where there was one before.',
    placeholders: { url: 'an address' },
  },
  'developer-issue-tried': {
    when: 'A line of `developer-issue`.',
    placeholders: { level: '2 or 3', by: 'a login, with the @', why: 'why, as it was written' },
  },
  'developer-issue-nothing-tried': { when: 'Stands in `developer-issue`.', placeholders: {} },
  'developer-issue-no-words': {
    when: 'Stands in `developer-issue`, where the ticket has no text.',
    placeholders: {},
  },
  'no-service': { when: 'Stands in `developer-issue`.', placeholders: {} },
  'nobody-owns': { when: 'Stands in `developer-issue`.', placeholders: {} },
  'no-known-error': { when: 'Stands in `developer-issue`.', placeholders: {} },
  needless: {
    when: 'Below the developers’ issue, where late news shows that it was opened in vain.',
    placeholders: { url: 'an address' },
  },
  'desk-tells-developers': {
    when: 'In the developers’ issue: what staff bring there with `/relay`.',
    placeholders: { by: 'a login, with the @', words: 'as a quotation' },
  },
  'requester-tells-developers': {
    when: 'In the developers’ issue: the requester’s answer.',
    placeholders: { requester: 'their login', words: 'as a quotation' },
  },
  'may-not-relay': {
    when: 'In the developers’ issue, to somebody without the right.',
    placeholders: {
      person: 'the login of whoever did it, with the @ that notifies them',
      repository: '`owner/name`',
      command: 'the name of a command',
    },
  },
  'relay-role-unseen': {
    when: 'In the developers’ issue, to somebody whose role cannot be seen.',
    placeholders: {
      person: 'the login of whoever did it, with the @ that notifies them',
      command: 'the name of a command',
      why: 'why not, in English',
    },
  },
  'nothing-to-relay': {
    when: 'In the developers’ issue, to somebody who wrote a bare command.',
    placeholders: {
      person: 'the login of whoever did it, with the @ that notifies them',
      command: 'the name of a command',
    },
  },
  'ask-what-to-know': {
    when: 'In the developers’ issue, once it is closed.',
    placeholders: {
      person: 'the login of whoever did it, with the @ that notifies them',
      count: 'how many days the next comment counts',
    },
  },
  'ask-what-to-know-bot': { when: 'As `ask-what-to-know`, where a bot closed it.', placeholders: {} },
  'runbook-draft-title': { when: 'Above `runbook-draft`.', placeholders: {} },
  'runbook-draft': {
    when: 'What the developers know and level 1 should.',
    placeholders: { developer: 'the login of a developer', url: 'an address' },
  },
  'those-who-wait': {
    when: 'Who is to be told that a fix is there, on the ticket of a problem.',
    placeholders: {},
  },
  'their-issue': {
    when: 'The developers’ issue, where its address is not known.',
    placeholders: { repository: '`owner/name`' },
  },
  'they-wrote-pull': {
    when: 'The developers wrote in the pull request that was named as the place of the fix.',
    placeholders: { developer: 'the login of a developer', url: 'an address' },
  },
  'they-wrote': {
    when: 'The developers wrote in their issue.',
    placeholders: { developer: 'the login of a developer', url: 'an address' },
  },
  'developers-fixed': {
    when: 'The developers closed their issue as completed.',
    placeholders: {
      issue: 'the developers’ issue, as a link',
      whom: 'who is to be told',
      articles: '`articles-can-say`; empty without known errors',
    },
  },
  'developers-merged': {
    when: 'The developers merged the pull request that was named as the place of the fix.',
    placeholders: {
      issue: 'the pull request, as a link',
      whom: 'who is to be told',
      articles: 'ends with `articles-can-say`, where there are articles',
    },
  },
  'developers-unmerged-notice': {
    when: 'The developers closed that pull request without merging it.',
    placeholders: {
      issue: 'the pull request, as a link',
      level: 'the level, such as level 1 (service desk)',
    },
  },
  'developers-declined': {
    when: 'The developers closed their issue as not planned.',
    placeholders: {
      issue: 'the developers’ issue, as a link',
      level: 'the level, such as level 1 (service desk)',
    },
  },
  'developers-closed-duplicate': {
    when: 'The developers closed their issue as a duplicate.',
    placeholders: {
      issue: 'the developers’ issue, as a link',
      level: 'the level, such as level 1 (service desk)',
    },
  },
  'fix-released': {
    when: 'A release holds the fix.',
    placeholders: {
      version: 'the name of a release, as a link',
      whom: 'who is to be told',
      articles: '`articles-can-say`; empty without known errors',
    },
  },
  'fix-maybe-released': {
    when: 'A release may hold the fix.',
    placeholders: {
      version: 'the name of a release, as a link',
      whom: 'who is to be told',
      articles: '`articles-can-say`; empty without known errors',
    },
  },
  'articles-can-say.one': {
    when: 'Behind the news of a fix, where the ticket has a known error.',
    placeholders: { ids: 'their numbers', since: 'a release, or `version-or-day`' },
  },
  'articles-can-say.other': {
    when: 'Behind the news of a fix, where the ticket has several known errors.',
    placeholders: { ids: 'their numbers', since: 'a release, or `version-or-day`' },
  },
  'version-or-day': { when: 'Stands in `articles-can-say`.', placeholders: {} },
  'drift-deleted': {
    when: 'The developers’ issue was deleted.',
    placeholders: { issue: 'the developers’ issue, as a link', again: '`drift-again`' },
  },
  'drift-unreachable': {
    when: 'The developers’ issue cannot be reached.',
    placeholders: {
      issue: 'the developers’ issue, as a link',
      repository: '`owner/name`',
      again: '`drift-again`',
    },
  },
  'drift-transferred': {
    when: 'The developers’ issue was transferred.',
    placeholders: { issue: 'the developers’ issue, as a link', to: 'where it is now' },
  },
  'drift-locked': {
    when: 'The developers’ issue was locked.',
    placeholders: { issue: 'the developers’ issue, as a link' },
  },
  'drift-renamed': {
    when: 'The developers’ repository was renamed.',
    placeholders: { repository: '`owner/name`', to: 'its new name' },
  },
  'drift-again': { when: 'Stands in `drift-deleted`.', placeholders: {} },
  'developers-refuse': {
    when: 'No issue could be opened in the developers’ repository.',
    placeholders: { repository: '`owner/name`', why: 'why, as it was written' },
  },

  // The answers of `/sla` and `/sla why`.
  'sla-nothing': { when: 'Nothing is promised.', placeholders: {} },
  'sla-ending': {
    when: 'Below the clocks of `/sla`.',
    placeholders: { timezone: 'the desk’s zone, such as Europe/Berlin' },
  },
  'account-title': {
    when: 'Above the account of a clock.',
    placeholders: { clock: 'its name', timezone: 'the desk’s zone, such as Europe/Berlin' },
  },
  'account-head': { when: 'The head of the table of an account.', placeholders: {} },
  'account-now': {
    when: 'Before the time of the account.',
    placeholders: { time: 'the day and time, in the desk’s zone' },
  },
  'account-due': {
    when: 'Before the time when it is due.',
    placeholders: { time: 'the day and time, in the desk’s zone' },
  },
  'account-if-nothing-changes': { when: 'Beside `account-due`.', placeholders: {} },
  'account-left': { when: 'Beside `account-now`.', placeholders: { left: 'a length of time' } },
  'account-over': {
    when: 'Beside `account-now`, once the target is used up.',
    placeholders: { length: 'a length of time' },
  },
  'account-standing-due': {
    when: 'The first sentence of an account.',
    placeholders: {
      time: 'the day and time, in the desk’s zone',
      used: 'a length of time',
      target: 'a length of time',
    },
  },
  'account-standing-runs': {
    when: 'The first sentence of an account.',
    placeholders: { used: 'a length of time', target: 'a length of time' },
  },
  'account-standing-paused': {
    when: 'The first sentence of an account.',
    placeholders: { used: 'a length of time', target: 'a length of time' },
  },
  'account-standing-met': {
    when: 'The first sentence of an account.',
    placeholders: { used: 'a length of time', target: 'a length of time' },
  },
  'account-standing-ended': {
    when: 'The first sentence of an account.',
    placeholders: { used: 'a length of time', target: 'a length of time' },
  },
  'account-breached': {
    when: 'Before the first sentence of an account.',
    placeholders: { time: 'the day and time, in the desk’s zone' },
  },
  'account-rule': {
    when: 'The rule that a clock follows.',
    placeholders: {
      policy: 'the version of the policy, in short',
      priority: 'P1 to P4',
      target: 'a length of time',
      calendar: 'the name of a calendar',
      hours: 'the hours of the calendar',
      pauses: '`account-pauses` or `account-never-pauses`',
    },
  },
  'account-hours': {
    when: 'Stands in `account-rule`.',
    placeholders: { week: 'the hours of its week', timezone: 'the desk’s zone, such as Europe/Berlin' },
  },
  'round-the-clock': { when: 'The hours of a calendar without an end.', placeholders: {} },
  'account-pauses': { when: 'Stands in `account-rule`.', placeholders: { whom: 'for whom' } },
  'account-never-pauses': { when: 'Stands in `account-rule`.', placeholders: {} },
  'account-lived': {
    when: 'Below the table of an account.',
    placeholders: { length: 'a length of time', still: 'how long it was paused' },
  },
  'account-lived-whole': {
    when: 'As `account-lived`, where the clock was never paused.',
    placeholders: { length: 'a length of time' },
  },
  'account-judged': {
    when: 'Behind `account-lived`, after a breach.',
    placeholders: { policy: 'the version of the policy, in short' },
  },
  'account-zones': {
    when: 'Where the calendar keeps another zone than the desk.',
    placeholders: {
      calendar: 'the name of a calendar',
      zone: 'the zone of the calendar',
      timezone: 'the desk’s zone, such as Europe/Berlin',
    },
  },
  'account-days': {
    when: 'A row of an account that holds several days.',
    placeholders: { from: 'the first day', until: 'the last day' },
  },
  'account-ran': {
    when: 'A row of an account: when the clock ran.',
    placeholders: { times: 'from when to when' },
  },
  'account-runs': {
    when: 'A row of an account: when the clock will run.',
    placeholders: { times: 'from when to when' },
  },
  'account-ran-on.one': {
    when: 'A row of an account for a week.',
    placeholders: { off: '`account-off`; may be empty' },
  },
  'account-ran-on.other': {
    when: 'A row of an account for a week.',
    placeholders: { count: 'how many', off: '`account-off`; may be empty' },
  },
  'account-runs-on.one': {
    when: 'A row of an account for a week to come.',
    placeholders: { off: '`account-off`; may be empty' },
  },
  'account-runs-on.other': {
    when: 'A row of an account for a week to come.',
    placeholders: { count: 'how many', off: '`account-off`; may be empty' },
  },
  'account-off.one': { when: 'Stands in `account-ran-on`.', placeholders: {} },
  'account-off.other': { when: 'Stands in `account-ran-on`.', placeholders: { count: 'how many' } },
  'account-restored': {
    when: 'A row of the resolution’s account: since then no alert of the ticket fires.',
    placeholders: {},
  },
  'account-fires-again': {
    when: 'A row of the resolution’s account: an alert fires again after the recovery.',
    placeholders: {},
  },
  'account-holiday': { when: 'A row of an account.', placeholders: {} },
  'clocks-went-forward': {
    when: 'Behind a day on which the clocks were changed.',
    placeholders: { length: 'a length of time' },
  },
  'clocks-went-back': {
    when: 'Behind a day on which the clocks were changed.',
    placeholders: { length: 'a length of time' },
  },
  'clocks-go-forward': {
    when: 'Behind a day on which the clocks will be changed.',
    placeholders: { length: 'a length of time' },
  },
  'clocks-go-back': {
    when: 'Behind a day on which the clocks will be changed.',
    placeholders: { length: 'a length of time' },
  },
  'mark-start': {
    when: 'A row of an account.',
    placeholders: {
      priority: 'P1 to P4',
      target: 'a length of time',
      calendar: 'the name of a calendar',
      policy: 'the version of the policy, in short',
    },
  },
  'mark-rule': {
    when: 'A row of an account: it follows another rule from here on.',
    placeholders: { change: 'what is different', used: 'a length of time' },
  },
  'mark-new-rule': { when: 'Stands in `mark-rule`.', placeholders: {} },
  'mark-priority': {
    when: 'Stands in `mark-rule`.',
    placeholders: { priority: 'P1 to P4', before: 'the priority before' },
  },
  'mark-target': { when: 'Stands in `mark-rule`.', placeholders: { target: 'a length of time' } },
  'mark-calendar': { when: 'Stands in `mark-rule`.', placeholders: { calendar: 'the name of a calendar' } },
  'mark-policy': {
    when: 'Stands in `mark-rule`.',
    placeholders: { policy: 'the version of the policy, in short' },
  },
  'mark-other': { when: 'Stands in `mark-rule`.', placeholders: {} },
  'mark-pause': {
    when: 'A row of an account.',
    placeholders: { whom: 'for whom or what, such as the vendor' },
  },
  'mark-pause-until': {
    when: 'A row of an account.',
    placeholders: {
      time: 'the day and time, in the desk’s zone',
      whom: 'for whom or what, such as the vendor',
    },
  },
  'mark-resume': { when: 'A row of an account.', placeholders: {} },
  'mark-met': { when: 'A row of an account.', placeholders: {} },
  'mark-reopen': { when: 'A row of an account.', placeholders: {} },
  'mark-ends': { when: 'A row of an account.', placeholders: {} },
  'mark-ends-merged': { when: 'A row of an account.', placeholders: {} },
  'mark-ends-no-answer': { when: 'A row of an account.', placeholders: {} },
  'mark-ends-handed-over': { when: 'A row of an account.', placeholders: {} },
  'cause-comment': { when: 'What made a row of an account.', placeholders: { url: 'an address' } },
  'cause-opened': { when: 'What made a row of an account.', placeholders: {} },
  'cause-labelled': { when: 'What made a row of an account.', placeholders: { label: 'the label' } },
  'cause-unlabelled': { when: 'What made a row of an account.', placeholders: { label: 'the label' } },
  'cause-policy': { when: 'What made a row of an account.', placeholders: {} },
  'cause-until': { when: 'What made a row of an account.', placeholders: {} },
  'cause-closed': { when: 'What made a row of an account.', placeholders: {} },
  'cause-reopened': { when: 'What made a row of an account.', placeholders: {} },
  'cause-edited': { when: 'What made a row of an account.', placeholders: {} },
  'cause-assigned': { when: 'What made a row of an account.', placeholders: {} },
  'cause-unassigned': { when: 'What made a row of an account.', placeholders: {} },
  'cause-silence': { when: 'What made a row of an account.', placeholders: {} },
  'cause-deleted': { when: 'What made a row of an account.', placeholders: {} },
  'cause-transferred': { when: 'What made a row of an account.', placeholders: {} },
  'cause-taken-over': { when: 'What made a row of an account.', placeholders: {} },
  'cause-developers': { when: 'What made a row of an account.', placeholders: {} },
  'cause-other': {
    when: 'What made a row of an account: a date or a term that the desk itself kept, or news of another ticket.',
    placeholders: {},
  },

  // Small news.
  'returned-not-planned': {
    when: 'Why a ticket is back at level 2, once the developers closed their issue.',
    placeholders: { repository: '`owner/name`' },
  },
  'returned-duplicate': { when: 'As `returned-not-planned`.', placeholders: { repository: '`owner/name`' } },
  'no-time-noted': { when: 'A ticket without any time, in one line of a summary.', placeholders: {} },
  'label-waiting-on-whom': {
    when: 'Stands in `label-taken-off`: the label `status: waiting` does not say on whom.',
    placeholders: {},
  },

  // What was not told in time, because the desk was away, or at all, because an issue is locked.
  'missed-title': {
    when: 'The title of the report of what fell due while the desk was away.',
    placeholders: { date: 'the day' },
  },
  missed: {
    when: 'The report of what fell due while the desk was away.',
    placeholders: { during: '`missed-at` or `missed-between`' },
  },
  'missed-at': {
    when: 'Stands in `missed`.',
    placeholders: { time: 'the day and time, in the desk’s zone' },
  },
  'missed-between': {
    when: 'Stands in `missed`.',
    placeholders: {
      from: 'the day and time, in the desk’s zone',
      until: 'the day and time, in the desk’s zone',
    },
  },
  'missed-head': { when: 'The head of the table of `missed`.', placeholders: {} },
  'missed-close': { when: 'The last line of `missed`.', placeholders: {} },
  'missed-more.one': { when: 'Below the table of `missed`.', placeholders: {} },
  'missed-more.other': { when: 'Below the table of `missed`.', placeholders: { count: 'how many' } },
  'missed-more-cards': {
    when: 'Behind `missed-more`, in a back office.',
    placeholders: { url: 'an address' },
  },
  'missed-more-breached': { when: 'Behind `missed-more`.', placeholders: { url: 'an address' } },
  'outage-title': {
    when: 'The title of the note in the back office that nobody ran the desk.',
    placeholders: {
      from: 'the day and time, in the desk’s zone',
      until: 'the day and time, in the desk’s zone',
    },
  },
  outage: {
    when: 'In the back office: nobody ran the desk, something happened meanwhile, and it was recovered.',
    placeholders: {
      from: 'the day and time, in the desk’s zone',
      until: 'the day and time, in the desk’s zone',
      events: 'how many',
      clocks: 'how many',
    },
  },
  unsaid: {
    when: 'Words that could not be written on a locked issue.',
    placeholders: { place: 'which issue, as `unsaid-ticket` and its like name it', words: 'as a quotation' },
  },
  'unsaid-ticket': {
    when: 'Stands in `unsaid`.',
    placeholders: { ticket: 'the number of a ticket, with #' },
  },
  'unsaid-developers': { when: 'Stands in `unsaid`.', placeholders: { issue: '`owner/name#number`' } },

  // The desk’s own files: broken, mended, running out.
  'broken-policy-title': { when: 'The policy file cannot be read.', placeholders: {} },
  'broken-policy': { when: 'The policy file cannot be read.', placeholders: {} },
  'stricter-policy-title': {
    when: 'A policy that was good has mistakes by a newer version of Tierline.',
    placeholders: {},
  },
  'stricter-policy': {
    when: 'A policy that was good has mistakes by a newer version of Tierline.',
    placeholders: {},
  },
  'mend-file': { when: 'Below the mistakes of a file.', placeholders: {} },
  'more-problems': { when: 'Below a long list of mistakes.', placeholders: { count: 'how many' } },
  'mended-policy': {
    when: 'The policy file can be read again.',
    placeholders: { version: 'the name of a release, as a link' },
  },
  'mended-policy-later': {
    when: 'As `mended-policy`, where it comes into force later.',
    placeholders: {
      version: 'the name of a release, as a link',
      time: 'the day and time, in the desk’s zone',
    },
  },
  'broken-articles-title': { when: 'Articles cannot be read.', placeholders: {} },
  'broken-articles': { when: 'Articles cannot be read.', placeholders: {} },
  'mended-articles': { when: 'All articles can be read again.', placeholders: {} },
  'ending-holidays-title': { when: 'Calendars run out of holidays.', placeholders: {} },
  'ending-holidays': { when: 'Calendars run out of holidays.', placeholders: {} },
  'add-holidays': { when: 'Below `ending-holidays`.', placeholders: {} },
  'without-back-office': {
    when: 'A check of a policy finds that it names no back office.',
    placeholders: { also: '`without-back-office-tier` or its like; empty where no such clock is used' },
  },
  'without-back-office-tier': { when: 'Stands in `without-back-office`.', placeholders: {} },
  'without-back-office-engagement': { when: 'Stands in `without-back-office`.', placeholders: {} },
  'without-back-office-both': { when: 'Stands in `without-back-office`.', placeholders: {} },
  'portal-contrast': {
    when: 'A check of a policy finds a colour of the portal that cannot be read on its pages.',
    placeholders: {
      colour: 'as the policy writes it',
      contrast: 'such as 2.3',
      least: 'what WCAG asks for, 4.5',
      shown: 'the nearest colour that can be read, which the portal shows',
    },
  },
  'portal-contrast-dark': {
    when: 'The same of the dark pages.',
    placeholders: {
      colour: 'as the policy writes it',
      contrast: 'such as 2.3',
      least: 'what WCAG asks for, 4.5',
      shown: 'the nearest colour that can be read, which the portal shows',
    },
  },
  'nobody-told-silent': {
    when: 'A check of a policy finds a milestone that tells nobody anything.',
    placeholders: { milestone: 'such as 75% or breach', clock: 'the clock, as the policy writes it' },
  },
  'nobody-told-webhook': {
    when: 'A check of a policy finds a milestone that sends a webhook, and tells no person.',
    placeholders: { milestone: 'such as 75% or breach', clock: 'the clock, as the policy writes it' },
  },
  'nobody-told-level': {
    when: 'A check of a policy finds a milestone that is told to a level without people.',
    placeholders: { milestone: 'such as 75% or breach', clock: 'the clock, as the policy writes it' },
  },
  'nobody-told-managers': {
    when: 'A check of a policy finds a milestone that is told to managers, and there are none.',
    placeholders: { milestone: 'such as 75% or breach', clock: 'the clock, as the policy writes it' },
  },
  'calendar-ends': {
    when: 'A line of `ending-holidays`, or a warning about a policy.',
    placeholders: { name: 'the name of the calendar', date: 'the day' },
  },
  'calendar-ended': {
    when: 'As `calendar-ends`, once it is past.',
    placeholders: { name: 'the name of the calendar', date: 'the day' },
  },
  'renewed-holidays': { when: 'The calendars have holidays again.', placeholders: {} },
  'unseen-teams-title': { when: 'The policy names teams that GitHub does not show.', placeholders: {} },
  'unseen-teams': { when: 'The policy names teams that GitHub does not show.', placeholders: {} },
  'mend-teams': { when: 'Below `unseen-teams`.', placeholders: {} },
  'seen-teams': { when: 'GitHub shows all teams again.', placeholders: {} },

  // The checks of a pull request: of a policy, of articles, and of what a new policy would move.
  'mistakes.one': { when: 'How many mistakes a check found.', placeholders: {} },
  'mistakes.other': { when: 'How many mistakes a check found.', placeholders: { count: 'how many' } },
  'warnings.one': { when: 'How many warnings a check found.', placeholders: {} },
  'warnings.other': { when: 'How many warnings a check found.', placeholders: { count: 'how many' } },
  'good-articles-title': { when: 'The check of articles.', placeholders: {} },
  'good-articles.one': { when: 'The check of articles.', placeholders: {} },
  'good-articles.other': { when: 'The check of articles.', placeholders: { count: 'how many' } },
  'bad-articles': { when: 'The check of articles.', placeholders: {} },
  'doubtful-articles': { when: 'The check of articles.', placeholders: {} },
  'more-files': { when: 'Below the files of a check.', placeholders: { count: 'how many' } },
  'and-more': { when: 'Below a long list.', placeholders: { count: 'how many' } },
  'bad-policy': { when: 'The check of a policy.', placeholders: {} },
  'good-policy': { when: 'The check of a policy.', placeholders: {} },
  'good-policy-later': {
    when: 'The check of a policy with an instant of its own.',
    placeholders: { time: 'the day and time, in the desk’s zone' },
  },
  'policy-replaces': {
    when: 'Behind `good-policy`.',
    placeholders: { time: 'the day and time, in the desk’s zone' },
  },
  'warnings-title': { when: 'Above the warnings of a check.', placeholders: {} },
  'too-much-time-title': { when: 'A check that was broken off.', placeholders: {} },
  'too-much-memory-title': { when: 'A check that was broken off.', placeholders: {} },
  'too-much-policy-time': { when: 'A check that was broken off.', placeholders: {} },
  'too-much-policy-memory': { when: 'A check that was broken off.', placeholders: {} },
  'too-much-articles-time': { when: 'A check that was broken off.', placeholders: {} },
  'too-much-articles-memory': { when: 'A check that was broken off.', placeholders: {} },
  'good-acceptance-title': { when: 'The check of a file that only accepts desks.', placeholders: {} },
  'good-acceptance': {
    when: 'The check of a file that only accepts desks.',
    placeholders: { desks: 'their names, or `no-desk`' },
  },
  'no-desk': { when: 'Stands in `good-acceptance`.', placeholders: {} },
  'ended-desk-title': { when: 'The check of a pull request that takes the policy away.', placeholders: {} },
  'ended-desk-none': { when: 'The check of a pull request that takes the policy away.', placeholders: {} },
  'ended-desk.one': { when: 'As `ended-desk-none`, where tickets are open.', placeholders: {} },
  'ended-desk.other': {
    when: 'As `ended-desk-none`, where tickets are open.',
    placeholders: { count: 'how many' },
  },
  'moves-no-ticket': { when: 'What a new policy would move.', placeholders: {} },
  'moves-nothing': { when: 'What a new policy would move.', placeholders: {} },
  'moves.one': { when: 'What a new policy would move.', placeholders: {} },
  'moves.other': { when: 'What a new policy would move.', placeholders: { count: 'how many' } },
  'moves-one-breaches': { when: 'As `moves`, where the target is missed at once.', placeholders: {} },
  'moves-breach.one': { when: 'Behind `moves`.', placeholders: {} },
  'moves-breach.other': { when: 'Behind `moves`.', placeholders: { count: 'how many' } },
  'moves-head': { when: 'The head of the table of what moves.', placeholders: {} },
  'moves-breached': { when: 'In the table of what moves.', placeholders: {} },
  'moves-nothing-owed': { when: 'In the table of what moves.', placeholders: {} },
  'moves-paused': { when: 'In the table of what moves.', placeholders: {} },
  'moves-times': {
    when: 'Below the table of what moves.',
    placeholders: { timezone: 'the desk’s zone, such as Europe/Berlin' },
  },
  'moves-assumed': { when: 'Below what a new policy would move.', placeholders: {} },
  'moves-assumed-later': {
    when: 'As `moves-assumed`, of a policy with an instant of its own.',
    placeholders: {},
  },

  // The answer of `/help`.
  'commands-title': {
    when: 'Above the commands that somebody can use.',
    placeholders: { person: 'the login of whoever did it, with the @ that notifies them' },
  },
  'commands-own': {
    when: 'Below the commands of whoever opened the ticket: what they may also write.',
    placeholders: {},
  },
  'commands-all': { when: 'The line behind which `/help` keeps the rest.', placeholders: {} },
  'answer-passes': {
    when: 'Below an answer that only its asker needs, such as that of `/help`.',
    placeholders: {},
  },
  'commands-head': { when: 'The head of the table of `/help`.', placeholders: {} },
  'commands-note': { when: 'Below the table of `/help`.', placeholders: {} },
  'command-title': {
    when: 'The answer of `/help` and the name of a command: above it.',
    placeholders: {
      person: 'the login of whoever asked, with the @ that notifies them',
      command: 'its name',
    },
  },
  'command-instead': {
    when: 'As `command-title`, where there is no such command: above the nearest one.',
    placeholders: {
      person: 'the login of whoever asked, with the @ that notifies them',
      asked: 'what they asked about',
      command: 'the nearest command',
    },
  },
  'command-examples': {
    when: 'Below one command of `/help`.',
    placeholders: { examples: 'a line each, as code' },
  },
  'command-not-now': {
    when: 'Below one command of `/help` that would be refused as the ticket stands.',
    placeholders: { why: 'as it would be refused' },
  },
  'command-idle': { when: 'As `command-not-now`, where the command has nothing to do.', placeholders: {} },
  'command-for-anyone': { when: 'Below one command of `/help`: who may use it.', placeholders: {} },
  'command-for-requester': { when: 'Below one command of `/help`: who may use it.', placeholders: {} },
  'command-for-requester-and-staff': {
    when: 'Below one command of `/help`: who may use it.',
    placeholders: {},
  },
  'command-for-staff': { when: 'Below one command of `/help`: who may use it.', placeholders: {} },
  'command-for-level': {
    when: 'Below one command of `/help`: who may use it.',
    placeholders: { level: 'the ticket’s level, such as level 1 (service desk)' },
  },
  'command-for-higher-levels': { when: 'Below one command of `/help`: who may use it.', placeholders: {} },
  'own-command-finish': {
    when: 'The answer of `/help close` to the requester: what such a word of theirs does.',
    placeholders: {
      person: 'the login of whoever asked, with the @ that notifies them',
      command: 'the word',
    },
  },
  'own-command-complain': {
    when: 'The answer of `/help escalate` to the requester: what such a word of theirs does.',
    placeholders: {
      person: 'the login of whoever asked, with the @ that notifies them',
      command: 'the word',
    },
  },
  'own-command-press': {
    when: 'The answer of `/help urgent` to the requester: what such a word of theirs does.',
    placeholders: {
      person: 'the login of whoever asked, with the @ that notifies them',
      command: 'the word',
    },
  },
  guide: {
    when: 'The last line of `/help`, where the policy names a portal.',
    placeholders: { url: 'the address of the guide that fits whoever asks' },
  },
  'commands-ended': {
    when: 'Below the table of `/help`, on a ticket that has ended and may be taken up again.',
    placeholders: { status: 'as the card names it' },
  },
  'commands-nothing': {
    when: 'The answer of `/help` to somebody for whom there is nothing to use.',
    placeholders: {
      person: 'the login of whoever did it, with the @ that notifies them',
      requester: 'the requester’s login, with the @ that notifies them',
    },
  },
  'commands-nothing-for-them': {
    when: 'As `commands-nothing`, on a ticket that staff wrote down for somebody.',
    placeholders: { person: 'the login of whoever did it, with the @ that notifies them' },
  },
  'commands-unseen': {
    when: 'The answer of `/help` to somebody who may be staff.',
    placeholders: {
      person: 'the login of whoever did it, with the @ that notifies them',
      why: 'why it cannot be seen, in English',
    },
  },

  // The commands: how each is written, and what it does.
  'usage-help': { when: 'How a command is written.', placeholders: {} },
  'help-help': { when: 'What a command does.', placeholders: {} },
  'usage-take': { when: 'How a command is written.', placeholders: {} },
  'help-take': { when: 'What a command does.', placeholders: {} },
  'usage-assign': { when: 'How a command is written.', placeholders: {} },
  'help-assign': { when: 'What a command does.', placeholders: {} },
  'usage-unassign': { when: 'How a command is written.', placeholders: {} },
  'help-unassign': { when: 'What a command does.', placeholders: {} },
  'usage-own': { when: 'How a command is written.', placeholders: {} },
  'help-own': { when: 'What a command does.', placeholders: {} },
  'usage-priority': { when: 'How a command is written.', placeholders: {} },
  'help-priority': { when: 'What a command does.', placeholders: {} },
  'usage-impact': { when: 'How a command is written.', placeholders: {} },
  'help-impact': { when: 'What a command does.', placeholders: {} },
  'usage-urgency': { when: 'How a command is written.', placeholders: {} },
  'help-urgency': { when: 'What a command does.', placeholders: {} },
  'usage-kind': { when: 'How a command is written.', placeholders: {} },
  'help-kind': { when: 'What a command does.', placeholders: {} },
  'usage-service': { when: 'How a command is written.', placeholders: {} },
  'help-service': { when: 'What a command does.', placeholders: {} },
  'usage-escalate': { when: 'How a command is written.', placeholders: {} },
  'help-escalate': { when: 'What a command does.', placeholders: {} },
  'usage-deescalate': { when: 'How a command is written.', placeholders: {} },
  'help-deescalate': { when: 'What a command does.', placeholders: {} },
  'usage-manager': { when: 'How a command is written.', placeholders: {} },
  'help-manager': { when: 'What a command does.', placeholders: {} },
  'usage-major': { when: 'How a command is written.', placeholders: {} },
  'help-major': { when: 'What a command does.', placeholders: {} },
  'usage-update': { when: 'How a command is written.', placeholders: {} },
  'help-update': { when: 'What a command does.', placeholders: {} },
  'usage-wait': { when: 'How a command is written.', placeholders: {} },
  'help-wait': { when: 'What a command does.', placeholders: {} },
  'usage-resume': { when: 'How a command is written.', placeholders: {} },
  'help-resume': { when: 'What a command does.', placeholders: {} },
  'usage-engage': { when: 'How a command is written.', placeholders: {} },
  'help-engage': { when: 'What a command does.', placeholders: {} },
  'usage-engaged': { when: 'How a command is written.', placeholders: {} },
  'help-engaged': { when: 'What a command does.', placeholders: {} },
  'usage-relay': { when: 'How a command is written.', placeholders: {} },
  'help-relay': { when: 'What a command does.', placeholders: {} },
  'usage-known': { when: 'How a command is written.', placeholders: {} },
  'help-known': { when: 'What a command does.', placeholders: {} },
  'usage-not-known': { when: 'How a command is written.', placeholders: {} },
  'help-not-known': { when: 'What a command does.', placeholders: {} },
  'usage-runbook': { when: 'How a command is written.', placeholders: {} },
  'help-runbook': { when: 'What a command does.', placeholders: {} },
  'usage-duplicate': { when: 'How a command is written.', placeholders: {} },
  'help-duplicate': { when: 'What a command does.', placeholders: {} },
  'usage-plan': { when: 'How a command is written.', placeholders: {} },
  'help-plan': { when: 'What a command does.', placeholders: {} },
  'usage-tested': { when: 'How a command is written.', placeholders: {} },
  'help-tested': { when: 'What a command does.', placeholders: {} },
  'usage-time': { when: 'How a command is written.', placeholders: {} },
  'help-time': { when: 'What a command does.', placeholders: {} },
  'usage-solved': { when: 'How a command is written.', placeholders: {} },
  'help-solved': { when: 'What a command does.', placeholders: {} },
  'usage-handover': { when: 'How a command is written.', placeholders: {} },
  'help-handover': { when: 'What a command does.', placeholders: {} },
  'usage-confirm': { when: 'How a command is written.', placeholders: {} },
  'help-confirm': { when: 'What a command does.', placeholders: {} },
  'usage-reopen': { when: 'How a command is written.', placeholders: {} },
  'help-reopen': { when: 'What a command does.', placeholders: {} },
  'usage-rate': { when: 'How a command is written.', placeholders: {} },
  'help-rate': { when: 'What a command does.', placeholders: {} },
  'usage-sla': { when: 'How a command is written.', placeholders: {} },
  'help-sla': { when: 'What a command does.', placeholders: {} },
  'own-usage-sla': { when: 'How a command is written by whoever is no staff.', placeholders: {} },
  'own-help-sla': { when: 'What a command does for whoever is no staff.', placeholders: {} },

  // Why an action cannot be done.
  'ended-already': {
    when: 'Stands in `refused`: the ticket has ended.',
    placeholders: { status: 'as the card names it' },
  },
  'not-looked-up': {
    when: 'Stands in `refused`: what a command names was not looked up, by an earlier version.',
    placeholders: { words: 'what was written' },
  },
  'not-one-person': {
    when: 'Stands in `refused`: a command wants a login.',
    placeholders: { words: 'what was written', command: 'the name of a command' },
  },
  'nobody-assigned': {
    when: 'Stands in `refused`: `/unassign` where nobody has the ticket.',
    placeholders: {},
  },
  'made-owner': {
    when: 'Staff made somebody the owner.',
    placeholders: {
      person: 'the login of the new owner, with the @ that notifies them',
      by: 'the login of whoever did it',
    },
  },
  'staff-unseen-assign': {
    when: 'Stands in `refused`: it cannot be seen whether somebody is staff.',
    placeholders: { by: 'a login, with the @', why: 'why it cannot be seen, in English' },
  },
  'staff-unseen-own': {
    when: 'Stands in `refused`: it cannot be seen whether somebody is staff.',
    placeholders: { by: 'a login, with the @', why: 'why it cannot be seen, in English' },
  },
  'no-staff-assign': {
    when: 'Stands in `refused`: somebody is not staff.',
    placeholders: { by: 'a login, with the @', remedy: '`name-by-role` or `name-by-policy`' },
  },
  'no-staff-own': {
    when: 'Stands in `refused`: somebody is not staff.',
    placeholders: { by: 'a login, with the @', remedy: '`name-by-role` or `name-by-policy`' },
  },
  'name-by-role': {
    when: 'Stands in `no-staff-assign` and `no-staff-own`, where the policy names nobody.',
    placeholders: {},
  },
  'name-by-policy': { when: 'Stands in `no-staff-assign` and `no-staff-own`.', placeholders: {} },
  'which-priority': { when: 'Stands in `refused`: `/priority` alone.', placeholders: {} },
  'no-priority': { when: 'Stands in `refused`.', placeholders: { words: 'what was written' } },
  'how-much': {
    when: 'Stands in `refused`: `/impact` or `/urgency` alone.',
    placeholders: { list: 'what is listed' },
  },
  'no-impact': {
    when: 'Stands in `refused`.',
    placeholders: { words: 'what was written', list: 'what is listed' },
  },
  'no-urgency': {
    when: 'Stands in `refused`.',
    placeholders: { words: 'what was written', list: 'what is listed' },
  },
  'which-kind': { when: 'Stands in `refused`: `/kind` alone.', placeholders: { list: 'what is listed' } },
  'no-kind': {
    when: 'Stands in `refused`.',
    placeholders: { words: 'what was written', list: 'what is listed' },
  },
  'no-services': { when: 'Stands in `refused`: the policy names no services.', placeholders: {} },
  'which-service': {
    when: 'Stands in `refused`: `/service` alone.',
    placeholders: { list: 'what is listed' },
  },
  'no-such-service': {
    when: 'Stands in `refused`.',
    placeholders: { words: 'what was written', list: 'what is listed' },
  },
  'need-answer': { when: 'What a level needs before it takes over.', placeholders: {} },
  'need-expectation': { when: 'What a level needs before it takes over.', placeholders: {} },
  'need-plan': { when: 'What a level needs before it takes over.', placeholders: { how: '`how-to-plan`' } },
  'need-impact': {
    when: 'What a level needs before it takes over: the priority is assumed.',
    placeholders: { priority: 'P1 to P4' },
  },
  'need-urgency': {
    when: 'What a level needs before it takes over: the priority is assumed.',
    placeholders: { priority: 'P1 to P4' },
  },
  'need-impact-urgency': {
    when: 'What a level needs before it takes over: the priority is assumed.',
    placeholders: { priority: 'P1 to P4' },
  },
  'need-note': { when: 'What a level needs before it takes over.', placeholders: {} },
  'need-longer-note': {
    when: 'What a level needs before it takes over.',
    placeholders: {
      length: 'how many characters there are',
      priority: 'P1 to P4',
      least: 'the least that is wanted',
    },
  },
  'need-tested': { when: 'What is wanted before a ticket is resolved.', placeholders: {} },
  'need-verification': { when: 'What is wanted before a ticket is resolved.', placeholders: {} },
  'need-engagements': {
    when: 'Stands in what is missing before it is resolved, where the policy asks that engagements are over.',
    placeholders: { list: 'what is engaged still, as it was written' },
  },
  'need-developers': {
    when: 'Stands in what is missing before it is resolved, where the policy asks that the developers are done.',
    placeholders: { issue: 'the developers’ issue, as a link' },
  },
  'need-time': { when: 'What is wanted before a ticket is resolved.', placeholders: {} },
  'need-plan-first': {
    when: 'What is wanted before a ticket is resolved.',
    placeholders: { priority: 'P1 to P4', how: '`how-to-plan`' },
  },
  'need-steps.one': { when: 'What is wanted before a ticket is resolved.', placeholders: {} },
  'need-steps.other': {
    when: 'What is wanted before a ticket is resolved.',
    placeholders: { count: 'how many' },
  },
  'need-solving-note': { when: 'What is wanted before a ticket is resolved.', placeholders: {} },
  'relay-what': { when: 'Stands in `refused`: `/relay` alone.', placeholders: {} },
  'no-developers-named': { when: 'Stands in `refused`.', placeholders: {} },
  'developers-not-yet': {
    when: 'Stands in `refused`: the developers’ issue is on its way.',
    placeholders: { repository: '`owner/name`' },
  },
  'developers-do-not-accept': { when: 'Stands in `refused`.', placeholders: { repository: '`owner/name`' } },
  'developers-not-asked': { when: 'Stands in `refused`.', placeholders: {} },
  'which-ticket': { when: 'Stands in `refused`: `/duplicate` alone.', placeholders: {} },
  'no-ticket-here': { when: 'Stands in `refused`.', placeholders: { words: 'what was written' } },
  'no-such-ticket': {
    when: 'Stands in `refused`.',
    placeholders: { ticket: 'the number of a ticket, with #' },
  },
  'ticket-itself': {
    when: 'Stands in `refused`.',
    placeholders: { ticket: 'the number of a ticket, with #' },
  },
  'merged-already': {
    when: 'Stands in `refused`.',
    placeholders: { ticket: 'the number of a ticket, with #' },
  },
  'nothing-to-merge': {
    when: 'Stands in `refused`: the ticket has ended.',
    placeholders: { status: 'as the card names it' },
  },
  'merged-the-other-way': {
    when: 'Stands in `refused`.',
    placeholders: { ticket: 'the number of a ticket, with #' },
  },
  'merged-the-other-way-through': {
    when: 'As `merged-the-other-way`, where another lies between.',
    placeholders: { ticket: 'the number of a ticket, with #', through: 'the one between, with #' },
  },
  'engage-expert': { when: 'Stands in `refused`: `/engage expert` alone.', placeholders: {} },
  'engage-vendor': { when: 'Stands in `refused`: `/engage vendor` alone.', placeholders: {} },
  'engage-third-party': { when: 'Stands in `refused`: `/engage third-party` alone.', placeholders: {} },
  'engage-on-site': { when: 'Stands in `refused`: `/engage on-site` alone.', placeholders: {} },
  'engage-parts': { when: 'Stands in `refused`: `/engage parts` alone.', placeholders: {} },
  'engage-customer-it': { when: 'Stands in `refused`: `/engage customer-it` alone.', placeholders: {} },
  'engage-whom': { when: 'Stands in `refused`: `/engage` alone.', placeholders: { list: 'what is listed' } },
  'cannot-be-engaged': {
    when: 'Stands in `refused`.',
    placeholders: { words: 'what was written', list: 'what is listed' },
  },
  'engaged-what-came': { when: 'Stands in `refused`: `/engaged done` alone.', placeholders: {} },
  'engaged-which': {
    when: 'Stands in `refused`: several are meant.',
    placeholders: { open: '`engaged-open`' },
  },
  'engaged-open': {
    when: 'Stands in `engaged-which`.',
    placeholders: { list: 'what is listed', number: 'that of the first one' },
  },
  'engaged-one': {
    when: 'Stands in `engaged-open`.',
    placeholders: {
      number: 'the number of a ticket, or of what is counted in a list',
      kind: 'a kind of engagement, as `/engage` takes it',
      name: 'whom',
    },
  },
  'nobody-engaged': { when: 'Stands in `refused`.', placeholders: {} },
  'no-such-engagement': {
    when: 'Stands in `refused`.',
    placeholders: { words: 'what was written', open: '`engaged-open`' },
  },
  'manager-why': { when: 'Stands in `refused`: `/manager` alone.', placeholders: {} },
  'no-managers': { when: 'Stands in `refused`.', placeholders: {} },
  'only-p1-jumps': { when: 'Stands in `refused`.', placeholders: {} },
  'level-needs-more': {
    when: 'Stands in `refused`: what the level needs is not there.',
    placeholders: { level: '2 or 3', lines: '`need-answer` and its like, a line each' },
  },
  'level-needs-note': {
    when: 'As `level-needs-more`, where the note is short or missing, as a line of it says.',
    placeholders: { level: '2 or 3', lines: '`need-note` and its like, a line each' },
  },
  'no-such-level': {
    when: 'Somebody named a level that there is not, after `/escalate` or `/deescalate`.',
    placeholders: {
      words: 'what they wrote',
      levels: 'the levels there are, with their names',
      command: '`escalate` or `deescalate`',
      example: 'a level, such as 2',
    },
  },
  'level-is-higher': {
    when: 'Stands in `refused`.',
    placeholders: { level: 'the level, such as level 1 (service desk)', to: '1 to 3' },
  },
  'no-higher-level': {
    when: 'Stands in `refused`.',
    placeholders: { level: 'the level, such as level 1 (service desk)' },
  },
  'at-level-already': {
    when: 'Stands in `refused`.',
    placeholders: { level: 'the level, such as level 1 (service desk)', to: '1 to 3' },
  },
  'deescalate-why': { when: 'Stands in `refused`: `/deescalate` alone.', placeholders: {} },
  'level-is-lower': {
    when: 'Stands in `refused`.',
    placeholders: { level: 'the level, such as level 1 (service desk)', to: '1 to 3' },
  },
  'no-lower-level': {
    when: 'Stands in `refused`.',
    placeholders: { level: 'the level, such as level 1 (service desk)' },
  },
  'at-level-already-back': {
    when: 'Stands in `refused`.',
    placeholders: { level: 'the level, such as level 1 (service desk)', to: '1 to 3' },
  },
  'which-known-error': { when: 'Stands in `refused`: `/known` alone.', placeholders: {} },
  'no-such-known-error': { when: 'Stands in `refused`.', placeholders: { words: 'what was written' } },
  'no-workaround': {
    when: 'Stands in `refused`.',
    placeholders: { id: 'the number of an article, such as `KE-0042`', status: 'the status in the article' },
  },
  'no-status': { when: 'Stands in `no-workaround`.', placeholders: {} },
  'which-runbook': { when: 'Stands in `refused`: `/runbook` alone.', placeholders: {} },
  'no-back-office': { when: 'Stands in `refused`: runbooks have no place.', placeholders: {} },
  'no-such-runbook': { when: 'Stands in `refused`.', placeholders: { words: 'what was written' } },
  'no-such-runbook-near': {
    when: 'As `no-such-runbook`, where one is near.',
    placeholders: { words: 'what was written', near: 'what may be meant' },
  },
  or: { when: 'Between two things that may be meant.', placeholders: { one: 'the one', other: 'the other' } },
  'update-what': { when: 'Stands in `refused`: `/update` alone.', placeholders: {} },
  'major-end-why': { when: 'Stands in `refused`: `/major end` alone.', placeholders: {} },
  'major-reviewed-what': { when: 'Stands in `refused`: `/major reviewed` alone.', placeholders: {} },
  'no-major-to-end': { when: 'Stands in `refused`.', placeholders: {} },
  'headline-too-long': {
    when: 'Stands in `refused`.',
    placeholders: { length: 'how many characters it has', most: 'the most that is allowed' },
  },
  'major-already': { when: 'Stands in `refused`.', placeholders: {} },
  'no-major-to-review': { when: 'Stands in `refused`.', placeholders: {} },
  'major-not-over': { when: 'Stands in `refused`.', placeholders: {} },
  'no-major-to-update': { when: 'Stands in `refused`.', placeholders: {} },
  'hand-over-to': {
    when: 'Stands in `refused`: `/handover` without a name.',
    placeholders: { example: 'an example' },
  },
  'hand-over-why': {
    when: 'Stands in `refused`: `/handover` without a reason.',
    placeholders: { name: 'who has it now', example: 'an example' },
  },
  'handover-vendor': { when: 'An example.', placeholders: {} },
  'handover-third-party': { when: 'An example.', placeholders: {} },
  'handover-customer': { when: 'An example.', placeholders: {} },
  'hand-over-whom': {
    when: 'Stands in `refused`: `/handover` alone.',
    placeholders: { list: 'what is listed' },
  },
  'no-receiver': {
    when: 'Stands in `refused`.',
    placeholders: { words: 'what was written', list: 'what is listed' },
  },
  'solved-what': { when: 'Stands in `refused`: `/solved` alone.', placeholders: {} },
  'no-such-answer': {
    when: 'Stands in `refused`.',
    placeholders: { name: 'as it was written', near: 'the name of a ready answer' },
  },
  'no-such-answer-list': {
    when: 'Stands in `refused`: a name behind `/solved with` that is near to no ready answer.',
    placeholders: { name: 'as it was written', ready: '`ready-answers` or `no-ready-answers`' },
  },
  'no-ready-answers': { when: 'Stands in `no-such-answer-list`.', placeholders: {} },
  'no-known-to-solve': {
    when: 'Stands in `refused`: the number of a known error behind `/solved` that there is not.',
    placeholders: { known: 'its number' },
  },
  'resolve-needs-more': {
    when: 'Stands in `refused`: what the policy wants is not there.',
    placeholders: { lines: '`need-tested` and its like, a line each' },
  },
  'sla-unknown': { when: 'Stands in `refused`.', placeholders: { words: 'what was written' } },
  'buy-how-much': { when: 'Stands in `refused`: `/sla buy` alone.', placeholders: {} },
  'how-to-buy': { when: 'Behind `no-length`.', placeholders: {} },
  'buy-why': { when: 'Stands in `refused`: `/sla buy` without a reason.', placeholders: {} },
  'only-staff-buy': { when: 'Stands in `refused`.', placeholders: {} },
  'buy-not-allowed': { when: 'Stands in `refused`.', placeholders: {} },
  'nothing-to-extend': { when: 'Stands in `refused`.', placeholders: {} },
  'bought-all': { when: 'Stands in `refused`.', placeholders: { most: 'the most that is allowed' } },
  'bought-too-much': {
    when: 'Stands in `refused`.',
    placeholders: { most: 'the most that is allowed', left: 'a length of time' },
  },
  'date-passed': { when: 'Stands in `refused`.', placeholders: {} },
  'wait-for-what': { when: 'Stands in `refused`: `/wait user` alone.', placeholders: {} },
  'wait-for-whom': { when: 'Stands in `refused`: `/wait` alone.', placeholders: { list: 'what is listed' } },
  'no-wait-reason': {
    when: 'Stands in `refused`.',
    placeholders: { words: 'what was written', list: 'what is listed' },
  },
  'waits-for-nobody': { when: 'Stands in `refused`.', placeholders: {} },
  'two-dates': {
    when: 'Stands in `refused`.',
    placeholders: { timezone: 'the desk’s zone, such as Europe/Berlin' },
  },
  'no-date': {
    when: 'Stands in `refused`.',
    placeholders: { timezone: 'the desk’s zone, such as Europe/Berlin' },
  },
  'no-time-behind-date': {
    when: 'Stands in `refused`.',
    placeholders: { timezone: 'the desk’s zone, such as Europe/Berlin' },
  },
  'no-length': {
    when: 'Stands in `refused`.',
    placeholders: { words: 'what was written', how: '`how-to-buy` or `how-to-note-time`' },
  },
  'two-lengths': {
    when: 'Stands in `refused`.',
    placeholders: { words: 'what was written', how: '`how-to-buy` or `how-to-note-time`' },
  },
  'unclear-length': {
    when: 'Stands in `refused`.',
    placeholders: { words: 'what was written', meant: 'how it would be clear' },
  },
  'minutes-with-m': { when: 'Stands in `unclear-length`.', placeholders: {} },
  'how-long': { when: 'Stands in `refused`: `/time` alone.', placeholders: {} },
  'how-to-note-time': { when: 'Behind `no-length`.', placeholders: {} },
  'more-than-a-day': { when: 'Stands in `refused`.', placeholders: {} },
  'no-time-type': {
    when: 'Stands in `refused`.',
    placeholders: { words: 'what was written', near: 'a type that is near to it', list: 'what is listed' },
  },
  'no-task-list': { when: 'Stands in `refused`.', placeholders: { how: '`how-to-plan`' } },
  'too-many-steps': { when: 'Stands in `refused`.', placeholders: { most: 'the most that is allowed' } },
  'how-tested': { when: 'Stands in `refused`: `/tested` alone.', placeholders: {} },
  'nothing-noted': {
    when: 'Stands in `refused`.',
    placeholders: {
      type: 'a type of work',
      length: 'a length of time',
      remedy: '`name-the-type` or `take-back-less`',
    },
  },
  'less-noted': {
    when: 'Stands in `refused`.',
    placeholders: {
      type: 'a type of work',
      noted: 'a length of time',
      length: 'a length of time',
      remedy: '`name-the-type` or `take-back-less`',
    },
  },
  'name-the-type': { when: 'Stands in `nothing-noted`.', placeholders: { list: 'what is listed' } },
  'take-back-less': {
    when: 'Stands in `nothing-noted`.',
    placeholders: { noted: 'a length of time, as it is typed', type: 'a type of work' },
  },
  'take-back-why': {
    when: 'Stands in `refused`.',
    placeholders: { length: 'a length of time, as it is typed', type: 'a type of work' },
  },
  'no-time-at-all': { when: 'Stands in `refused`.', placeholders: { words: 'what was written' } },
  'too-long-a-time': { when: 'Stands in `refused`.', placeholders: { words: 'what was written' } },
  'no-internal-notes': {
    when: 'Stands in `no-such-command`: other desks have a command for notes that only staff read.',
    placeholders: {},
  },
  'end-without-solution': {
    when: 'Stands in `no-such-command` or behind `called-here`: how staff end a ticket that was not solved.',
    placeholders: {},
  },
  'set-label-by-hand': { when: 'Stands in `no-such-command`.', placeholders: {} },
  'edit-title': { when: 'Stands in `no-such-command`.', placeholders: {} },
  'follow-ticket': { when: 'Stands in `no-such-command`.', placeholders: {} },
  'button-of-github': { when: 'Stands in `no-such-command`.', placeholders: {} },
  'days-ago.one': { when: 'Stands in `too-late`.', placeholders: {} },
  'days-ago.other': { when: 'Stands in `too-late`.', placeholders: { count: 'how many' } },
  // Problems: what lies behind tickets.
  'row-problem': { when: 'The name of a row of the card.', placeholders: {} },
  'row-article': { when: 'The name of a row of the card.', placeholders: {} },
  'row-over-time': { when: 'The name of a row of the card.', placeholders: {} },
  'row-cost': { when: 'The name of a row of the card.', placeholders: {} },
  'usage-problem': { when: 'How a command is written.', placeholders: {} },
  'help-problem': { when: 'What a command does.', placeholders: {} },
  'usage-cause': { when: 'How a command is written.', placeholders: {} },
  'help-cause': { when: 'What a command does.', placeholders: {} },
  'usage-workaround': { when: 'How a command is written.', placeholders: {} },
  'help-workaround': { when: 'What a command does.', placeholders: {} },
  'usage-publish': { when: 'How a command is written.', placeholders: {} },
  'help-publish': { when: 'What a command does.', placeholders: {} },
  'usage-fix': { when: 'How a command is written.', placeholders: {} },
  'help-fix': { when: 'What a command does.', placeholders: {} },
  'card-problem-new': {
    when: 'The first sentence of the card of a problem that no ticket is linked to yet.',
    placeholders: {},
  },
  'card-problem-over.one': {
    when: 'The first sentence of the card of a problem that is over, for one ticket.',
    placeholders: { count: 'how many tickets came from it', open: 'how many of them are open' },
  },
  'card-problem-over.other': {
    when: 'The first sentence of the card of a problem that is over, for several tickets or none.',
    placeholders: { count: 'how many tickets came from it', open: 'how many of them are open' },
  },
  'card-problem.one': {
    when: 'The first sentence of the card of a problem, for one ticket.',
    placeholders: { count: 'how many tickets come from it', open: 'how many of them are open' },
  },
  'card-problem.other': {
    when: 'The first sentence of the card of a problem, for several tickets.',
    placeholders: { count: 'how many tickets come from it', open: 'how many of them are open' },
  },
  'problem-cause': { when: 'The heading of the cause on the card of a problem.', placeholders: {} },
  'problem-workaround': { when: 'The heading of the workaround on the card of a problem.', placeholders: {} },
  'problem-incidents.one': {
    when: 'The fold with the ticket of a problem, on its card.',
    placeholders: { count: 'how many tickets' },
  },
  'problem-incidents.other': {
    when: 'The fold with the tickets of a problem, on its card.',
    placeholders: { count: 'how many tickets' },
  },
  'incident-columns': {
    when: 'The head of the table of a problem’s tickets: four columns.',
    placeholders: {},
  },
  'incident-open': { when: 'Stands in the table of a problem’s tickets.', placeholders: {} },
  'incident-over': { when: 'Stands in the table of a problem’s tickets.', placeholders: {} },
  'incidents-of-week': {
    when: 'Stands in the row `row-over-time`, for each week.',
    placeholders: { count: 'how many tickets were opened', week: 'the Monday of that week' },
  },
  'article-is-published': {
    when: 'Stands in the row `row-article`.',
    placeholders: { known: 'the article’s number, with its address' },
  },
  'article-is-fixed': {
    when: 'Stands in the row `row-article`.',
    placeholders: { known: 'the article’s number, with its address', version: 'what brought the fix' },
  },
  'article-is-proposed': {
    when: 'Stands in the row `row-article`.',
    placeholders: { known: 'the article’s number', url: 'the address of the pull request' },
  },
  'article-is-asked': { when: 'Stands in the row `row-article`.', placeholders: {} },
  'problem-is-fixed': {
    when: 'Stands in the row `row-problem` of a ticket.',
    placeholders: { problem: 'the problem, such as #12', version: 'what brought the fix' },
  },
  'problem-is-over': {
    when: 'Stands in the row `row-problem` of a ticket.',
    placeholders: { problem: 'the problem, such as #12' },
  },
  'problem-has-workaround': {
    when: 'Stands in the row `row-problem` of a ticket.',
    placeholders: { problem: 'the problem, such as #12', known: 'the number of the article' },
  },
  'problem-is-opening': { when: 'Stands in the row `row-problem` of a ticket.', placeholders: {} },
  'problem-opening': {
    when: 'Stands for the number of a problem that the desk is just opening.',
    placeholders: {},
  },
  'not-known-yet': { when: 'Stands where a problem’s cause or workaround is not known.', placeholders: {} },
  'problem-issue': {
    when: 'The first words of a problem that the desk opens for a ticket.',
    placeholders: { ticket: 'the ticket, such as #12' },
  },
  'fix-issue': {
    when: 'The issue that developers get for the permanent fix of a problem.',
    placeholders: {
      url: 'the address of the problem',
      service: 'the name of the service',
      count: 'how many tickets come from it',
      cause: 'the cause, as a quotation',
      workaround: 'the workaround, as a quotation',
    },
  },
  'new-workaround.one': {
    when: 'Level 1 hears of the workaround of a problem, the moment that its article is merged; one open ticket was told.',
    placeholders: {
      title: 'the title of the article',
      known: 'its number, with its address',
      id: 'its number',
      count: 'how many open tickets were told',
    },
  },
  'new-workaround.other': {
    when: 'The same for several open tickets, or none.',
    placeholders: {
      title: 'the title of the article',
      known: 'its number, with its address',
      id: 'its number',
      count: 'how many open tickets were told',
    },
  },
  'fix-is-out': {
    when: 'The requester of a ticket hears that what lies behind it is fixed.',
    placeholders: {
      requester: 'the requester’s login, with the @',
      version: 'the version that brought the fix, with its address',
    },
  },
  'fix-is-out-for-them': {
    when: 'The same, to whoever wrote the ticket down for somebody.',
    placeholders: {
      requester: 'the login of whoever wrote it down, with the @',
      version: 'the version that brought the fix, with its address',
      name: 'for whom',
      confirm: '`confirm-for-them`',
    },
  },
  'problem-solved': {
    when: 'Whoever works on a ticket hears that its problem is solved.',
    placeholders: { problem: 'the problem, such as #12' },
  },
  'problem-ended': {
    when: 'Whoever works on a ticket hears that its problem has ended without a solution.',
    placeholders: { problem: 'the problem, such as #12' },
  },
  'article-proposed': {
    when: 'Whoever works on a problem hears that its article waits for a review.',
    placeholders: { known: 'the article’s number', url: 'the address of the pull request' },
  },
  'article-refused': {
    when: 'Whoever works on a problem hears that GitHub did not take its article.',
    placeholders: { why: 'what GitHub said' },
  },
  'article-pull-title': {
    when: 'The title of the pull request with a new article.',
    placeholders: { known: 'its number', title: 'its title' },
  },
  'article-pull': {
    when: 'The pull request with a new article.',
    placeholders: {
      problem: 'the problem, such as #12',
      removed: '`article-removed` or `article-nothing-removed`',
    },
  },
  'article-nothing-removed': {
    when: 'Stands in `article-pull`, where nothing was taken out.',
    placeholders: {},
  },
  'personal-key-id': { when: 'Stands in `removed-line`.', placeholders: {} },
  'personal-bank-account': { when: 'Stands in `removed-line`.', placeholders: {} },
  'personal-card': { when: 'Stands in `removed-line`.', placeholders: {} },
  'personal-e-mail': { when: 'Stands in `removed-line`.', placeholders: {} },
  'personal-telephone': { when: 'Stands in `removed-line`.', placeholders: {} },
  'personal-host': { when: 'Stands in `removed-line`.', placeholders: {} },
  'personal-ip-address': { when: 'Stands in `removed-line`.', placeholders: {} },
  'personal-mac-address': { when: 'Stands in `removed-line`.', placeholders: {} },
  'personal-user-name': { when: 'Stands in `removed-line`.', placeholders: {} },
  'removed-line': {
    when: 'Stands in `article-removed`, for each thing that was taken out.',
    placeholders: {
      what: 'what it was, such as an e-mail address',
      begins: 'its first characters',
      length: 'how many it had',
    },
  },
  'article-removed': {
    when: 'Stands in `article-pull`, where something was taken out.',
    placeholders: { list: 'what was taken out, a line each' },
  },
  'article-fixed-title': {
    when: 'The title of the pull request that says in what an article’s trouble is fixed.',
    placeholders: { known: 'its number', version: 'the version' },
  },
  'article-fixed-pull': {
    when: 'The pull request that says in what an article’s trouble is fixed.',
    placeholders: { known: 'its number', version: 'the version' },
  },
  'problem-itself': { when: 'Answers `/problem` on a problem.', placeholders: { number: 'its number' } },
  'problem-already': {
    when: 'Answers `/problem` on a ticket that has one.',
    placeholders: { problem: 'the problem, such as #12' },
  },
  'no-problem-linked': { when: 'Answers `/problem none` on a ticket that has none.', placeholders: {} },
  'which-problem': {
    when: 'Answers a `/problem` whose words are no number.',
    placeholders: { words: 'what was written' },
  },
  'no-such-problem': {
    when: 'Answers a `/problem` with a number that is none of this desk’s.',
    placeholders: { ticket: 'the number, such as #12' },
  },
  'not-a-problem': {
    when: 'Answers a `/problem` that names a ticket which is none.',
    placeholders: { ticket: 'the ticket, such as #12' },
  },
  'only-on-problem': { when: 'Answers a command for problems on a ticket that has none.', placeholders: {} },
  'only-on-its-problem': {
    when: 'Answers a command for problems on a ticket that has one.',
    placeholders: { problem: 'the problem, such as #12' },
  },
  'cause-what': { when: 'Answers a bare `/cause`.', placeholders: {} },
  'workaround-what': { when: 'Answers a bare `/workaround`.', placeholders: {} },
  'publish-lacks': {
    when: 'Answers a `/publish` of a problem that lacks something.',
    placeholders: { missing: 'what is missing, a line each' },
  },
  'lacks-cause': { when: 'Stands in `publish-lacks`.', placeholders: {} },
  'lacks-workaround': { when: 'Stands in `publish-lacks`.', placeholders: {} },
  'article-there': {
    when: 'Answers a `/publish` of a problem whose article is published.',
    placeholders: { known: 'its number' },
  },
  'article-asked': { when: 'Answers a second `/publish` while the first one is at work.', placeholders: {} },
  'article-waits': {
    when: 'Answers a `/publish` of a problem whose article waits for a review.',
    placeholders: { known: 'its number', url: 'the address of the pull request' },
  },
  'fix-what': { when: 'Answers a `/fix` that names nothing.', placeholders: {} },
  'developers-milestone-due': {
    when: 'Stands in the row about the developers, where their milestone has a day.',
    placeholders: { title: 'the milestone’s title', day: 'the day on which it is due' },
  },
  'fix-already': {
    when: 'Answers a `/fix` while the developers have an open issue or pull request.',
    placeholders: { repository: 'the developers’ repository' },
  },
  'no-such-issue': {
    when: 'Answers a `/fix` that names an issue or a pull request which the App cannot see.',
    placeholders: { words: 'what was written' },
  },

  // What monitoring reports.
  'card-greeting-alerts': {
    when: 'The first sentence of the card of a new ticket that monitoring has opened.',
    placeholders: {
      source: 'the name of the source of alerts',
      level: 'the level that has it, such as level 1 (service desk)',
      priority: 'P1 to P4',
      promise: '`card-answer-due-alerts` or `card-answer-late-alerts`; empty where nothing is owed',
    },
  },
  'card-answer-due-alerts': {
    when: 'Stands in `card-greeting-alerts`, until somebody has taken it up.',
    placeholders: { time: 'the day and time, in the desk’s zone' },
  },
  'card-answer-late-alerts': {
    when: 'The same once it is overdue.',
    placeholders: { time: 'the day and time, in the desk’s zone' },
  },
  'card-resolved-alerts': {
    when: 'The first sentence of the card of a ticket that staff have solved and whose alerts still fire.',
    placeholders: {
      by: 'the login of whoever resolved it, with the @',
      source: 'the name of the source of alerts',
    },
  },
  'card-closed-alerts': {
    when: 'The first sentence of the card of a ticket that staff have solved, and that monitoring says is over.',
    placeholders: {
      by: 'the login of whoever resolved it, with the @',
      confirmed: '`card-confirmed`; empty where nothing confirmed it',
    },
  },
  'card-closed-quiet': {
    when: 'The first sentence of the card of a ticket whose alerts were over before anybody took it.',
    placeholders: { time: 'since when nothing fires, in the desk’s zone' },
  },
  'card-withdrawn-alerts': {
    when: 'The first sentence of the card of a ticket of monitoring that staff have closed as not planned.',
    placeholders: { by: 'the login of whoever closed it, with the @' },
  },
  'card-duplicate-alerts': {
    when: 'The first sentence of the card of a ticket of monitoring that was merged into another.',
    placeholders: { main: 'the number of the main ticket' },
  },
  'card-handed-over-alerts': {
    when: 'The first sentence of the card of a ticket of monitoring that was handed over.',
    placeholders: { to: 'who has it now, such as ACME (the vendor)' },
  },
  'alerts-heading': {
    when: 'Above the card’s table of alerts.',
    placeholders: {
      source: 'the name of the source of alerts',
      counts: 'how many alerts fire, are over, or are not reported any more',
    },
  },
  'alerts-firing.one': { when: 'Stands in `alerts-heading`.', placeholders: { count: 'the number' } },
  'alerts-firing.other': { when: 'Stands in `alerts-heading`.', placeholders: { count: 'the number' } },
  'alerts-over.one': { when: 'Stands in `alerts-heading`.', placeholders: { count: 'the number' } },
  'alerts-over.other': { when: 'Stands in `alerts-heading`.', placeholders: { count: 'the number' } },
  'alerts-unheard.one': { when: 'Stands in `alerts-heading`.', placeholders: { count: 'the number' } },
  'alerts-unheard.other': { when: 'Stands in `alerts-heading`.', placeholders: { count: 'the number' } },
  'alerts-columns': { when: 'The head of the card’s table of alerts.', placeholders: {} },
  'alert-firing': {
    when: 'The state of an alert on the card.',
    placeholders: { time: 'since when, in the desk’s zone' },
  },
  'alert-acknowledged': {
    when: 'The state of an alert on the card that somebody has acknowledged in monitoring.',
    placeholders: { time: 'since when, in the desk’s zone' },
  },
  'alert-restored': {
    when: 'The state of an alert on the card.',
    placeholders: { time: 'since when, in the desk’s zone' },
  },
  'alert-unheard': {
    when: 'The state of an alert on the card of which nothing is heard any more.',
    placeholders: { time: 'since when, in the desk’s zone' },
  },
  'alert-runbook': { when: 'The link to an alert’s runbook.', placeholders: {} },
  'alerts-more.one': {
    when: 'Below the card’s table of alerts.',
    placeholders: { count: 'how many alerts have no row' },
  },
  'alerts-more.other': {
    when: 'Below the card’s table of alerts.',
    placeholders: { count: 'how many alerts have no row' },
  },
  'alerts-changed': {
    when: 'To staff, where other alerts of a ticket fire than before.',
    placeholders: {
      source: 'the name of the source of alerts',
      lines: 'a line for each alert that is otherwise than before',
    },
  },
  'alerts-again': {
    when: 'To whoever had the ticket, where its alerts fire again after its end.',
    placeholders: {
      people: 'whoever had it, with the @; may be empty',
      source: 'the name of the source of alerts',
      lines: 'a line for each alert that fires now',
    },
  },
  'alerts-line-firing': {
    when: 'A line of `alerts-changed` and its like.',
    placeholders: { alert: 'the alert’s name and what it says' },
  },
  'alerts-line-over': {
    when: 'A line of `alerts-changed`.',
    placeholders: { alert: 'the alert’s name and what it says' },
  },
  'alerts-line-unheard': {
    when: 'A line of `alerts-changed`.',
    placeholders: { alert: 'the alert’s name and what it says' },
  },
  'alerts-line-more': {
    when: 'The last line of `alerts-changed`, where there are very many.',
    placeholders: { count: 'how many more alerts changed' },
  },
  'alerts-quiet': { when: 'Behind `alerts-changed`, where nothing fires any more.', placeholders: {} },
  'alerts-silent': {
    when: 'To staff, where nothing was heard of the alerts for a long time.',
    placeholders: {
      people: 'whoever works on it, with the @; may be empty',
      source: 'the name of the source of alerts',
      time: 'when it was last heard of, in the desk’s zone',
    },
  },
  'alerts-quiet-note': {
    when: 'The solution of a ticket that closed by itself because its alerts were over.',
    placeholders: { source: 'the name of the source of alerts' },
  },
  'alerts-unheard-note': {
    when: 'The same where nothing was heard of them any more.',
    placeholders: { source: 'the name of the source of alerts' },
  },
  'alerts-title': {
    when: 'The title of a ticket that monitoring opens.',
    placeholders: { name: 'the alert’s name', summary: 'what it says' },
  },
  'alerts-title-many': {
    when: 'The same where several alerts fire at once.',
    placeholders: { name: 'the name of the first alert', count: 'how many fire' },
  },
  'alerts-body': {
    when: 'The text of a ticket that monitoring opens.',
    placeholders: {
      source: 'the name of the source of alerts',
      words: 'what the first alert says',
      facts: 'the labels that its alerts have in common, runbook and links, a line each',
    },
  },
  'alerts-fact-runbook': { when: 'A line of `alerts-body`.', placeholders: { url: 'the address' } },
  'alerts-fact-url': { when: 'A line of `alerts-body`.', placeholders: { url: 'the address' } },
  'alerts-fact-before': {
    when: 'A line of `alerts-body`, where the same alerts had a ticket before.',
    placeholders: { number: 'its number' },
  },
  'alerts-storm-title': {
    when: 'The title of the one ticket for a storm of alerts.',
    placeholders: { source: 'the name of the source of alerts' },
  },
  'alerts-storm-body': {
    when: 'The text of the one ticket for a storm of alerts.',
    placeholders: {
      source: 'the name of the source of alerts',
      above: 'how many new groups in a minute are still tickets of their own',
      lines: 'the first alerts, a line each',
    },
  },
  'alerts-storm': {
    when: 'To those on duty, when a storm of alerts became a ticket.',
    placeholders: {
      people: 'the level’s people on duty and the managers, with the @; may be empty',
      source: 'the name of the source of alerts',
    },
  },
  'nobody-to-wait-for': {
    when: 'Stands in `refused`: monitoring opened the ticket.',
    placeholders: { list: 'the other reasons to wait' },
  },
  'row-recovered': { when: 'The name of a row of the card.', placeholders: {} },
  // The weekly problem review.
  // The figures: what each is called, and its definition.
  'figure-opened': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-opened-means': { when: 'Says in reports what `figure-opened` is.', placeholders: {} },
  'figure-resolved': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-resolved-means': { when: 'Says in reports what `figure-resolved` is.', placeholders: {} },
  'figure-ended-otherwise': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-ended-otherwise-means': {
    when: 'Says in reports what `figure-ended-otherwise` is.',
    placeholders: {},
  },
  'figure-reopened': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-reopened-means': { when: 'Says in reports what `figure-reopened` is.', placeholders: {} },
  'figure-backlog': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-backlog-means': { when: 'Says in reports what `figure-backlog` is.', placeholders: {} },
  'figure-backlog-age': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-backlog-age-means': { when: 'Says in reports what `figure-backlog-age` is.', placeholders: {} },
  'figure-first-response': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-first-response-means': {
    when: 'Says in reports what `figure-first-response` is.',
    placeholders: {},
  },
  'figure-next-response': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-next-response-means': { when: 'Says in reports what `figure-next-response` is.', placeholders: {} },
  'figure-time-to-own': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-time-to-own-means': { when: 'Says in reports what `figure-time-to-own` is.', placeholders: {} },
  'figure-first-resolution': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-first-resolution-means': {
    when: 'Says in reports what `figure-first-resolution` is.',
    placeholders: {},
  },
  'figure-full-resolution': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-full-resolution-means': {
    when: 'Says in reports what `figure-full-resolution` is.',
    placeholders: {},
  },
  'figure-requester-wait': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-requester-wait-means': {
    when: 'Says in reports what `figure-requester-wait` is.',
    placeholders: {},
  },
  'figure-staff-work': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-staff-work-means': { when: 'Says in reports what `figure-staff-work` is.', placeholders: {} },
  'figure-outside-wait': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-outside-wait-means': { when: 'Says in reports what `figure-outside-wait` is.', placeholders: {} },
  'figure-sla-clocks': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-sla-clocks-means': { when: 'Says in reports what `figure-sla-clocks` is.', placeholders: {} },
  'figure-sla-tickets': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-sla-tickets-means': { when: 'Says in reports what `figure-sla-tickets` is.', placeholders: {} },
  'figure-internal-targets': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-internal-targets-means': {
    when: 'Says in reports what `figure-internal-targets` is.',
    placeholders: {},
  },
  'figure-first-contact-resolution': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-first-contact-resolution-means': {
    when: 'Says in reports what `figure-first-contact-resolution` is.',
    placeholders: {},
  },
  'figure-first-level-resolution': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-first-level-resolution-means': {
    when: 'Says in reports what `figure-first-level-resolution` is.',
    placeholders: {},
  },
  'figure-second-level-resolution': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-second-level-resolution-means': {
    when: 'Says in reports what `figure-second-level-resolution` is.',
    placeholders: {},
  },
  'figure-tier-split': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-tier-split-means': { when: 'Says in reports what `figure-tier-split` is.', placeholders: {} },
  'figure-reopen-rate': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-reopen-rate-means': { when: 'Says in reports what `figure-reopen-rate` is.', placeholders: {} },
  'figure-escalation-rate': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-escalation-rate-means': {
    when: 'Says in reports what `figure-escalation-rate` is.',
    placeholders: {},
  },
  'figure-escalations': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-escalations-means': { when: 'Says in reports what `figure-escalations` is.', placeholders: {} },
  'figure-handoffs': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-handoffs-means': { when: 'Says in reports what `figure-handoffs` is.', placeholders: {} },
  'figure-manager-calls': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-manager-calls-means': { when: 'Says in reports what `figure-manager-calls` is.', placeholders: {} },
  'figure-satisfaction': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-satisfaction-means': { when: 'Says in reports what `figure-satisfaction` is.', placeholders: {} },
  'figure-rating-response': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-rating-response-means': {
    when: 'Says in reports what `figure-rating-response` is.',
    placeholders: {},
  },
  'figure-time-logged': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-time-logged-means': { when: 'Says in reports what `figure-time-logged` is.', placeholders: {} },
  'figure-known-error-reuse': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-known-error-reuse-means': {
    when: 'Says in reports what `figure-known-error-reuse` is.',
    placeholders: {},
  },
  'figure-suggestion-precision': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-suggestion-precision-means': {
    when: 'Says in reports what `figure-suggestion-precision` is.',
    placeholders: {},
  },
  'figure-portal-tickets': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-portal-tickets-means': {
    when: 'Says in reports what `figure-portal-tickets` is.',
    placeholders: {},
  },
  // Reports of figures.
  'chart-volume': { when: 'The title of a chart of a report.', placeholders: {} },
  'chart-compliance': { when: 'The title of a chart of a report.', placeholders: {} },
  'chart-kept': { when: 'The title of a chart of a report.', placeholders: {} },
  'chart-week': { when: 'Stands in a report before the first day of a week.', placeholders: {} },
  'chart-goal': { when: 'Names the line in a chart that a bar is to reach.', placeholders: {} },
  'chart-withheld': {
    when: 'In a published report, instead of a share of very few ratings.',
    placeholders: {},
  },
  'chart-desks': { when: 'The title of a picture of the figures of several desks.', placeholders: {} },
  'report-title': {
    when: 'The heading of a report of figures.',
    placeholders: { desk: 'the repository, such as acme/support', from: 'the first day', to: 'the last day' },
  },
  'report-share': {
    when: 'Says a share in reports.',
    placeholders: { percent: 'a whole number', counted: 'how many count', n: 'of how many' },
  },
  'report-share-few': {
    when: 'Says a share in reports, of so few that it says little.',
    placeholders: { percent: 'a whole number', counted: 'how many count', n: 'of how many' },
  },
  'report-goal': {
    when: 'Stands behind a figure with a goal.',
    placeholders: { figure: 'its name', percent: 'a whole number' },
  },
  'report-part': {
    when: 'Names a part of a figure.',
    placeholders: { figure: 'its name', part: 'such as a clock or a level' },
  },
  'report-part-level': { when: 'Names a level as a part of a figure.', placeholders: { level: '1, 2 or 3' } },
  'report-end-withdrawn': { when: 'Names a way to end as a part of a figure.', placeholders: {} },
  'report-end-no-answer': { when: 'Names a way to end as a part of a figure.', placeholders: {} },
  'report-end-duplicate': { when: 'Names a way to end as a part of a figure.', placeholders: {} },
  'report-end-handed-over': { when: 'Names a way to end as a part of a figure.', placeholders: {} },
  'report-in-business': {
    when: 'Names a length of time in reports, counted in business hours.',
    placeholders: { figure: 'its name' },
  },
  'report-in-wall': {
    when: 'Names a length of time in reports, as the clock on the wall counts it.',
    placeholders: { figure: 'its name' },
  },
  'report-figure': { when: 'A column of a report.', placeholders: {} },
  'report-now': { when: 'A column of a report.', placeholders: {} },
  'report-before': { when: 'A column of a report.', placeholders: {} },
  'report-n': { when: 'A column of a report: of how many.', placeholders: {} },
  'report-median': { when: 'A column of a report.', placeholders: {} },
  'report-p90': { when: 'A column of a report: nine in ten took no longer.', placeholders: {} },
  'report-mean': { when: 'A column of a report.', placeholders: {} },
  'report-median-before': { when: 'A column of a report.', placeholders: {} },
  'report-nobody': {
    when: 'Names the row of a report for tickets that have none of what it is divided by.',
    placeholders: {},
  },
  'report-definitions': { when: 'Above the definitions of the figures of a report.', placeholders: {} },
  'report-provisional': {
    when: 'Below a report: some of its figures may still change.',
    placeholders: { day: 'the day' },
  },
  'report-ticket': { when: 'A column of the tickets of a figure.', placeholders: {} },
  'report-gives': { when: 'A column of the tickets of a figure: what each gives to it.', placeholders: {} },
  'report-address': { when: 'A column of the tickets of a figure.', placeholders: {} },
  'report-counts': { when: 'Says of a ticket that it counts among the share of a figure.', placeholders: {} },
  'report-counts-not': {
    when: 'Says of a ticket that it is looked at in a figure and does not count.',
    placeholders: {},
  },
  // The weekly report.
  'weekly-title': {
    when: 'The title of the weekly report.',
    placeholders: { from: 'the first day of the week', to: 'its last day' },
  },
  'weekly-opening': {
    when: 'The first lines of the weekly report.',
    placeholders: {
      opened: 'how many tickets were opened',
      'opened-before': 'the week before',
      resolved: 'how many were solved',
      'resolved-before': 'the week before',
      backlog: 'how many are open',
      'backlog-before': 'a week earlier',
      kept: 'the share of tickets whose promises were kept',
      'kept-before': 'the week before',
    },
  },
  'weekly-look': { when: 'The weekly report, above what stands out.', placeholders: {} },
  'weekly-look-nothing': { when: 'Stands below `weekly-look` where nothing stands out.', placeholders: {} },
  'weekly-look-backlog': {
    when: 'A line below `weekly-look`.',
    placeholders: { backlog: 'how many tickets are open', before: 'how many a week earlier' },
  },
  'weekly-look-kept': {
    when: 'A line below `weekly-look`.',
    placeholders: { kept: 'a share', before: 'the share of the week before' },
  },
  'weekly-look-nobody.one': { when: 'A line below `weekly-look`.', placeholders: {} },
  'weekly-look-nobody.other': { when: 'A line below `weekly-look`.', placeholders: { count: 'how many' } },
  'weekly-look-old.one': { when: 'A line below `weekly-look`.', placeholders: {} },
  'weekly-look-old.other': { when: 'A line below `weekly-look`.', placeholders: { count: 'how many' } },
  'weekly-look-level': {
    when: 'A line below `weekly-look`.',
    placeholders: { figure: 'its name', share: 'the share', goal: 'in percent' },
  },
  'weekly-look-reopened': { when: 'A line below `weekly-look`.', placeholders: { share: 'the share' } },
  'weekly-look-ahead.one': { when: 'A line below `weekly-look`.', placeholders: {} },
  'weekly-look-ahead.other': { when: 'A line below `weekly-look`.', placeholders: { count: 'how many' } },
  'weekly-breaches': { when: 'The weekly report, above the promises that were broken.', placeholders: {} },
  'weekly-breach': {
    when: 'A line below `weekly-breaches`.',
    placeholders: {
      ticket: 'a link',
      title: 'its title',
      clock: 'the clock',
      due: 'when it was due',
      late: 'how late it was met, as `weekly-late` and its like say it',
      why: 'as `weekly-why-taken` and its like say it',
      also: '`weekly-also`; empty where it was the only one',
    },
  },
  'weekly-late': { when: 'Stands in `weekly-breach`.', placeholders: { length: 'in business time' } },
  'weekly-still-late': { when: 'Stands in `weekly-breach`.', placeholders: { length: 'in business time' } },
  'weekly-ended-late': {
    when: 'Stands in `weekly-breach` where the ticket ended without it.',
    placeholders: { length: 'in business time' },
  },
  'weekly-why-nobody': { when: 'Stands in `weekly-breach`.', placeholders: { level: '1, 2 or 3' } },
  'weekly-why-taken': { when: 'Stands in `weekly-breach`.', placeholders: { level: '1, 2 or 3' } },
  'weekly-why-outside': {
    when: 'Stands in `weekly-breach`, where it had waited for somebody else.',
    placeholders: { level: '1, 2 or 3', length: 'in business time' },
  },
  'weekly-more.one': { when: 'Below a list of the weekly report that has been cut.', placeholders: {} },
  'weekly-more.other': {
    when: 'Below a list of the weekly report that has been cut.',
    placeholders: { count: 'how many' },
  },
  'weekly-more-ahead.one': { when: 'Below the list of `weekly-ahead` that has been cut.', placeholders: {} },
  'weekly-more-ahead.other': {
    when: 'Below the list of `weekly-ahead` that has been cut.',
    placeholders: { count: 'how many' },
  },
  'weekly-also': {
    when: 'Stands in `weekly-breach`, where other clocks of the ticket were breached after it.',
    placeholders: { clocks: 'their names' },
  },
  'weekly-business': { when: 'A length of time in `weekly-breach`.', placeholders: { length: 'how long' } },
  'weekly-wall': {
    when: 'A length of time in `weekly-breach` that lay outside business hours.',
    placeholders: { length: 'how long' },
  },
  'weekly-ahead': { when: 'The weekly report, above the promises that are due next.', placeholders: {} },
  'weekly-ahead-line': {
    when: 'A line below `weekly-ahead`.',
    placeholders: { ticket: 'a link', title: 'its title', clock: 'the clock', due: 'when it is due' },
  },
  'weekly-pictures': { when: 'The weekly report, above its pictures.', placeholders: {} },
  'weekly-volume': {
    when: 'The title of the picture of how many tickets each week brought.',
    placeholders: {},
  },
  'weekly-compliance': {
    when: 'The title of the picture of the tickets whose promises were kept.',
    placeholders: {},
  },
  'weekly-ages': { when: 'The title of the picture of how old the open tickets are.', placeholders: {} },
  'weekly-age': {
    when: 'A group of open tickets by their age.',
    placeholders: { from: 'in days', to: 'in days' },
  },
  'weekly-age-last': { when: 'The oldest group of open tickets.', placeholders: { from: 'in days' } },
  'weekly-week': {
    when: 'The first cell of the table of the last weeks, before the days on which they begin.',
    placeholders: {},
  },
  'weekly-ages-row': { when: 'The first cell of the table of ages.', placeholders: {} },
  'weekly-ages-tickets': { when: 'The first cell of the second row of the table of ages.', placeholders: {} },
  'weekly-split': { when: 'The weekly report, above the levels beside their goals.', placeholders: {} },
  'weekly-split-column': { when: 'A column of the table of `weekly-split`.', placeholders: {} },
  'weekly-goal-column': { when: 'A column of the table of `weekly-split`.', placeholders: {} },
  'weekly-weeks-column': {
    when: 'A column of the table of `weekly-split`: several weeks together.',
    placeholders: { weeks: 'how many' },
  },
  'weekly-load': { when: 'The weekly report, above who has how many open tickets.', placeholders: {} },
  'weekly-load-note': { when: 'Below `weekly-load`.', placeholders: {} },
  'weekly-load-head': { when: 'The head of the table of `weekly-load`.', placeholders: {} },
  'weekly-load-nobody': {
    when: 'Stands in the table of `weekly-load` for tickets that nobody works on.',
    placeholders: {},
  },
  'weekly-feedback': { when: 'The weekly report, above the ratings that say something.', placeholders: {} },
  'weekly-feedback-line': {
    when: 'A line below `weekly-feedback`.',
    placeholders: { ticket: 'a link', stars: '1 to 5', comment: 'what they wrote' },
  },
  'weekly-figures': { when: 'What opens all figures of the weekly report.', placeholders: {} },
  'weekly-next': {
    when: 'The last words on a weekly report.',
    placeholders: { issue: 'the number of the next, with #' },
  },
  'figure-solved-by-article': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-solved-by-article-means': {
    when: 'Says in reports what `figure-solved-by-article` is.',
    placeholders: {},
  },
  'figure-failed-searches': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-failed-searches-means': {
    when: 'Says in reports what `figure-failed-searches` is.',
    placeholders: {},
  },
  'figure-intents': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-intents-means': { when: 'Says in reports what `figure-intents` is.', placeholders: {} },
  'figure-deflection': { when: 'Names a figure in reports.', placeholders: {} },
  'figure-deflection-means': { when: 'Says in reports what `figure-deflection` is.', placeholders: {} },
  'problem-review-title': {
    when: 'The title of the weekly problem review.',
    placeholders: { date: 'the day' },
  },
  'problem-review': { when: 'The first lines of the problem review.', placeholders: {} },
  'problem-review-candidates': {
    when: 'The problem review, above the groups of closed incidents that matched no known error.',
    placeholders: { least: 'how many incidents make a group', days: 'how many days back the desk looks' },
  },
  'problem-review-candidates-head': {
    when: 'The head of the table of `problem-review-candidates`.',
    placeholders: {},
  },
  'problem-review-more-candidates.one': {
    when: 'Below the table of `problem-review-candidates`.',
    placeholders: {},
  },
  'problem-review-more-candidates.other': {
    when: 'Below the table of `problem-review-candidates`.',
    placeholders: { count: 'how many' },
  },
  'problem-review-more-tickets.one': { when: 'Behind the tickets of a group.', placeholders: {} },
  'problem-review-more-tickets.other': {
    when: 'Behind the tickets of a group.',
    placeholders: { count: 'how many' },
  },
  'problem-review-weeks': {
    when: 'The title of the picture of how many incidents each week brought.',
    placeholders: {},
  },
  'problem-review-week': {
    when: 'The first cell of the table of `problem-review-weeks`, before the days on which its weeks begin.',
    placeholders: {},
  },
  'problem-review-problems': { when: 'The problem review, above the open problems.', placeholders: {} },
  'problem-review-problems-head': {
    when: 'The head of the table of `problem-review-problems`.',
    placeholders: {},
  },
  'problem-review-yes': { when: 'Stands in the table of `problem-review-problems`.', placeholders: {} },
  'problem-review-no': { when: 'Stands in the table of `problem-review-problems`.', placeholders: {} },
  'problem-review-no-fix': { when: 'Stands in the table of `problem-review-problems`.', placeholders: {} },
  'problem-review-fix-due': {
    when: 'Stands in the table of `problem-review-problems`.',
    placeholders: { issue: 'a link', milestone: 'the developers’ milestone', day: 'when that is due' },
  },
  'problem-review-fix-named': {
    when: 'The same for a milestone without a day.',
    placeholders: { issue: 'a link', milestone: 'the developers’ milestone' },
  },
  'problem-review-fix-undated': {
    when: 'Stands in the table of `problem-review-problems`.',
    placeholders: { issue: 'a link' },
  },
  'problem-review-fix-done': {
    when: 'Stands in the table of `problem-review-problems`: the developers have closed it.',
    placeholders: { issue: 'a link' },
  },
  'problem-review-due': {
    when: 'The problem review, above the articles that are due for review.',
    placeholders: {},
  },
  'problem-review-due-head': { when: 'The head of the table of `problem-review-due`.', placeholders: {} },
  'problem-review-unused': {
    when: 'The problem review, above the known errors that helped nobody for a year.',
    placeholders: {},
  },
  'problem-review-unused-head': {
    when: 'The head of the table of `problem-review-unused`.',
    placeholders: {},
  },
  'problem-review-never': {
    when: 'Stands in the tables of `problem-review-due` and `problem-review-unused`, for the day of the last use.',
    placeholders: {},
  },
  'problem-review-services': {
    when: 'The problem review, above the services with the most incidents.',
    placeholders: {},
  },
  'problem-review-services-head': {
    when: 'The head of the table of `problem-review-services`.',
    placeholders: {},
  },
  'problem-review-known-errors': {
    when: 'The problem review, above the known errors that were applied most often.',
    placeholders: {},
  },
  'problem-review-known-errors-head': {
    when: 'The head of the table of `problem-review-known-errors`.',
    placeholders: {},
  },
  'problem-review-unhelpful': {
    when: 'The problem review, above the articles of which visitors of the portal said that they did not help.',
    placeholders: {},
  },
  'problem-review-unhelpful-head': {
    when: 'The head of the table of `problem-review-unhelpful`.',
    placeholders: {},
  },
  'problem-review-searches': {
    when: 'The problem review, above the searches of the portal that found nothing.',
    placeholders: {},
  },
  'problem-review-searches-head': {
    when: 'The head of the table of `problem-review-searches`.',
    placeholders: {},
  },
  'problem-review-outcomes': {
    when: 'The last words on a problem review, above what became of its groups.',
    placeholders: {},
  },
  'problem-review-became-problem': {
    when: 'A line below `problem-review-outcomes`.',
    placeholders: { phrase: 'the words that the incidents share', problem: 'a link' },
  },
  'problem-review-became-known': {
    when: 'A line below `problem-review-outcomes`.',
    placeholders: { phrase: 'the words that the incidents share', known: 'a known error’s number' },
  },
  'problem-review-became-quiet': {
    when: 'A line below `problem-review-outcomes`.',
    placeholders: { phrase: 'the words that the incidents share' },
  },
  'problem-review-still-there': {
    when: 'A line below `problem-review-outcomes`.',
    placeholders: {
      phrase: 'the words that the incidents share',
      count: 'how many incidents',
      before: 'how many there were',
    },
  },
  'problem-review-next': {
    when: 'The end of the last words on a problem review.',
    placeholders: { issue: 'the number of the next, with #' },
  },
  'problem-review-none': { when: 'The same where no new review was opened.', placeholders: {} },
  // To subscribers that are chats, and to whoever is on call.
  'chat-opened': {
    when: 'To a chat, or to whoever is on call: a ticket was opened.',
    placeholders: { ticket: 'its number, with #', requester: 'who opened it' },
  },
  'chat-classified': {
    when: 'To a chat, or to whoever is on call: kind, service or priority of a ticket are others.',
    placeholders: { ticket: 'its number, with #', priority: 'P1 to P4' },
  },
  'chat-tier': {
    when: 'To a chat, or to whoever is on call: a ticket has gone to another level.',
    placeholders: { ticket: 'its number, with #', level: 'that level, such as level 2 (operations)' },
  },
  'chat-managers': {
    when: 'To a chat, or to whoever is on call: somebody called for managers on a ticket.',
    placeholders: { ticket: 'its number, with #' },
  },
  'chat-assigned': {
    when: 'To a chat, or to whoever is on call: a ticket has an assignee.',
    placeholders: { ticket: 'its number, with #', assignee: 'who works on it now' },
  },
  'chat-waiting': {
    when: 'To a chat, or to whoever is on call: a ticket waits.',
    placeholders: { ticket: 'its number, with #', whom: 'for whom or what, such as the vendor' },
  },
  'chat-resumed': {
    when: 'To a chat, or to whoever is on call: a ticket waits no more.',
    placeholders: { ticket: 'its number, with #' },
  },
  'chat-resolved': {
    when: 'To a chat, or to whoever is on call: a ticket is resolved.',
    placeholders: { ticket: 'its number, with #' },
  },
  'chat-reopened': {
    when: 'To a chat, or to whoever is on call: a ticket was opened again.',
    placeholders: { ticket: 'its number, with #' },
  },
  'chat-closed': {
    when: 'To a chat, or to whoever is on call: a ticket is closed.',
    placeholders: { ticket: 'its number, with #' },
  },
  'chat-rated': {
    when: 'To a chat, or to whoever is on call: the requester has rated the help.',
    placeholders: { ticket: 'its number, with #', stars: '1 to 5' },
  },
  'chat-problem': {
    when: 'To a chat, or to whoever is on call: a problem was opened.',
    placeholders: { ticket: 'its number, with #' },
  },
  'chat-published': {
    when: 'To a chat, or to whoever is on call: the article of a problem is published.',
    placeholders: { ticket: 'its number, with #', article: 'its number, such as `KE-0042`' },
  },
  'chat-fixed': {
    when: 'To a chat, or to whoever is on call: a fix of a problem is released.',
    placeholders: { ticket: 'its number, with #', version: 'the version that brings it' },
  },
  'chat-warning': {
    when: 'To a chat, or to whoever is on call: a clock has passed a milestone before its breach.',
    placeholders: {
      ticket: 'its number, with #',
      clock: 'the clock’s name, such as First response',
      milestone: 'the milestone as the policy writes it, such as 75%',
    },
  },
  'chat-breached': {
    when: 'To a chat, or to whoever is on call: a clock is breached.',
    placeholders: { ticket: 'its number, with #', clock: 'the clock’s name, such as First response' },
  },
  'chat-met': {
    when: 'To a chat, or to whoever is on call: a clock was met in time.',
    placeholders: { ticket: 'its number, with #', clock: 'the clock’s name, such as First response' },
  },
  'chat-corrected': {
    when: 'To a chat, or to whoever is on call: a breach that was told did not happen after all.',
    placeholders: { ticket: 'its number, with #', clock: 'the clock’s name, such as First response' },
  },
  'chat-desk-offline': {
    when: 'To a chat: nobody ran the desk, and what happened meanwhile was recovered.',
    placeholders: {
      repository: 'the desk, as owner/name',
      from: 'an instant, as ISO 8601',
      until: 'an instant, as ISO 8601',
      events: 'how many',
      clocks: 'how many',
    },
  },
  'chat-desk-recovered': {
    when: 'To a chat, or to whoever is on call: the desk was away, and is back.',
    placeholders: {
      repository: 'the desk, as owner/name',
      tickets: 'how many tickets something was missed on',
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
