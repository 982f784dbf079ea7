/** What the desk says in English. */
import type { MessageName } from './catalog.ts';

export const en: Readonly<Record<MessageName, string>> = {
  // The first sentences of the card.
  'card-closed': '**Solved and closed.** {confirmed} {rating}',
  'card-confirmed': 'Confirmed by {by}.',
  'card-goes-on': 'Work goes on by itself on {time}.',
  'card-greeting':
    'Thank you, {requester}. Your ticket is with **{level}** at priority **{priority}**. {promise}',
  'card-not-taken':
    'This is with **{level}**{again}, at priority **{priority}**; nobody has taken it yet. {promise}',
  'card-owned': '**{owner}** looks after this{again}, at priority **{priority}**. {promise}',
  'card-rate': 'How did we do? Write `/rate 5` for very well, `/rate 1` for badly.',
  'card-rated': 'Rated {stars} of 5, thank you.',
  'card-helped':
    '**Good to hear that it works, {requester}.** We have closed this as solved by {what}. {rating}',
  'card-resolved':
    '**Resolved by {by}.** {requester}, does it work for you? Write `/confirm`. If it is still broken, write `/reopen` and what you see.',
  'card-suggestion':
    'This looks like a known error:\n\n{suggestions}\n\nIf this solves it, simply close the ticket. If it does not fit, you need not do anything: a person reads your ticket.',
  'card-suggestions':
    'One of these known errors may be yours:\n\n{suggestions}\n\nIf this solves it, simply close the ticket. If it does not fit, you need not do anything: a person reads your ticket.',
  'card-taken': '**{assignee}** is working on this{again}, at priority **{priority}**. {promise}',
  'card-waiting-for-answer': '**Waiting for you, {requester}**. Please answer below. {until}',
  'card-waiting-for-you': '**Waiting for you, {requester}**: {why} {until}',
  'card-waiting-no-reason': '**Waiting for {whom}**. {until} {promise}',
  'card-waiting': '**Waiting for {whom}**: {why} {until} {promise}',
  'card-withdrawn-by-them':
    '**Closed without a solution**, as you wished, {requester}. Do you need help after all? Write `/reopen` and what you see.',
  'card-withdrawn':
    '**Closed without a solution**, by {by}. Do you still need help, {requester}? Write `/reopen` and what you see.',

  // When the requester hears next, as the card promises it.
  'card-answer-coming': 'A person will answer you here.',
  'card-answer-due': 'A person will answer you by **{time}**.',
  'card-answer-late': 'We promised you an answer by **{time}**. We are late, and we are sorry.',
  'card-update-due': 'You will hear from us again by **{time}**.',
  'card-update-late': 'We promised you news by **{time}**. We are late, and we are sorry.',

  // Who stands in for somebody, on the card.
  'card-away': '{person} (away until {date})',
  'card-stand-in': '{person} (away until {date}; {stand-in} stands in)',

  // What is asked about a new ticket.
  'missing-essentials':
    '{requester}, to help you well we need a little more:\n\n{questions}\n\nJust answer in a comment, in your own words.',
  'question-affected': 'Who is affected: only you, your team, or everyone?',
  'question-happened': 'What happened: what did you do, what did you see, and what had you expected?',
  'question-needed': 'What do you need?',
  'question-service': 'Which service is it about? One of: {services}. If you do not know, just say so.',
  'waiting-for-essentials': 'please answer the questions in this ticket',

  // Known errors.
  'whole-story': 'The whole story: {url}',
  'solved-by-their-word': 'Solved by {what}, confirmed by the requester.',
  'helped-answer': 'our answer',
  'helped-suggestions': 'one of the suggestions ({known})',
  'workaround-question': 'does the workaround of {known} help?',
  workaround:
    '{requester}, this looks like a known error, {title}. There is a workaround:\n\n{workaround}\n\nDid it help? Write `/confirm`. Is your problem a different one? Write `/not-known`. {more}',

  // A command that could not be done.
  'closed-already': 'The ticket is closed already, so nothing is left to confirm.',
  'command-in-code':
    '`/{command}` stands in code, where nothing runs. Write it on a line of its own, without backticks.',
  'did-you-mean': 'Did you mean `/{command}`?',
  'no-rating': '“{words}” is not a rating. Write a number from 1 (bad) to 5 (very good), such as `/rate 5`.',
  'no-such-command': 'There is no command `/{command}`. {meant} {instead}',
  'called-here': '`/{command}` is `/{near}` here. Write `{line}`.',
  'called-here-bare': '`/{command}` is `/{near}` here.',
  'not-suggested':
    '{named} was not suggested on this ticket. Write `/not-known` and one of these: {suggested}.',
  'nothing-suggested': 'No known error was suggested on this ticket, so there is nothing to turn down.',
  'complaint-heard':
    '{requester}, thank you for telling us. Whoever is responsible for your ticket and a manager know now; one of them will write to you here.',
  'complaint-heard-by-owner':
    '{requester}, thank you for telling us. Whoever is responsible for your ticket knows now and will write to you here.',
  'done-or-not':
    'It sounds as if it does not work yet, so the ticket stays as it is. If it works, write `/confirm`. If you do not need it any more, close it as not planned.',
  'how-many-cannot-work':
    '{requester}, how many people cannot work because of this: only you, your team, or everyone? Your answer helps us to put it in the right place.',
  'urgency-known':
    '{requester}, thank you. We know who is affected, and your ticket has priority **{priority}**. If it has got worse, tell us in a comment what has changed.',
  'nothing-to-confirm': 'There is nothing to confirm yet. If the problem is gone, simply close the ticket.',
  'rate-later': 'The ticket is not resolved yet; please rate it when it is.',
  'refused-several': '{person}, some of that did not work:\n\n{whys}',
  refused: '{person}, that did not work. {why}',
  'see-help': '`/help` lists what you can use.',
  'stands-alone':
    '`/{command}` was not run, because more stands on its line. Write it alone on a line, and everything else on another.',
  'still-open': 'The ticket is still open; just write what you see.',
  'two-commands':
    'Two commands share a line, so neither was run. Write each on its own line: first `/{first}`, below it `/{second}`.',
  'what-do-you-see': 'What do you see? Write it after `/reopen`, so that nobody has to ask you.',
  'which-rating': 'Your rating is missing. Write a number from 1 (bad) to 5 (very good), such as `/rate 5`.',

  // Why somebody may not do something.
  'cannot-see': 'I cannot see whether you are staff: {why}',
  'only-higher-levels':
    'Only level 2, level 3 and managers can {act}. Write what you see in your own words; a person reads it.',
  'only-level': 'The ticket is with {level}; only they and managers can {act}.',
  'only-requester-and-staff': 'Only the requester and the desk’s staff can {act}.',
  'only-requester': 'Only the requester, {requester}, can {act}.',
  'only-staff': 'Only the desk’s staff can {act}. Write what you need in your own words; a person reads it.',
  'only-they-close': 'Only its requester and the desk’s staff can close it.',
  'set-by-desk': 'It follows from the ticket, and nobody sets it by hand.',

  // What was done by hand and is taken back.
  'assignee-put-back': '{person}, I have put the assignee back as it was. {why}',
  'closed-again': '{person}, I have closed this ticket again. {why}',
  'label-put-back': '{person}, I have put the label “{label}” back. {why}',
  'label-taken-off': '{person}, I have taken the label “{label}” off again. {why}',
  'stays-suggested': '{person}, {known} stays suggested for this ticket. {why}',
  'reopened-again': '{person}, I have opened this ticket again. {why}',
  'stays-ended': '{person}, I have not opened this ticket again. {why}',

  // Somebody pasted a secret.
  'secret-address': 'an address with a password in it',
  'secret-cookie': 'a session cookie',
  'secret-in-comment': '[your comment]({url})',
  'secret-in-issue': 'the description of this issue',
  'secret-in-note': 'your comment here',
  'secret-password': 'a password',
  'secret-pasted.one':
    '{person}, {place} seems to hold {what}, and whoever can read this repository can read it.\n\n1. Change or revoke it now: that is what protects you.\n2. Then delete it here: edit the text, click “edited” above it, open the version that still shows it, and choose “Delete revision from history”.\n\nI leave it out of everything that I pass on.',
  'secret-pasted.other':
    '{person}, {place} seems to hold {what}, and whoever can read this repository can read them.\n\n1. Change or revoke them now: that is what protects you.\n2. Then delete them here: edit the text, click “edited” above it, open the version that still shows them, and choose “Delete revision from history”.\n\nI leave them out of everything that I pass on.',
  'secret-private-key': 'a private key',
  'secret-token': 'an access token',
  'secret-token-of': 'an access token for {issuer}',
  'secret-webhook': 'a webhook address of {issuer}',

  // Refusals that name another way.
  'too-late':
    'This ticket was resolved more than {days} ago. Please open a new one and name #{number} in it.',

  // How a ticket ends for its requester: merged with others, without an answer, or with its main ticket.
  'card-duplicate-over':
    '**{main} is about the same problem and has ended.** {requester}, if it is still broken for you, write what you see.',
  'card-duplicate':
    '**{main} is about the same problem, and we work on it there.** We tell you here how it goes, {requester}. If yours is different, write `/reopen` and what is different.',
  'card-no-answer':
    '**Resolved for now: we have not heard from you, {requester}.** If you still need help, write what you see, and we go on.',
  duplicate:
    '{requester}, {main} is about the same problem, so we work on it there and close this ticket. You need not do anything: we tell you here when there is a workaround and when it is solved. If yours is different after all, write `/reopen` and what is different.',
  'duplicate-of-solved':
    '{requester}, {main} is about the same problem and is solved already, so we close this ticket.\n\n{note}\n\nIf it is still broken for you, or yours is different, write what you see. You can rate our help with `/rate 1` (bad) to `/rate 5` (very good).',
  'duplicate-of-ended':
    '{requester}, {main} is about the same problem and has ended without a solution, so we close this ticket. If you still need help, write what you see, and we take your ticket up again.',
  'main-ended':
    '{requester}, {main} has ended without a solution. If you still need help, write what you see, and we take your ticket up again.',
  'main-reopened':
    '{requester}, {main} is not solved after all, so we are working on it again. We tell you here when it is.',
  'main-solved':
    '{requester}, the problem in {main} is solved.\n\n{note}\n\nIf it is still broken for you, write what you see. You can rate our help with `/rate 1` (bad) to `/rate 5` (very good).',
  'main-update': '{requester}, this is how {main} stands:\n\n{update}\n\nWe tell you here when it is solved.',
  'main-workaround':
    '{requester}, there is a workaround for the problem in {main}. It comes from {title}:\n\n{workaround}\n\nWe tell you here when it is solved.',
  'no-answer':
    '{requester}, we have not heard from you, so this ticket is resolved for now. If you still need help, just write what you see, and we go on.',
  'ended-by-staff':
    '{requester}, {by} has closed your ticket without a solution. Do you still need help? Write what you see, and we go on.',
  'office-issue':
    'Notes for staff about {url}. The requester does not read them: please answer on the ticket itself. Commands that you write here are done on the ticket.',
  'resolved-without-note':
    '{requester}, {by} has marked your ticket as solved. Does it work for you? Write `/confirm`. If not, write `/reopen` and what you see. You can rate our help with `/rate 1` (bad) to `/rate 5` (very good).',
  'silence-ends': 'If we do not hear from you by {date}, we will close this ticket.',
  'still-waiting':
    '{requester}, we are still waiting for your answer.\n\n{question}\n\nA short answer is enough, even if you no longer need help. {end}',
  resolved:
    '{requester}, your ticket is resolved:\n\n{note}\n\nDoes it work for you? Write `/confirm`. If not, write `/reopen` and what you see. You can rate our help with `/rate 1` (bad) to `/rate 5` (very good), or with a 👍 or 👎 on this comment.',

  // A solution that was not worked out here.
  'card-handed-over':
    '**{to} takes care of this from now on.** Our ticket is closed. If nothing happens, {requester}, write `/reopen` and what you see.',
  'handed-over':
    '{requester}, {to} takes care of this from now on, and we close our ticket:\n\n{why}\n\nIf nothing happens, or you need us again, write `/reopen` and what you see.',
  'solved-by-known': 'This is a known error, {known} ({title}). Its workaround is in the comments above.',
  'solved-with-known': 'This is a known error, {known} ({title}). {workaround}',

  // What comes from the developers, and what they ask.
  'developers-ask':
    '{requester}, {developer} of the developers asks:\n\n{question}\n\nPlease answer here, in a comment. We pass your answer on to the developers.',
  'developers-say-to-staff': 'word from {developer} of the developers:\n\n{words}',
  'developers-say': '{requester}, word from {developer} of the developers:\n\n{words}',

  // Major incidents.
  'card-major': '🔴 **Major incident: {headline}** {update}',
  major:
    '{requester}, this affects many people, so it is a **major incident** now: {headline} It comes before everything else, and we tell you here how it goes.',
  'no-major': '{requester}, this is no longer a major incident. We keep working on your ticket.\n\n{why}',

  // Names on the card: levels of support, states, reasons to wait, weights, channels, engagements.
  'tier-1': 'level 1 (service desk)',
  'tier-2': 'level 2 (operations)',
  'tier-3': 'level 3 (developers)',
  'status-new': 'new',
  'status-open': 'open',
  'status-waiting': 'waiting',
  'status-resolved': 'resolved',
  'status-closed': 'closed',
  'waits-on-user': 'the requester',
  'waits-on-expert': 'an expert',
  'waits-on-vendor': 'the vendor',
  'waits-on-third-party': 'a third party',
  'waits-on-on-site': 'a visit on site',
  'waits-on-parts': 'parts',
  'waits-on-change': 'a change',
  'level-low': 'low',
  'level-medium': 'medium',
  'level-high': 'high',
  'channel-portal': 'through the portal',
  'channel-form': 'by a form',
  'channel-issue': 'as an issue',
  'channel-phone': 'by phone',
  'channel-chat': 'by chat',
  'channel-in-person': 'in person',
  'channel-e-mail': 'by e-mail',
  'channel-monitoring': 'from monitoring',
  'engaged-expert': 'expert',
  'engaged-vendor': 'vendor',
  'engaged-third-party': 'third party',
  'engaged-on-site': 'on site',
  'engaged-parts': 'parts',
  'engaged-customer-it': 'the customer’s IT',

  // The rows of the card.
  'row-status': 'Status',
  'row-on-behalf-of': 'On behalf of',
  'row-priority': 'Priority',
  'row-service': 'Service',
  'row-level': 'Level',
  'row-owner': 'Owner',
  'row-assignee': 'Assignee',
  'row-resolved-by': 'Resolved by',
  'row-first-response': 'First response',
  'row-next-response': 'Next response',
  'row-update': 'Next update',
  'row-resolution': 'Resolution',
  'row-time-added': 'Time added',
  'row-known-error': 'Known error',
  'row-duplicate-of': 'Duplicate of',
  'row-duplicates': 'Duplicates',
  'row-engaged': 'Engaged',
  'row-time-spent': 'Time spent',
  'row-developers': 'Developers',
  'row-portal': 'From the portal',
  'row-not-counted': 'Not counted',
  'row-rating': 'Rating',
  'card-waiting-for': 'waiting for {whom}',
  'card-set-by-hand': '{priority}, set by hand',
  'card-by-matrix': '{priority} (impact {impact}, urgency {urgency})',
  'card-not-set': 'not set',
  'card-nobody-yet': 'nobody yet',
  'card-time-added': '{length} for the resolution, by {people}',
  'card-unseen': 'answers of {people}: I cannot see whether they are staff, so they meet no target',
  'card-since': 'since {time}',
  'card-searched': 'searched “{words}”',
  'card-read': 'read {article}',
  'card-no-developers': 'no repository named for {service}',
  'card-by-way-of': '{root}, by way of {main}',
  'card-duplicate-of-whom': '{ticket} of {requester}',
  'card-duplicate-with': ', with {others}',
  'card-stars': '{stars} of 5',
  'card-because': '{known}, because of {words}',
  'card-footer': 'Times are in {timezone}. Write `/help` to see what you can do here{search}.',
  'card-footer-search': ' · [search the known errors]({portal})',
  'card-again': ' again',
  quote: '“{words}”',
  'card-plan': 'Plan: {done} of {count} done',
  'card-step-by': 'by {day}',
  'card-engaged-before': 'Engaged before: {count}',
  'handed-to-vendor': '{name} (the vendor)',
  'handed-to-third-party': '{name}',
  'handed-to-customer': '{name} (on your side)',
  'handed-to-their-side': '{name} (on their side)',

  // One clock in a few words.
  'clock-due': 'due {time}',
  'clock-met': 'done after {used} (target {target})',
  'clock-met-answered': 'answered after {used} (target {target})',
  'clock-met-solved': 'solved after {used} (target {target})',
  'clock-breached': 'breached {time}',
  'clock-done': 'done after {used}',
  'clock-done-answered': 'answered after {used}',
  'clock-done-solved': 'solved after {used}',
  'clock-paused': 'paused',
  'clock-paused-with': 'paused with {left} left',
  'clock-ended': 'ended',
  'clock-apart-merged': 'merged',
  'clock-apart-no-answer': 'ended without an answer',
  'clock-apart-handed-over': 'handed over',

  // The card’s row about the developers.
  'developers-refused': '{repository} does not accept this desk',
  'developers-asked': 'asked in {repository}',
  'developers-number': '{of} no. {number}',
  'developers-open': 'open',
  'developers-completed': 'completed',
  'developers-not-planned': 'not planned',
  'developers-lost': 'not there any more',
  'developers-locked': 'locked',
  'developers-milestone': 'milestone “{title}”',
  'developers-is-pull': 'a pull request, {state}',
  'developers-unmerged': 'closed without a merge',
  'developers-pull': 'pull request {pull} {state}',
  'developers-pull-open': 'open',
  'developers-pull-merged': 'merged',
  'developers-pull-closed': 'closed',
  'developers-fixed-in': 'fixed in {version}',
  'developers-maybe-in': '{version} was published since',
  'developers-last-word': 'last word by {developer}',

  // What GitHub refused of what the desk shows, as the card’s last line.
  'left-out-labels':
    'GitHub takes no more labels on this issue, so these are missing: {labels}. Take some others off.',
  'left-out-assignees': 'GitHub did not let the desk assign {logins}.',
  'left-out-duplicate':
    'This GitHub has no “duplicate” among its reasons, so the issue is closed as not planned.',

  // Small parts of sentences.
  'to-people': '{people},',
  'to-whom-it-concerns': 'To whom it concerns:',
  away: ', who is away until {date}{others}',
  'away-stand-in': ' ({person} stands in)',
  'away-level': ' (in their place: {people})',
  'cut-ticket': '(cut here; the whole text is in the ticket)',
  'cut-file': '(cut here; the rest is in its file)',
  'confirm-for-them':
    'When they say that it works, write `/confirm by phone`; if it does not, `/reopen` and what they see.',

  // Who works on a ticket: handed to a level, called, away, given back, or found by nobody.
  handoff: 'this ticket is with **{level}** now. {mover}{owner}.',
  'handoff-by': 'It comes from {by}',
  'handoff-by-bot': 'It comes from the bot {by}',
  'handoff-by-policy': 'The policy handed it on',
  'handoff-owner-stays': ', who stays the owner',
  'handoff-owner': '; the owner is still {by}{away}',
  'handoff-no-repository':
    'No developer repository yet: the policy names none for {service}, so level 3 works on the ticket itself.',
  'handoff-no-service':
    'No developer repository yet: this ticket has no service. Set one with `/service NAME`, and its developers get their issue.',
  'handoff-ask-why':
    '{person}, the label moved the ticket, and nothing says why. Please add a line: what was tried, and what should they look at?',
  'assigned-away':
    '{person}, the work is with {by} now{away}. If it cannot wait that long, give it to somebody else with `/assign @login`.',
  'owner-away': '{person}, the owner is {by} now{away}.',
  'not-given':
    'the policy gives this ticket to {by} now{away}, so {stays}. Please see to it, or give it to somebody with `/assign @login`.',
  'not-given-nobody': 'nobody has it yet',
  'not-given-stays': 'it stays with {by}',
  'on-call':
    '{person}, you are on call, and this **{priority}** ticket is yours now.\n\n- From where you are: write `/take` on the ticket.\n- If somebody must go there: write `/engage on-site {person} when`, or who goes instead.',
  'on-call-lost': '{person}, you need not go on with it.',
  'urgent-new':
    'a new **{priority}** has come in{service}: “{title}”. Nobody has it yet: write `/take` [on the ticket]({url}), and it is yours.',
  'urgent-raised':
    'this ticket is a **{priority}** now{service}: “{title}”. Nobody has it yet: write `/take` [on the ticket]({url}), and it is yours.',
  'urgent-given':
    'a new **{priority}** is yours{service}: “{title}”. Write `/take` [on the ticket]({url}), and everybody sees that you are on it.',
  'urgent-service': ' for {service}',
  'urgent-line': 'New {priority}, {time}, and nobody was told',
  'given-back':
    '{people}, {by} has given this ticket back to {level}: nobody works on it now. `/take` makes it yours.',
  'noticed-articles': 'This may help:\n\n{list}',
  'noticed-known': '- {article}: {likelihood}{because}. `/known {known}` applies it.',
  'noticed-runbook': '- {article}: {likelihood}{because}. `/runbook {runbook}` posts it here.',
  'noticed-likely': 'likely',
  'noticed-possible': 'possible',
  'noticed-because': ', because of {words}',
  'suggested-because': 'The ticket and {known} “{title}” both say {words}.',
  'suggested-alike': 'The ticket reads like {known} “{title}”.',
  'suggested-major': '{source} reports very much at once: this may be a major incident.',
  'noticed-same.one':
    'Another ticket says the same:\n\n{list}\n\nIf it is the same trouble, `/duplicate #{number}` puts the two together.',
  'noticed-same.other':
    '{count} other tickets say the same:\n\n{list}\n\nIf it is the same trouble, `/duplicate #{number}` puts this one to the newest of them.',
  'noticed-burst.one': 'another ticket of the last hour says nearly the same:\n\n{list}\n\n{how}',
  'noticed-burst.other': '{count} others in the last hour say nearly the same:\n\n{list}\n\n{how}',
  'noticed-declare':
    'This may be a major incident. Level 2 or a manager declares it with `/major` and what is down; `/duplicate #{number}` puts a ticket to the first one.',
  'noticed-major': 'Ticket {number} is a major incident already: `/duplicate #{number}` puts a ticket to it.',
  'noticed-ticket': '- {ticket} {title} ({state})',
  'noticed-open': 'open',
  'noticed-ended': 'ended',
  'lost-to-actor': '{person}, {by} works on this ticket now, in your place.',
  'lost-to-other': '{person}, {by} has given this ticket to {who}. You need not go on with it.',
  'lost-to-level': '{person}, {by} has given this ticket back to {level}. You need not go on with it.',
  'owner-lost-to-actor': '{person}, {by} answers for this ticket now, in your place.',
  'owner-lost-to-other': '{person}, {who} answers for it now, in your place.',
  'handoff-worked': '{person} worked on it until now.',
  'lies-still': '{people}, nothing has happened on this ticket since {time}. What is next? {how}',
  'lies-still-take': 'Write `/take` to work on it, or `/assign @login`.',
  'lies-still-how':
    'A line about how it stands is enough; if it waits for somebody, write `/wait` and for whom.',
  'lies-still-elsewhere': '{by} works on it.',
  'lies-still-line': 'Nothing has happened since {time}',
  'nobody-free': '{people} {why} So nobody is assigned yet. Whoever has room for it: `/take`.',
  'nobody-free-managers':
    '{people} {why} So ticket {ticket} has nobody assigned yet; give it to somebody there with `/assign @login`.',
  'loads-head': '| Who | Tickets (a waiting one counts half) |',
  'nobody-full':
    '{level} is full: everybody who is there has as many tickets as the policy allows one person ({most}).',
  'nobody-away': 'nobody of {level} is there to be given this ticket.',
  'nobody-own': 'nobody of {level} is there to be given this ticket but whoever asks for help in it.',
  'nobody-unseen': 'nobody of {level} can be chosen for this ticket. {because}',
  'nobody-named': 'the policy names nobody of {level} to whom this ticket could be given.',
  'until-reached': 'the date this ticket waited for has come: please carry on.',

  // When a clock passes a milestone.
  'milestone-breached': '{promise} was due {time} and is late{copied}.',
  'milestone-late': '{promise} was due {time} and is still open, {length} of business time later{copied}.',
  'milestone-late-no-time': '{promise} is still open, {length} of business time after its target{copied}.',
  'milestone-due': '{promise} is due by {time}{copied}.',
  'milestone-soon': '{promise} is due soon{copied}.',
  'milestone-copied': ' (cc {people})',
  'milestone-line-breached': '{promise} breached, {time}',
  'milestone-line': '{promise} at {milestone}, {time}',
  'raised-late': 'The policy calls the next level: {promise} is late.',
  'raised-at': 'The policy calls the next level: {promise} has come to {place}.',
  'milestone-before': '{length} before its target',
  'milestone-after': '{length} after its target',
  'sla-corrected':
    'A correction: news of this ticket reached the desk late. Counted with it, {promise} is in time.',
  'clock-first-response': 'First response',
  'clock-next-response': 'Next response',
  'clock-update': 'Update',
  'clock-resolution': 'Resolution',
  'clock-tier': 'Tier (OLA)',
  'clock-engagement': 'Engagement',
  'promise-first-response': 'the first answer to the requester',
  'promise-next-response': 'the answer to the requester’s last question',
  'promise-update': 'the next word to the requester',
  'promise-resolution': 'the resolution',
  'promise-tier': 'the work of the present tier',
  'promise-engagement': 'the engagement',
  'promise-with': '{promise} with {whom} ({kind})',
  'promise-for': '{promise} for {whom} ({kind})',

  // More about rights.
  'act-use': 'use `/{command}`',
  'act-set': 'set it',
  'act-dismiss': 'turn it down',
  'act-remove': 'remove it',
  'act-reopen': 'reopen it',
  'act-assign': 'change the assignee',
  'only-staff-for-them': 'Only the desk’s staff can {act}, for somebody who has no account here.',
  'only-higher-levels-to-staff':
    'Only level 2, level 3 and managers can {act}. Call them with `/escalate` or `/manager`, and say why.',

  // Tickets that staff wrote down for somebody: what staff read in the requester’s place.
  'tell-them':
    'Please tell them. {confirm} Note what they think of our help with `/rate 1` (bad) to `/rate 5` (very good).',
  'resolved-for-them':
    '{requester}, the ticket that you wrote down for {name} is resolved:\n\n{note}\n\n{tell}',
  'resolved-without-note-for-them': '{people}, the ticket for {name} is marked as solved. {tell}',
  'left-open': '{person}, this is solved now, but something is still open:\n\n{list}',
  'left-open-steps.one': 'One step of the plan is not ticked. Tick it if it is done.',
  'left-open-steps.other': '{count} steps of the plan are not ticked. Tick those that are done.',
  'left-open-engagement':
    '{what} is still engaged. Tell them that it is solved, then write `/engaged done` and what came of it.',
  'left-open-developers':
    'The developers’ issue {issue} is open. Tell them there that it is solved, or that a fix is still wanted.',
  'add-what-solved-it': '{person}, please add a line that says what solved it.',
  'duplicate-for-them':
    '{requester}, {main} is about the same problem, so we work on it there. Please tell {name}; we tell you here when there is a workaround and when it is solved. If theirs is different after all, write `/reopen` and what is different.',
  'duplicate-of-solved-for-them':
    '{requester}, {main} is about the same problem and is solved already, so we close this ticket.\n\n{note}\n\nPlease tell {name}. If it is still broken for them, or theirs is different, write `/reopen` and what they see.',
  'duplicate-of-ended-for-them':
    '{requester}, {main} is about the same problem and has ended without a solution, so we close this ticket. If {name} still needs help, write `/reopen` and what they see.',
  'main-workaround-for-them':
    '{requester}, there is a workaround for the problem in {main}. It comes from {title}:\n\n{workaround}\n\nPlease tell {name}.',
  'main-update-for-them': '{requester}, this is how {main} stands:\n\n{update}\n\nPlease tell {name}.',
  'main-solved-for-them':
    '{requester}, the problem in {main} is solved.\n\n{note}\n\nPlease tell {name}. If it is still broken for them, write `/reopen` and what they see.',
  'main-reopened-for-them':
    '{requester}, {main} is not solved after all, so we are working on it again. Please tell {name}.',
  'main-ended-for-them':
    '{requester}, {main} has ended without a solution. Does {name} still need help? Then write `/reopen` and what they see.',
  'still-waiting-for-them':
    '{requester}, this ticket still waits for {name}.\n\n{question}\n\nPlease ask them again, and write `/resume` once they have answered.{end}',
  'silence-ends-for-them': ' If there is no answer by {date}, we will close this ticket.',
  'no-answer-for-them':
    '{requester}, {name} has not answered, so this ticket is resolved for now. If they still need help, write `/reopen` and what they see.',
  'workaround-for-them':
    '{requester}, this looks like a known error, {title}. There is a workaround:\n\n{workaround}\n\nPlease pass it on to {name}. Did it help? Write `/confirm by phone`. Is their problem a different one? Write `/not-known`.{more}',
  'handed-over-for-them':
    '{requester}, {to} takes care of this from now on, and we close the ticket that you wrote down for {name}:\n\n{why}\n\nPlease tell them. If nothing happens, write `/reopen` and what they see.',
  'major-for-them': '{requester}, please tell {name} that many people have this problem: {headline}',
  'developers-ask-for-them':
    '{requester}, {developer} of the developers asks:\n\n{question}\n\nPlease ask {name}, and pass the answer on with `/relay`.',
  'developers-say-for-them':
    '{requester}, {developer} of the developers says:\n\n{words}\n\nPlease tell {name}.',
  'missing-essentials-for-them':
    '{requester}, to help {name} well we need a little more:\n\n{questions}\n\nPlease ask them, and add it in a comment; `/priority P2` sets the priority, `/service NAME` the service. Work on it need not wait.',
  'question-needed-for-them': 'What do they need?',
  'question-happened-for-them':
    'What happened: what did they do, what did they see, and what had they expected?',
  'question-affected-for-them': 'Who is affected: only they, their team, or everyone?',
  'services-or-another': ', or another',
  'card-greeting-for-them':
    'Written down for {name} by {requester}. The ticket is with **{level}** at priority **{priority}**. {promise}',
  'card-answer-due-for-them': 'An answer to them is due by **{time}**.',
  'card-update-due-for-them': 'The next word to them is due by **{time}**.',
  'card-answer-late-for-them': 'We promised an answer by **{time}**. We are late.',
  'card-update-late-for-them': 'We promised news by **{time}**. We are late.',
  'card-waiting-for-them': '**Waiting for {name}**: {why} {until} Write `/resume` once they have answered.',
  'card-waiting-for-them-no-reason':
    '**Waiting for {name}**. {until} Write `/resume` once they have answered.',
  'card-resolved-for-them': '**Resolved by {by}.** Please tell {name}. {confirm}',
  'card-withdrawn-for-them':
    '**Closed without a solution**, by {by}. Do they still need help? Write `/reopen` and what they see.',
  'card-rate-for-them': 'How did they like our help? Write `/rate 5` for very well, `/rate 1` for badly.',
  'card-no-answer-for-them':
    '**Resolved for now: {name} has not answered.** If they still need help, write `/reopen` and what they see.',
  'card-duplicate-for-them':
    '**{main} is about the same problem, and we work on it there.** If it is still broken for {name}, or theirs is different, write `/reopen` and what they see.',
  'card-duplicate-over-for-them':
    '**{main} is about the same problem and has ended.** If it is still broken for {name}, or theirs is different, write `/reopen` and what they see.',
  'card-handed-over-for-them':
    '**{to} takes care of this from now on.** The ticket is closed. If nothing happens for {name}, write `/reopen` and what they see.',
  'card-suggestion-for-them':
    'This looks like a known error:\n\n{suggestions}\n\nIf one fits, apply it: `/known {known}`.',
  'card-suggestions-for-them':
    'One of these known errors may fit:\n\n{suggestions}\n\nIf one fits, apply it: `/known {known}`.',

  // Merging, for staff.
  'merged-ring':
    'This ticket and {main} were merged into each other at the same time. Work goes on here, in {ticket}.',
  'written-there':
    '{person} has [written]({url}) in {main}, which was merged into this ticket. Please answer there: they do not read this ticket.',
  'duplicate-of-which':
    '{person}, of which ticket is this a duplicate? Write `/duplicate #12` with its number, so that its requester is told what comes of it.',

  // The work on a ticket: plans, engagements, time, runbooks, ready answers and what is asked for.
  'ask-entry': 'level {level} also needs something from you:\n{list}',
  'ask-exit': 'something is still missing on this ticket:\n{list}',
  'ask-plan': 'a {priority} has a plan: please {how}.',
  'how-to-plan':
    'write `/plan` on a line of its own, and below it the steps as a task list, each with who and by when if you know: `- [ ] @login by 2026-11-25: reinstall the client`',
  'ask-news':
    '{person}, {engagement} has been engaged since {time}. Is there news? When they have done their part, write `/engaged{which} done` and what came of it; until then tell the requester how it stands.',
  'no-news': 'no news of {engagement}',
  'ask-time':
    '{person}, this {priority} is resolved, and no time is noted on it. Please write `/time 30m`, with the time you spent, and on what.',
  'ready-answers': 'Ready answers: {list}{more}.',
  'ready-answers-more': ', and {count} more in the policy',
  runbook: '{person}, here is {article} for this ticket:\n\n{text}',

  // Major incidents, for staff.
  'major-declared':
    'this ticket is a **major incident** now, declared by {by}. `/update` and a line tells everybody how it stands; `/duplicate {ticket}` in other tickets brings their requesters along. Pin the ticket’s issue, so that everybody finds the one thread.',
  'major-labelled':
    'this ticket is a **major incident** now. {by}, please write `/major` and a headline: words for everybody, which the portal shows. Pin the ticket’s issue, so that everybody finds the one thread.',
  'managers-called': '{people}, {by} needs you on this ticket:\n\n{why}\n\nThe ticket is {facts}.',
  complaint:
    '{requester} is not happy with how this is going and asks for you:\n\n{why}\n\nPlease answer them on the ticket. It is {facts}.',
  'complaint-no-words':
    '{requester} is not happy with how this is going and asks for you. Please answer them on the ticket. It is {facts}.',
  'fact-assigned': 'with {level}, assigned to {by}',
  'fact-assigned-to-nobody': 'with {level}, assigned to nobody',
  'fact-owned': 'owned by {by}',
  'fact-no-owner': 'without an owner',
  'fact-resolution': 'resolution: {clock}',
  review:
    '{people}, the major incident “{headline}” is over. Please review it with those who worked on it, by **{time}**.\n\n{lines}\n\nMerged tickets: {count}. Questions to answer:\n\n1. What failed, and why was it not seen before?\n2. What helped, and what cost time?\n3. Did those affected hear enough, and early enough?\n4. What will keep it from happening again: who does it, until when?\n\nThen write `/major reviewed` and what was learned into {url}',
  'review-opened': 'opened',
  'review-first-answer': 'first answer to the requester',
  'review-handed': 'handed from level {from} to level {to}',
  'review-declared': 'declared a major incident by {by}',
  'review-update': 'update by {by}: {text}',
  'review-over': 'over',
  'review-ended': 'ended: {why}',
  'review-due':
    '{people}, the review of this major incident is due, and nobody has noted what was learned. Write `/major reviewed` and what was learned into {url}',

  // The developers: their issue, and what they and the desk tell each other.
  'developer-issue':
    'The support desk needs your help with a ticket: {url}\n\n- **Priority**: {priority} (impact {impact}, urgency {urgency})\n- **Service**: {service}\n- **Owner at the desk**: {owner}\n- **Known error**: {known}\n\n{earlier}### What was tried\n\n{tried}\n\n### What the requester wrote\n\n{words}\n\nWork on this issue as on any other. Closing it as completed tells the ticket that a fix is there; closing it as not planned hands the ticket back to level 2, so please write why. Your comments stay here; a line with `/relay` and your words brings those to the ticket, and the requester’s answer to a question comes back by itself.',
  'developer-issue-earlier': 'This desk asked about it before, in {url}\n\n',
  'developer-issue-tried': '- before level {level}, by {by}: {why}',
  'developer-issue-nothing-tried': 'Nothing is written down.',
  'developer-issue-no-words': '(nothing)',
  'no-service': 'no service named',
  'nobody-owns': 'nobody yet',
  'no-known-error': 'none',
  needless:
    'Nothing is needed here after all, and we are sorry for the noise: news of {url} reached the desk late, and counted with it the ticket never came to you. The desk closes this issue; open it again if you want to keep it for yourselves.',
  'desk-tells-developers':
    'The support desk ({by}) writes:\n\n{words}\n\nTo answer there, write `/relay` and your words. Other comments stay here.',
  'requester-tells-developers': 'The requester ({requester}) answers:\n\n{words}',
  'may-not-relay':
    '{person}, that did not work. Only people with the role Triage or more in {repository} can use `/{command}` here.',
  'relay-role-unseen':
    '{person}, that did not work. I cannot see whether you may use `/{command}` here: {why}',
  'nothing-to-relay':
    '{person}, that did not work. What should they hear? Write it after `/{command}`, or below it.',
  'ask-what-to-know':
    '{person}, one line, please: what should level 1 of the support desk know, should this come again? Write `/tell` and your words, or simply your next comment here (within {count} days).',
  'ask-what-to-know-bot':
    'One line, please: what should level 1 of the support desk know, should this come again? Write `/tell` and your words.',
  'runbook-draft-title': 'Draft of a runbook.',
  'runbook-draft':
    'this is [what {developer} of the developers says]({url}) level 1 should know. Give it a free number and put it into `knowledge/articles`, or change it there first.',
  'those-who-wait': 'whoever waits for it',
  'their-issue': 'their issue in {repository}',
  'they-wrote-pull':
    '{developer} of the developers has written [in their pull request]({url}). Your words reach them with `/relay`.',
  'they-wrote':
    '{developer} of the developers has written [in their issue]({url}). Your words reach them with `/relay`.',
  'developers-fixed':
    'the developers have closed {issue} as completed: a fix is there. Please check it, then tell {whom} with `/solved` and how to get it.{articles}',
  'developers-merged':
    'the developers have merged {issue}: a fix is there. Please check it, then tell {whom} with `/solved` and how to get it.{articles}',
  'developers-unmerged-notice':
    'the developers have closed {issue} without merging it. The ticket is with {level} now. Their reason stands there.',
  'developers-declined':
    'the developers have closed {issue} as not planned. The ticket is with {level} now. Their reason stands in that issue.',
  'developers-closed-duplicate':
    'the developers have closed {issue} as a duplicate. The ticket is with {level} now. Which of their issues goes on stands there.',
  'fix-released':
    'the fix is out: {version} holds it. Please tell {whom} with `/solved` and how to get it.{articles}',
  'fix-maybe-released':
    'the developers have published {version}, their first release since they closed their issue. GitHub does not say which commit the fix is in, so please check that it holds it. Please tell {whom} with `/solved` and how to get it.{articles}',
  'articles-can-say.one':
    ' The article of {ids} can say so once it reaches people: `status: fixed`, `fixedIn: {since}`.',
  'articles-can-say.other':
    ' The articles of {ids} can say so once they reach people: `status: fixed`, `fixedIn: {since}`.',
  'version-or-day': 'the version or the day',
  'drift-deleted': 'the developers’ issue {issue} was deleted. {again}',
  'drift-unreachable':
    'I can no longer write in the developers’ issue {issue}: it was deleted, or the App may not see {repository} any more. {again}',
  'drift-transferred':
    'the developers’ issue {issue} was transferred to {to}. You hear what happens there as before, if the App is installed there, too.',
  'drift-locked':
    'the developers’ issue {issue} was locked: only people with write access can comment there now. Where GitHub refuses a `/relay`, you get its words back.',
  'drift-renamed':
    'the developers’ repository {repository} is called {to} now. Please put the new name into the policy; until then GitHub redirects the old one.',
  'drift-again':
    'The ticket stays with level 3; `/escalate 3` opens a new issue, `/deescalate` hands it back.',
  'developers-refuse':
    'no issue could be opened in {repository}: {why} Until that is mended, level 3 works on the ticket itself.',

  // The answers of `/sla` and `/sla why`.
  'sla-nothing': 'The policy sets no targets for this priority, so no clock runs.',
  'sla-ending': 'Times are in {timezone}. `/sla why` shows how they were counted.',
  'account-title': '**{clock}** (times in {timezone})',
  'account-head': '| When | The clock | Counts | Used |',
  'account-now': '**now**, {time}',
  'account-due': '**due** {time}',
  'account-if-nothing-changes': 'if nothing changes before',
  'account-left': '{left} of business time left',
  'account-over': '{length} of business time over the target',
  'account-standing-due': 'Due **{time}**: {used} of {target} used.',
  'account-standing-runs': 'Still running: {used} of {target} used.',
  'account-standing-paused': 'Paused: {used} of {target} used.',
  'account-standing-met': 'Met: {used} of {target} used.',
  'account-standing-ended': 'Ended: {used} of {target} used.',
  'account-breached': 'Breached **{time}**.',
  'account-rule': 'By policy {policy}: {priority}, target {target}; calendar {calendar}: {hours}; {pauses}.',
  'account-hours': '{week} ({timezone}), but for holidays',
  'round-the-clock': 'round the clock',
  'account-pauses': 'paused while the ticket waits for {whom}',
  'account-never-pauses': 'never paused',
  'account-lived': 'Elapsed: {length}, of which {still} paused.',
  'account-lived-whole': 'Elapsed: {length}.',
  'account-judged': 'The breach was judged by policy {policy}.',
  'account-zones': 'The calendar {calendar} keeps the hours of {zone}; the table tells them in {timezone}.',
  'account-days': '{from} to {until}',
  'account-ran': 'ran {times}',
  'account-runs': 'runs {times}',
  'account-ran-on.one': 'ran on one day{off}',
  'account-ran-on.other': 'ran on {count} days{off}',
  'account-runs-on.one': 'runs on one day{off}',
  'account-runs-on.other': 'runs on {count} days{off}',
  'account-off.one': ', a holiday between',
  'account-off.other': ', {count} holidays between',
  'account-restored': 'monitoring saw it restored; the clock runs until the ticket is resolved',
  'account-fires-again': 'monitoring saw it fire again',
  'account-holiday': 'holiday',
  'clocks-went-forward': '; the clocks went forward, so that {length} is missing',
  'clocks-went-back': '; the clocks went back, so that {length} counts twice',
  'clocks-go-forward': '; the clocks go forward, so that {length} is missing',
  'clocks-go-back': '; the clocks go back, so that {length} counts twice',
  'mark-start': 'the clock starts: {priority}, target {target}, calendar {calendar}, policy {policy}',
  'mark-rule': '{change}; the {used} used still count',
  'mark-new-rule': 'a new rule',
  'mark-priority': '{priority} instead of {before}',
  'mark-target': 'the target is {target} now',
  'mark-calendar': 'the calendar is {calendar} now',
  'mark-policy': 'policy {policy} from here on',
  'mark-other': 'other pauses or milestones',
  'mark-pause': 'paused: waiting for {whom}',
  'mark-pause-until': 'paused until {time}: waiting for {whom}',
  'mark-resume': 'goes on: the waiting is over',
  'mark-met': 'met',
  'mark-reopen': 'goes on: the ticket is open again',
  'mark-ends': 'ends',
  'mark-ends-merged': 'ends as merged: work goes on in another ticket, and this is counted apart',
  'mark-ends-no-answer': 'ends: the requester did not answer, and this is counted apart',
  'mark-ends-handed-over': 'ends: somebody else has it now, and this is counted apart',
  'cause-comment': '[comment]({url})',
  'cause-opened': 'ticket opened',
  'cause-labelled': 'label {label} set',
  'cause-unlabelled': 'label {label} removed',
  'cause-policy': 'new policy in force',
  'cause-until': 'the date it waited for',
  'cause-closed': 'issue closed',
  'cause-reopened': 'issue reopened',
  'cause-edited': 'ticket edited',
  'cause-assigned': 'assigned',
  'cause-unassigned': 'assignee removed',
  'cause-silence': 'no answer came',
  'cause-deleted': 'issue deleted',
  'cause-transferred': 'issue moved elsewhere',
  'cause-taken-over': 'taken over by the desk',
  'cause-developers': 'news from the developers',
  'cause-other': 'by itself',

  // Small news.
  'returned-not-planned': 'closed as not planned in {repository}',
  'returned-duplicate': 'closed as a duplicate in {repository}',
  'no-time-noted': 'no time is noted on it',
  'label-waiting-on-whom':
    'Waiting on whom? Set one of the `waiting:` labels, or write `/wait`, on whom, and why.',

  // What was not told in time, because the desk was away, or at all, because an issue is locked.
  'missed-title': 'While the desk was away: what fell due on {date}',
  missed:
    'the desk was down or behind, so nobody was told then what fell due {during}. Labels, cards and clocks are right again. To spare everybody a storm of comments, it is listed here and not on the tickets.',
  'missed-at': 'at {time}',
  'missed-between': 'between {from} and {until}',
  'missed-head': '| Ticket | What fell due |',
  'missed-close': 'Close this issue once somebody has looked through it.',
  'outage-title': 'The desk was offline from {from} to {until}',
  outage:
    'nobody ran the desk from {from} to {until}. What people did meanwhile was recovered and counts at its own time (events: {events}); breaches that were told and did not happen were taken back (clocks: {clocks}), and each ticket says so. Close this issue once somebody has read it.',
  'missed-more.one': 'And 1 more ticket.',
  'missed-more.other': 'And {count} more tickets.',
  'missed-more-cards': 'Their cards show each clock: [open tickets]({url}).',
  'missed-more-breached': '[All open tickets that are `sla: breached`]({url}).',
  unsaid:
    '{place} is locked, so this could not be written there. Unlock it, or tell the people it is for in another way:\n\n{words}',
  'unsaid-ticket': 'Ticket {ticket}',
  'unsaid-developers': 'The developers’ issue {issue}',

  // The desk’s own files: broken, mended, running out.
  'broken-policy-title': 'The desk’s policy file cannot be read',
  'broken-policy':
    'The policy on the default branch has mistakes, so it did not take effect. **The last good one stays in force**; if there was none, the desk works by its defaults.',
  'stricter-policy-title': 'The desk’s policy file has mistakes that were overlooked',
  'stricter-policy':
    'The policy in force was accepted when it came, and this version of Tierline finds mistakes in it. **The desk goes on**, by the policy without these settings; a calendar among them keeps the hours of the policy before, or counts every hour where there is none. What was judged before stands.',
  'mend-file': 'Mend the file and push; this issue closes by itself.',
  'more-problems': '- and {count} more, which `tierline check` lists, too.',
  'mended-policy': 'The policy can be read again, and {version} is in force from now on.',
  'mended-policy-later': 'The policy can be read again, and {version} comes into force at {time}.',
  'broken-articles-title': 'Some knowledge articles cannot be read',
  'broken-articles':
    'These articles have mistakes. The last good text of each stays in use; one that was never good is left out.',
  'mended-articles': 'All articles can be read again, and their newest texts are in use from now on.',
  'ending-holidays-title': 'The desk’s calendars run out of holidays',
  'ending-holidays':
    'Due times are counted by the calendars of the policy, and these soon have no holidays to go by:',
  'add-holidays':
    'Add the next ones to the policy or to its calendar file, and this issue closes by itself. Holidays of every year (`--12-25`, or a calendar event without an end) never run out.',
  'without-back-office':
    'There is no back office, so warnings and reminders have nowhere to go but labels and the card, and requesters read handoffs and breaches on the ticket.{also} Name a private repository under back-office.',
  'without-back-office-tier': 'The clocks of tiers are counted, and nobody is notified.',
  'without-back-office-engagement': 'The clocks of engagements are counted, and nobody is notified.',
  'without-back-office-both': 'The clocks of tiers and engagements are counted, and nobody is notified.',
  'portal-contrast':
    'The colour {colour} has a contrast of {contrast}:1 with the portal’s light pages, where words need {least}:1. The portal shows {shown} instead, the nearest shade that has it: write that one, or a darker one.',
  'portal-contrast-dark':
    'The colour {colour} has a contrast of {contrast}:1 with the portal’s dark pages, where words need {least}:1. The portal shows {shown} instead, the nearest shade that has it: write that one, or a lighter one.',
  'nobody-told-silent':
    'Nobody will be told of {milestone} of {clock}: it says nothing to anybody. Add comment, or notify and whom.',
  'nobody-told-webhook':
    'Nobody will be told of {milestone} of {clock}: a webhook tells a program, and no person. Add comment, or notify and whom.',
  'nobody-told-level':
    'Nobody will be told of {milestone} of {clock}: the policy names no people of that level. Name them under people, or notify somebody by @login.',
  'nobody-told-managers':
    'Nobody will be told of {milestone} of {clock}: the policy names no managers. Name them under people, or notify somebody by @login.',
  'calendar-ends':
    'The calendar “{name}” lists no holiday after {date}; from then on every day counts by its weekday. Add the next holidays.',
  'calendar-ended':
    'The calendar “{name}” listed its last holiday for {date}; from then on every day counts by its weekday. Add the next holidays.',
  'renewed-holidays': 'The calendars have their next holidays, thank you.',
  'unseen-teams-title': 'The desk’s policy names teams that GitHub does not show',
  'unseen-teams': 'Nobody in these teams is told anything by the desk, gets a ticket, or counts as staff:',
  'mend-teams':
    'Mend the name in the policy, or let the App see the team: it must belong to the organisation, and the App needs the permission “Members: read”. This issue then closes by itself.',
  'seen-teams': 'GitHub shows every team that the policy names, thank you.',

  // The checks of a pull request: of a policy, of articles, and of what a new policy would move.
  'mistakes.one': '1 mistake',
  'mistakes.other': '{count} mistakes',
  'warnings.one': '1 warning',
  'warnings.other': '{count} warnings',
  'good-articles-title': 'The articles are good',
  'good-articles.one': '1 article was read. Nothing is wrong with those that change here.',
  'good-articles.other': '{count} articles were read. Nothing is wrong with those that change here.',
  'bad-articles':
    'Merged like this, readers would miss something, or the portal would not be built. Each mistake is noted at its line, with what to write instead.',
  'doubtful-articles': 'These articles can be merged. What deserves a second look is noted at its line.',
  'more-files': '… and {count} more files',
  'and-more': '… and {count} more',
  'bad-policy':
    'This policy cannot take effect: if it were merged, **the last good one would stay in force**. Each mistake is noted at its line, with what to write instead.',
  'good-policy': 'The policy is good. It takes effect at the merge.',
  'good-policy-later': 'The policy is good. It takes effect at {time}, or at the merge if that is later.',
  'policy-replaces': 'It replaces the one that was to take effect at {time}.',
  'warnings-title': '**Warnings**',
  'too-much-time-title': 'Reading it takes too much time',
  'too-much-memory-title': 'Reading it takes too much memory',
  'too-much-policy-time':
    'The desk began to read the policy and its calendar files as they would be after the merge, and broke off: it takes more time than the policy and its calendar files of any desk do. Nothing is known of what else may be wrong. Make the files that change here shorter and simpler: leave out what no setting needs, and long or endless rules of calendar files. Then push again.',
  'too-much-policy-memory':
    'The desk began to read the policy and its calendar files as they would be after the merge, and broke off: it takes more memory than the policy and its calendar files of any desk do. Nothing is known of what else may be wrong. Make the files that change here shorter and simpler: leave out what no setting needs, and long or endless rules of calendar files. Then push again.',
  'too-much-articles-time':
    'The desk began to read the articles as they would be after the merge, and broke off: it takes more time than the articles of any desk do. Nothing is known of what else may be wrong. Make the files that change here shorter and simpler: put logs, tables of codes and other long texts in code blocks, or leave them out. Then push again.',
  'too-much-articles-memory':
    'The desk began to read the articles as they would be after the merge, and broke off: it takes more memory than the articles of any desk do. Nothing is known of what else may be wrong. Make the files that change here shorter and simpler: put logs, tables of codes and other long texts in code blocks, or leave them out. Then push again.',
  'good-acceptance-title': 'The file is good',
  'good-acceptance': 'It makes this repository no desk of its own; issues are accepted from {desks}.',
  'no-desk': 'no desk',
  'ended-desk-title': 'Without this file the repository is no desk',
  'ended-desk-none':
    'If this is merged, the desk stops here: new issues are left alone until there is a policy again.',
  'ended-desk.one':
    'If this is merged, the desk stops here: new issues and its open ticket are left alone until there is a policy again.',
  'ended-desk.other':
    'If this is merged, the desk stops here: new issues and its {count} open tickets are left alone until there is a policy again.',
  'moves-no-ticket': 'No ticket is open, so no due time moves',
  'moves-nothing': 'No open ticket gets a new due time',
  'moves.one': '1 open ticket gets a new due time',
  'moves.other': '{count} open tickets get new due times',
  'moves-one-breaches': '1 open ticket gets a new due time and breaches',
  'moves-breach.one': ', 1 of them breaches',
  'moves-breach.other': ', {count} of them breach',
  'moves-head': '| Ticket | Clock | Due now | Due then |',
  'moves-breached': '**breached at once**',
  'moves-nothing-owed': 'no target',
  'moves-paused': 'paused',
  'moves-times': '<sub>Times are in {timezone}.</sub>',
  'moves-assumed':
    'Counted as if nothing happened to the tickets until it is merged. What was measured so far stands, and so does what is breached already.',
  'moves-assumed-later':
    'Counted as if nothing happened to the tickets until then. What was measured so far stands, and so does what is breached already.',

  // The answer of `/help`.
  'commands-title': '{person}, here you can use:',
  'commands-own':
    'Or simply write; a person reads it. `/close` ends your ticket, `/escalate` with a reason tells those in charge that you are not happy.',
  'commands-all': 'All commands',
  'answer-passes': 'This answer disappears with your next command, or after a day.',
  'commands-head': '| Write | It does |',
  'commands-note': 'A command stands on a line of its own.',
  'command-title': '{person}, this is `/{command}`:',
  'command-instead': '{person}, there is no command `/{asked}`. The nearest is `/{command}`:',
  'command-examples': 'For example:\n{examples}',
  'command-not-now': 'Not now: {why}',
  'command-idle': 'As the ticket stands, there is nothing for it to do.',
  'command-for-anyone': 'Everybody can use it.',
  'command-for-requester': 'The requester can use it.',
  'command-for-requester-and-staff': 'The requester and the desk’s staff can use it.',
  'command-for-staff': 'The desk’s staff can use it.',
  'command-for-level': 'Whoever has the ticket, now {level}, can use it, and so can managers.',
  'command-for-higher-levels': 'Level 2, level 3 and managers can use it.',
  'own-command-finish':
    '{person}, `/{command}` ends your ticket: it works again, or you need no help any more.',
  'own-command-complain':
    '{person}, `/{command}` with a reason tells those in charge that you are not happy.',
  'own-command-press':
    '{person}, `/{command}` tells us that it is pressing. Say how many people cannot work; we then set the priority.',
  guide: 'New here? [One page]({url}) goes through one ticket, from start to end.',
  'commands-ended':
    'The ticket is {status}. Is it broken again? Write `/reopen` and what you see; after that, the other commands work, too.',
  'commands-nothing':
    '{person}, the commands on this ticket are for its requester, {requester}, and for the desk’s staff. You can comment here; if you need help yourself, please open a ticket of your own.',
  'commands-nothing-for-them':
    '{person}, the commands on this ticket are for the desk’s staff. You can comment here; if you need help yourself, please open a ticket of your own.',
  'commands-unseen': '{person}, I cannot see whether you are staff, so I have no commands for you yet: {why}',

  // The commands: how each is written, and what it does.
  'usage-help': '/help [command]',
  'help-help': 'Shows the commands you may use here, or one of them with its examples.',
  'usage-take': '/take',
  'help-take': 'Makes you the assignee; the first to take a ticket at level 1 becomes its owner.',
  'usage-assign': '/assign [@login]',
  'help-assign': 'Gives the work to that person (or to you); the owner stays.',
  'usage-unassign': '/unassign',
  'help-unassign': 'Gives the ticket back to its level; the owner stays.',
  'usage-own': '/own [@login]',
  'help-own': 'Makes that person (or you) the owner, who answers for the ticket to its end.',
  'usage-priority': '/priority P1|P2|P3|P4|auto',
  'help-priority': 'Sets the priority by hand; `auto` gives it back to impact and urgency.',
  'usage-impact': '/impact low|medium|high',
  'help-impact':
    'Says how many are affected: `low` is one person, `medium` a team, `high` everyone. The priority follows, unless it was set by hand.',
  'usage-urgency': '/urgency low|medium|high',
  'help-urgency':
    'Says how pressing it is: `low` has a workaround, `medium` slows the work down, `high` stops it. The priority follows, unless it was set by hand.',
  'usage-kind': '/kind incident|request|problem|known-error',
  'help-kind':
    'Says what it is: something broke (`incident`), something is wanted (`request`), or what is behind it.',
  'usage-service': '/service name',
  'help-service':
    'Says which service the ticket is about; at level 3 its developers, where the policy names them, then get their issue.',
  'usage-escalate': '/escalate [2|3] what was tried, and why it needs them',
  'help-escalate':
    'Hands the work to the next level; level 3 gets an issue in the developers’ own repository.',
  'usage-deescalate': '/deescalate [1|2] why',
  'help-deescalate': 'Hands the work back to a lower level, with the reason.',
  'usage-manager': '/manager why they are needed',
  'help-manager': 'Calls the managers (hierarchical escalation); the work stays with its level.',
  'usage-major': '/major headline for everybody | end why | reviewed what was learned',
  'help-major':
    'Declares a major incident, in words that the portal shows to everybody; ends it, or keeps its review.',
  'usage-update': '/update how it stands',
  'help-update':
    'Tells everybody whom the major incident affects how it stands: here, on the card, and in merged tickets.',
  'usage-wait': '/wait user|expert|vendor|third-party|on-site|parts|change why [until 2026-12-24]',
  'help-wait': 'Marks the ticket as waiting; with `until` work continues on that date.',
  'usage-resume': '/resume',
  'help-resume': 'Ends the waiting.',
  'usage-engage': '/engage expert|vendor|third-party|on-site|parts|customer-it who or what',
  'help-engage':
    'Asks somebody outside the team in; the ticket waits for them, and a clock of their own runs.',
  'usage-engaged': '/engaged [2 | vendor] done what came of it',
  'help-engaged':
    'Ends an engagement; where there are several, name it by its number, its kind or a word of it.',
  'usage-relay': '/relay text',
  'help-relay':
    'Brings the text on its line, or standing alone the rest of the comment, to the developers; in their issue it brings theirs here.',
  'usage-known': '/known KE-0042',
  'help-known': 'Applies a known error: posts its workaround and waits for the requester.',
  'usage-not-known': '/not-known [KE-0042] [why]',
  'help-not-known': 'Says that a suggested or applied known error does not fit.',
  'usage-runbook': '/runbook RB-0003',
  'help-runbook':
    'Posts a staff article in the back office, beside what else only staff should read of this ticket.',
  'usage-duplicate': '/duplicate #12',
  'help-duplicate':
    'Merges this ticket into another about the same problem; its requester is told what that one’s is told.',
  'usage-plan': '/plan',
  'help-plan':
    'Puts the task list below it on the card as the plan: `- [ ] @login by 2026-11-25: reinstall the client`. Tick the boxes in your comment; `/plan` again replaces it.',
  'usage-tested': '/tested [with requester | without requester] how, and what came of it',
  'help-tested':
    'Records that it works again and how that was tested. `with requester` or `without requester` says whether they could verify it.',
  'usage-time': '/time 30m [type] [note]',
  'help-time':
    'Notes the time you spent; the card shows the totals by type. `/time -30m type why` takes some back.',
  'usage-solved': '/solved what solved it',
  'help-solved':
    'Resolves the ticket; the note tells the requester what was done. `/solved with NAME` takes one of the policy’s ready answers, `/solved with KE-0042` a known error.',
  'usage-handover': '/handover vendor|third-party|customer NAME why',
  'help-handover':
    'Ends the ticket because others have it from now on; the requester reads who, and why. A name of several words stands in quotes.',
  'usage-confirm': '/confirm',
  'help-confirm': 'Says that it works for you; the ticket closes.',
  'usage-reopen': '/reopen what you see',
  'help-reopen': 'Takes a resolved or closed ticket up again.',
  'usage-rate': '/rate 1..5 [comment]',
  'help-rate': 'Rates the help you got: 5 is very good, 1 is bad.',
  'usage-sla': '/sla [why | buy 2h why]',
  'help-sla':
    'Shows the clocks; `why` shows how each was counted; with `buy` staff give the resolution more time, where the policy allows it.',
  'own-usage-sla': '/sla [why]',
  'own-help-sla':
    'Shows by when you were promised an answer and a solution; with `why` it shows how the time was counted.',

  // Why an action cannot be done.
  'ended-already': 'The ticket is {status} already. If it is broken again, write `/reopen` and what you see.',
  'not-looked-up': 'I could not look up {words}. Please write it once more.',
  'not-one-person': '“{words}” is not one person. Write `/{command} @login`.',
  'nobody-assigned': 'Nobody is assigned, so there is nothing to take back. `/take` makes it yours.',
  'made-owner':
    '{person}, {by} has made you the owner of this ticket: you answer for it to its end, whoever works on it.',
  'staff-unseen-assign': 'I cannot see whether “{by}” is staff, so I leave the assignee as it is: {why}',
  'staff-unseen-own': 'I cannot see whether “{by}” is staff, so I leave the owner as it is: {why}',
  'no-staff-assign': '“{by}” is not staff of this desk, and only staff can work on a ticket. {remedy}',
  'no-staff-own': '“{by}” is not staff of this desk, and only staff can own a ticket. {remedy}',
  'name-by-role': 'Name somebody whose role in this repository is Triage or higher.',
  'name-by-policy': 'Name somebody from `people:` in `.github/tierline.yml`, or add them there first.',
  'which-priority': 'Which priority? Write `/priority P1` to `/priority P4`, or `/priority auto`.',
  'no-priority':
    'There is no priority “{words}”. Write `/priority P1` to `/priority P4`, or `/priority auto`.',
  'how-much': 'How much? Write one of {list}.',
  'no-impact': 'There is no impact “{words}”. Write one of {list}.',
  'no-urgency': 'There is no urgency “{words}”. Write one of {list}.',
  'which-kind': 'Which kind? Write one of {list}.',
  'no-kind': 'There is no kind “{words}”. Write one of {list}.',
  'no-services': 'The policy names no services. Add them under `services:` in `.github/tierline.yml`.',
  'which-service': 'Which service? Write `/service` and one of {list}.',
  'no-such-service': 'There is no service “{words}”. Write `/service` and one of {list}.',
  'need-answer': 'The requester has no answer yet. Write them a line on the ticket: what happens now?',
  'need-expectation':
    'The requester wrote last. Tell them on the ticket what happens now, and when they hear from you.',
  'need-plan': 'There is no plan yet. Please {how}.',
  'need-impact':
    'Nobody has said the impact, so {priority} is only assumed. Write `/impact low|medium|high`, or `/priority {priority}` if that is right.',
  'need-urgency':
    'Nobody has said the urgency, so {priority} is only assumed. Write `/urgency low|medium|high`, or `/priority {priority}` if that is right.',
  'need-impact-urgency':
    'Nobody has said the impact or the urgency, so {priority} is only assumed. Write `/impact low|medium|high` and `/urgency low|medium|high`, or `/priority {priority}` if that is right.',
  'need-note': 'There is no note. What did you try, and why does it need them?',
  'need-longer-note':
    'Your note is short ({length} characters; a {priority} needs {least}). What did you try, and what came of it?',
  'need-tested': 'Nobody has tested it yet. Write `/tested`, how, and what came of it.',
  'need-verification':
    'The requester has not verified it. Write `/tested with requester` and how it went, or `/tested without requester` and why not.',
  'need-engagements': 'Somebody is still engaged ({list}). Write `/engaged done` and what came of it.',
  'need-developers': 'The developers have not closed {issue} yet. Solve the ticket once they have.',
  'need-time': 'No time is noted. Write `/time 30m`, with the time you spent, and on what.',
  'need-plan-first': 'A {priority} needs a plan. Please {how}.',
  'need-steps.one':
    'One step of the plan is open. Tick it where the plan is written, or write `/plan` anew without it.',
  'need-steps.other':
    '{count} steps of the plan are open. Tick them where the plan is written, or write `/plan` anew without them.',
  'need-solving-note': 'There is no note for the requester. Write `/solved` and what you did.',
  'relay-what': 'What should the developers hear? Write it after `/relay`, or below it.',
  'no-developers-named': 'The policy names no developer repository for this service any more.',
  'developers-not-yet': 'The issue in {repository} is not open yet. Please try again in a minute.',
  'developers-do-not-accept':
    '{repository} does not accept this desk, so the developers have no issue to write into.',
  'developers-not-asked':
    'The developers have no issue for this ticket. To open one, write `/escalate 3` and what was tried.',
  'which-ticket': 'Of which ticket? Write its number, such as `/duplicate #12`.',
  'no-ticket-here': '“{words}” is no ticket of this desk. Write its number, such as `/duplicate #12`.',
  'no-such-ticket':
    'There is no ticket {ticket} in this desk. Write the number of the one where work goes on, such as `/duplicate #12`.',
  'ticket-itself': '{ticket} is this ticket itself. Write the number of the other one.',
  'merged-already':
    'This is a duplicate of {ticket} already. If it is not, write `/reopen` and what is different; then merge it.',
  'nothing-to-merge':
    'The ticket is {status} already, so there is nothing to merge. If it is broken again, write `/reopen` and what you see.',
  'merged-the-other-way':
    '{ticket} is a duplicate of this ticket. To go on there instead, write `/reopen` there first, then `/duplicate {ticket}` here.',
  'merged-the-other-way-through':
    '{ticket} is a duplicate of this ticket, by way of {through}. To go on there instead, write `/reopen` there first, then `/duplicate {ticket}` here.',
  'engage-expert': 'Please say whom: `/engage expert @login`.',
  'engage-vendor': 'Please say which, and their reference: `/engage vendor ACME case 4711`.',
  'engage-third-party': 'Please say which: `/engage third-party city power company`.',
  'engage-on-site': 'Please say who goes, and when: `/engage on-site @login tomorrow 10:00`.',
  'engage-parts': 'Please say what, and when it comes: `/engage parts new disk, Thursday`.',
  'engage-customer-it': 'Please say whom: `/engage customer-it their network team`.',
  'engage-whom': 'Whom? Write `/engage` and one of {list}, then who or what.',
  'cannot-be-engaged': '“{words}” cannot be engaged. Write `/engage` and one of {list}, then who or what.',
  'engaged-what-came': 'What came of it? Write `/engaged done` and a short note.',
  'engaged-which': 'Which one? {open}',
  'engaged-open': 'These are open: {list}. Write `/engaged {number} done` and a note.',
  'engaged-one': '{number} is {kind} ({name})',
  'nobody-engaged':
    'Nobody is engaged on this ticket, so there is nothing to end. `/engage` asks somebody in.',
  'no-such-engagement': 'No open engagement is “{words}”. {open}',
  'manager-why': 'Managers decide faster when they know why. Write `/manager` and why.',
  'no-managers':
    'The policy names no managers. Add them under `people:`, `managers:` in `.github/tierline.yml`.',
  'only-p1-jumps':
    'Only a P1 ticket or a manager goes from level 1 straight to level 3. Write `/escalate 2` and what was tried.',
  'level-needs-more':
    'Level {level} needs a little more. Add it, then write `/escalate` again, with your note:\n{lines}',
  'level-needs-note': 'Level {level} needs a little more. Add it, then write `/escalate` again:\n{lines}',
  'no-such-level': 'There is no “{words}”; the levels are {levels}. Write `/{command} {example}` and why.',
  'level-is-higher':
    'The ticket is with {level} now, which is higher. To hand it back, write `/deescalate {to}` and why.',
  'no-higher-level':
    'The ticket is with {level} already, and there is no higher level. To hand it back, write `/deescalate` and why.',
  'at-level-already':
    'The ticket is with {level} already. To hand it on, write `/escalate {to}` and what was tried.',
  'deescalate-why': 'Whoever gets it back should read why. Write `/deescalate` and the reason.',
  'level-is-lower':
    'The ticket is with {level} now, which is lower. To hand it on, write `/escalate {to}` and what was tried.',
  'no-lower-level': 'The ticket is with {level} already, and there is no lower level.',
  'at-level-already-back':
    'The ticket is with {level} already. To hand it back, write `/deescalate {to}` and why.',
  'which-known-error': 'Which known error? Write `/known` and its number, such as `/known KE-0001`.',
  'no-such-known-error':
    'There is no known error “{words}” among the published articles. Write `/known` and its number, such as `/known KE-0001`.',
  'no-workaround':
    '{id} has no workaround yet (its status: {status}). Tell the requester so in your own words.',
  'no-status': 'none',
  'which-runbook': 'Which runbook? Write `/runbook` and its number, such as `/runbook RB-0001`.',
  'no-back-office':
    'Runbooks are for staff alone, and this desk has no back office to post them in. Name a private repository under `back-office:` in `.github/tierline.yml`, and install the App there.',
  'no-such-runbook':
    'There is no staff article “{words}”. Write `/runbook` and its number, such as `/runbook RB-0001`.',
  'no-such-runbook-near': 'There is no staff article “{words}”. Did you mean {near}?',
  or: '{one} or {other}',
  'update-what': 'Write `/update` and how it stands, in a line that everybody understands.',
  'major-end-why':
    'Those affected should read why. Write `/major end` and why, or `/solved` and what solved it.',
  'major-reviewed-what':
    'Write `/major reviewed` and what was learned: what failed, and what will keep it from happening again.',
  'no-major-to-end': 'This is no major incident now, so there is nothing to end.',
  'headline-too-long':
    'The headline has {length} characters; a banner holds {most}. Write it shorter, and the details with `/update`.',
  'major-already': 'This is a major incident already. `/update` and a line tells how it stands.',
  'no-major-to-review': 'This was no major incident, so there is nothing to review.',
  'major-not-over': 'The major incident is not over yet. Review it after `/solved` or `/major end`.',
  'no-major-to-update':
    'Only a major incident has updates. Just write your comment: the requester reads it. `/major` and a headline declares one.',
  'hand-over-to': 'Who has it now? Write it like this: {example}.',
  'hand-over-why':
    'Why “{name}”, and what will they do? The requester should read it. Write it like this: {example}.',
  'handover-vendor': '`/handover vendor ACME they replace the switch, their case 4711`',
  'handover-third-party': '`/handover third-party "City Power" they mend the line and tell you when`',
  'handover-customer': '`/handover customer Network-team the firewall is yours, and they change the rule`',
  'hand-over-whom':
    'To whom? Write `/handover` and one of {list}, their name, and why. To another level it goes by `/escalate`.',
  'no-receiver':
    'A ticket cannot be handed over to “{words}”. Write `/handover` and one of {list}, their name, and why. To another level it goes by `/escalate`.',
  'solved-what': 'The requester should read what was done. Write `/solved` and what you did.',
  'no-such-answer':
    'There is no ready answer “{name}”. Did you mean `/solved with {near}`? If it was meant as a note, write a few words more.',
  'no-such-answer-list':
    'There is no ready answer “{name}”. {ready} If it was meant as a note, write a few words more.',
  'no-ready-answers': 'The policy has none.',
  'no-known-to-solve':
    'There is no known error {known} among the published articles. If you meant a note, write what solved it.',
  'resolve-needs-more': 'A little is missing. Add it, then solve the ticket again:\n{lines}',
  'sla-unknown': 'I know `/sla`, `/sla why` and `/sla buy 2h why`, not “{words}”.',
  'buy-how-much': 'How much? Write it like `/sla buy 2h` or `/sla buy 1h 30m`, then why.',
  'how-to-buy': 'Write it like `/sla buy 2h` or `/sla buy 1h 30m`, then why.',
  'buy-why': 'Why? Write the reason after the time; it stays on record.',
  'only-staff-buy': 'Only the desk’s staff can give a ticket more time.',
  'buy-not-allowed':
    'The policy does not allow this. Whoever keeps it can, with `extend-by-at-most: 8h` under `clocks`.',
  'nothing-to-extend': 'This ticket has no resolution clock, so there is nothing to extend.',
  'bought-all': 'The policy lets a ticket have {most} more in all, and it has been given that.',
  'bought-too-much': 'The policy lets a ticket have {most} more in all, of which {left} are left.',
  'date-passed': 'That date has passed. Write one that is still to come.',
  'wait-for-what':
    'What do you need from the requester? Write it after `/wait user`, such as `/wait user please send the log`, or in a sentence of its own.',
  'wait-for-whom': 'For whom or what? Write `/wait` and one of {list}, then why.',
  'no-wait-reason': '“{words}” is none of the reasons to wait. Write `/wait` and one of {list}, then why.',
  'waits-for-nobody': 'The ticket waits for nobody, so there is nothing to resume.',
  'two-dates':
    'I see two dates. Write one: `until 2026-12-24` or, with a time in {timezone}, `until 2026-12-24 15:00`.',
  'no-date':
    'I cannot read that date. Write `until 2026-12-24` or, with a time in {timezone}, `until 2026-12-24 15:00`.',
  'no-time-behind-date':
    'I cannot read the time after that date. Write `until 2026-12-24` or, with a time in {timezone}, `until 2026-12-24 15:00`.',
  'no-length': '“{words}” is not a length of time. {how}',
  'two-lengths': '“{words}” is more than one length of time. {how}',
  'unclear-length':
    '“{words}” is not clear: write {meant} for a length of time, or put a word before the number.',
  'minutes-with-m': 'the minutes with an `m`',
  'how-long': 'How long? Write it like `/time 30m`, `/time 1h 30m diagnosis read the log`.',
  'how-to-note-time': 'Write it like `/time 30m`, `/time 1h 30m diagnosis read the log`.',
  'more-than-a-day': 'That is more than a day. Note each day’s time on its own.',
  'no-time-type': 'There is no type “{words}”. Did you mean `{near}`? The types are {list}.',
  'no-task-list': 'I see no task list. To plan, {how}. You can add it to the same comment.',
  'too-many-steps': 'A plan has at most {most} steps; please put some of them together.',
  'how-tested':
    'How was it tested? Write it after `/tested`, such as `/tested with requester: connected three times, no error`.',
  'nothing-noted': 'Of {type}, nothing is noted, so {length} cannot be taken back. {remedy}',
  'less-noted': 'Of {type}, only {noted} is noted, so {length} cannot be taken back. {remedy}',
  'name-the-type': 'Name the type, one of {list}.',
  'take-back-less': 'Write at most `/time -{noted} {type}` and why.',
  'take-back-why': 'Why? Write it after the type, such as `/time -{length} {type} noted twice`.',
  'no-time-at-all': '“{words}” is no time at all. Write at least 1m.',
  'too-long-a-time': '“{words}” is longer than 10000h, the longest that fits. Write less.',
  'no-internal-notes':
    'GitHub has no internal notes: whoever can read a repository reads every comment in it. Just write without the slash: on the ticket for the requester; for colleagues in its issue in the back office, if there is one.',
  'end-without-solution': 'To end the ticket without a solution, close the ticket’s issue as not planned.',
  'set-label-by-hand':
    'Set the label on this page, as on any issue: the desk’s own labels do the same as its commands.',
  'edit-title': 'Edit the title at the top of this page.',
  'follow-ticket':
    'To follow the ticket, subscribe to it on this page; to bring a colleague in, mention them in a comment.',
  'button-of-github': 'GitHub has a button for this on this page.',
  'days-ago.one': 'a day',
  'days-ago.other': '{count} days',
  // Problems.
  'row-problem': 'Problem',
  'row-article': 'Article',
  'row-over-time': 'Over time',
  'row-cost': 'Time spent in all',
  'usage-problem': '/problem [#12 | none]',
  'help-problem':
    'Opens a problem for what lies behind this ticket, or links the ticket to one that there is; its workaround and its fix then come here by themselves.',
  'usage-cause': '/cause text',
  'help-cause': 'Writes down the cause of a problem; lines below it belong to it.',
  'usage-workaround': '/workaround text',
  'help-workaround': 'Writes down what helps until a problem is fixed; a list below it belongs to it.',
  'usage-publish': '/publish [again]',
  'help-publish':
    'Drafts the article of a problem and proposes it as a pull request; merging it publishes it and tells every linked ticket.',
  'usage-fix': '/fix new | owner/repo#7',
  'help-fix':
    'Has a problem mended for good: by a new issue of the developers, or by an issue or a pull request of theirs.',
  'card-problem-new':
    '**A problem.** No ticket is linked to it yet: write `/problem #…` in those that come from it.',
  'card-problem-over.one': '**A problem that is over.** {count} ticket came from it; {open} open.',
  'card-problem-over.other': '**A problem that is over.** {count} tickets came from it; {open} open.',
  'card-problem.one': '**A problem.** {count} ticket comes from it; {open} open.',
  'card-problem.other': '**A problem.** {count} tickets come from it; {open} open.',
  'problem-cause': 'Cause',
  'problem-workaround': 'Workaround',
  'problem-incidents.one': '{count} ticket',
  'problem-incidents.other': '{count} tickets',
  'incident-columns': '| Ticket | Opened | State | Time spent |',
  'incident-open': 'open',
  'incident-over': 'over',
  'incidents-of-week': '{count} in the week of {week}',
  'article-is-published': '{known}, published',
  'article-is-fixed': '{known}, fixed in {version}',
  'article-is-proposed': '{known}, [waits for a review]({url})',
  'article-is-asked': 'is being drafted',
  'problem-is-fixed': '{problem}, fixed in {version}',
  'problem-is-over': '{problem}, over',
  'problem-has-workaround': '{problem}, with a workaround ({known})',
  'problem-is-opening': 'is just being opened',
  'problem-opening': 'a problem that is just being opened',
  'not-known-yet': 'not known yet',
  'problem-issue':
    'What lies behind {ticket} is looked for and mended here. Nobody’s clock runs on this issue.\n\n- `/cause` and `/workaround`, with their text, write down what is found.\n- `/publish` drafts the article; once it is merged, level 1 and every linked ticket have the workaround.\n- `/fix new` asks the developers for the permanent fix; `/fix owner/repo#7` names an issue or a pull request of theirs.\n- `/problem` with this issue’s number, in another ticket, links that one, too.',
  'fix-issue':
    'The support desk asks for the permanent fix of a problem: {url}\n\n- **Service**: {service}\n- **Tickets that came from it**: {count}\n\n### Cause\n\n{cause}\n\n### Workaround until then\n\n{workaround}\n\nWork on this issue as on any other. Please give it a milestone with a due date: the desk’s review goes by it. Closing it as completed, and the release that holds the fix, reach the problem and its tickets by themselves.',
  'new-workaround.one':
    'there is a workaround for “{title}”: {known}. {count} open ticket has it already; in new ones `/known {id}` gives it.',
  'new-workaround.other':
    'there is a workaround for “{title}”: {known}. {count} open tickets have it already; in new ones `/known {id}` gives it.',
  'fix-is-out':
    '{requester}, what caused this is fixed in {version}. Please update, and try it. Does it work? Write `/confirm`. If it is still broken, write what you see.',
  'fix-is-out-for-them':
    '{requester}, what caused this is fixed in {version}. Please ask {name} to update and to try it. {confirm}',
  'problem-solved':
    'the problem behind this ticket, {problem}, is solved. See whether it works here, too, and write `/solved` with what helped.',
  'problem-ended':
    'the problem behind this ticket, {problem}, has ended without a solution. This ticket needs another way, or another problem: `/problem #…`.',
  'article-proposed': 'the article {known} is drafted and waits for a review: {url}',
  'article-refused':
    'the article could not be proposed. GitHub says: “{why}”. The App needs the permissions “Contents: write” and “Pull requests: write”; then write `/publish again`.',
  'article-pull-title': '{known}: {title}',
  'article-pull':
    'This article was drafted from the problem {problem}. Read it as somebody who has the trouble would, change what you like, and merge it: then the portal shows it, level 1 has it, and every linked ticket is told, once.\n\n{removed}\n\nNames of people are not looked for: please look for them yourself.',
  'article-nothing-removed':
    'Nothing was taken out: no secrets, addresses, telephone numbers or host names were found.',
  'personal-key-id': 'the name of a key',
  'personal-bank-account': 'a bank account',
  'personal-card': 'the number of a card',
  'personal-e-mail': 'an e-mail address',
  'personal-telephone': 'a telephone number',
  'personal-host': 'the name of a machine',
  'personal-ip-address': 'an IP address',
  'personal-mac-address': 'a MAC address',
  'personal-user-name': 'a user name',
  'removed-line': '- {what}: `{begins}…`, {length} characters',
  'article-removed': '**Taken out**, please check that the text still says what it should:\n\n{list}',
  'article-fixed-title': '{known} is fixed in {version}',
  'article-fixed-pull':
    '{version} holds the fix that the problem of {known} waited for. Merging this marks the article as fixed; the waiting tickets were told already.',
  'problem-itself': 'This is a problem already. Write `/problem #{number}` in the tickets that come from it.',
  'problem-already':
    'This ticket comes from {problem} already. For another one write `/problem #…` with its number; `/problem none` undoes the link.',
  'no-problem-linked': 'This ticket is linked to no problem, so there is nothing to undo.',
  'which-problem':
    '“{words}” is no number of a problem. Write `/problem` to open one for this ticket, or `/problem #…` with the number of one that there is.',
  'no-such-problem':
    'There is no {ticket} in this desk. Write `/problem` to open a problem for this ticket, or `/problem #…` with the number of one that there is.',
  'not-a-problem':
    '{ticket} is a ticket like this one, and no problem. Is it about the same trouble? Write `/duplicate {ticket}`. To open a problem for this ticket write `/problem`.',
  'only-on-problem':
    'This belongs on a problem. Write `/problem` to open one for this ticket, and say it there.',
  'only-on-its-problem': 'This belongs on the problem of this ticket: say it in {problem}.',
  'cause-what': 'What is the cause? Write it behind `/cause`, or below it.',
  'workaround-what': 'What helps? Write it behind `/workaround`, or as a list below it.',
  'publish-lacks': 'The article cannot be drafted yet. Missing:\n{missing}',
  'lacks-cause': '- the cause: write `/cause` and why it happens',
  'lacks-workaround': '- the workaround: write `/workaround` and what helps until it is fixed',
  'article-there': '{known} is published already. To change it, edit its file in `knowledge/articles`.',
  'article-asked': 'The article is being drafted. If nothing comes of it, write `/publish again`.',
  'article-waits':
    '{known} waits for a review: {url}. What is changed there is kept. To begin anew, close that pull request and write `/publish again`.',
  'fix-what':
    'Where is it mended? Write `/fix new` for a new issue of the developers, or `/fix owner/repo#7` for an issue or a pull request of theirs. If it is solved, write `/solved` and what solved it.',
  'developers-milestone-due': 'milestone “{title}”, due on {day}',
  'fix-already': 'The developers work on it already, in {repository}. The card has the link.',
  'no-such-issue': 'I cannot see {words}. Is the App installed in that repository, and is the number right?',

  // What monitoring reports.
  'card-greeting-alerts':
    '**{source}** reports this. It is with **{level}** at priority **{priority}**. {promise}',
  'card-answer-due-alerts': 'Somebody is to take it up by **{time}**.',
  'card-answer-late-alerts': 'Somebody was to take it up by **{time}**. We are late.',
  'card-resolved-alerts':
    '**Resolved by {by}.** The ticket closes as soon as **{source}** says that nothing fires any more.',
  'card-closed-alerts': '**Solved by {by} and closed.** {confirmed}',
  'card-closed-quiet': '**Over and closed.** Nothing has fired since **{time}**.',
  'card-withdrawn-alerts': '**Closed without a solution**, by {by}.',
  'card-duplicate-alerts':
    '**{main} is about the same problem, and we work on it there.** If this is something else, write `/reopen`.',
  'card-handed-over-alerts': '**{to} takes care of this from now on.** Our ticket is closed.',
  'alerts-heading': '**Alerts of {source}:** {counts}',
  'alerts-firing.one': '{count} fires',
  'alerts-firing.other': '{count} fire',
  'alerts-over.one': '{count} is over',
  'alerts-over.other': '{count} are over',
  'alerts-unheard.one': '{count} is not reported any more',
  'alerts-unheard.other': '{count} are not reported any more',
  'alerts-columns': '| Alert | State |',
  'alert-firing': '**firing** since {time}',
  'alert-acknowledged': '**firing** since {time}, acknowledged',
  'alert-restored': 'over since {time}',
  'alert-unheard': 'not reported any more since {time}',
  'alert-runbook': 'runbook',
  'alerts-more.one': 'And {count} more, which monitoring shows.',
  'alerts-more.other': 'And {count} more, which monitoring shows.',
  'alerts-changed': '**{source}** reports a change:\n\n{lines}',
  'alerts-again': '{people} **{source}** reports it again, so I have taken the ticket up again:\n\n{lines}',
  'alerts-line-firing': '- fires now: {alert}',
  'alerts-line-over': '- is over: {alert}',
  'alerts-line-unheard': '- is not reported any more: {alert}',
  'alerts-line-more': '- and {count} more',
  'alerts-quiet': 'Nothing fires any more. Is it solved? Then write `/solved` and what it was.',
  'alerts-silent':
    '{people} I have heard nothing of these alerts from **{source}** since {time}. Are they over? Then write `/solved`; if not, please look whether **{source}** still reaches the desk.',
  'alerts-quiet-note': '{source} says that it is over.',
  'alerts-unheard-note': '{source} does not report it any more.',
  'alerts-title': '{name}: {summary}',
  'alerts-title-many': '{name} ({count} alerts)',
  'alerts-body': '{words}\n\n{facts}\n\nReported by **{source}**. How its alerts stand is on the card below.',
  'alerts-fact-runbook': '- Runbook: {url}',
  'alerts-fact-url': '- In monitoring: {url}',
  'alerts-fact-before': '- The same was reported before, in #{number}.',
  'alerts-storm-title': 'Many alerts at once from {source}',
  'alerts-storm-body':
    '**{source}** reports more than {above} new things within a minute, so this one ticket stands for all of them:\n\n{lines}\n\nThey may have one cause. Is it a major incident? Then write `/major` and what is down.',
  'alerts-storm':
    '{people} **{source}** reports very much at once, and this ticket stands for all of it. Is it a major incident? Then write `/major` and what is down.',
  'nobody-to-wait-for':
    'Monitoring opened this ticket, so no requester can answer. Write who or what it waits for: {list}.',
  'row-recovered': 'Recovered',
  // The weekly problem review.
  'figure-opened': 'Opened',
  'figure-opened-means':
    'Tickets that were opened. Problems and known errors are the desk’s own work and no tickets here; neither are issues that were closed before the desk came.',
  'figure-resolved': 'Resolved',
  'figure-resolved-means': 'Tickets that were solved at least once, each counted once.',
  'figure-ended-otherwise': 'Ended otherwise',
  'figure-ended-otherwise-means':
    'Tickets that ended without a solution: withdrawn, without an answer from their requester, merged into another, or handed over.',
  'figure-reopened': 'Reopened',
  'figure-reopened-means': 'How often a ticket that had ended was taken up again, each time counted.',
  'figure-backlog': 'Backlog',
  'figure-backlog-means':
    'Tickets that were open at the end of the period; a period that is not over ends now.',
  'figure-backlog-age': 'Age of the backlog',
  'figure-backlog-age-means': 'For tickets open at the end of the period: the time since they were opened.',
  'figure-first-response': 'First response',
  'figure-first-response-means':
    'From opening to the first public answer of staff: their own words, or what a command such as `/solved` or `/known` tells the requester for them. Whoever calls is answered at once; what monitoring opened, when somebody takes it up. What was answered before the desk came is left out.',
  'figure-next-response': 'Next response',
  'figure-next-response-means':
    'From the requester’s oldest unanswered comment to the next public answer of staff, where the policy promises one.',
  'figure-time-to-own': 'Time to own',
  'figure-time-to-own-means': 'From opening to the first person who works on it.',
  'figure-first-resolution': 'First resolution',
  'figure-first-resolution-means': 'From opening to the first time that it was solved.',
  'figure-full-resolution': 'Full resolution',
  'figure-full-resolution-means':
    'From opening to the last time that it was solved within the period, without the time in which it counted as ended. It is the sum of requester wait, staff work and outside wait.',
  'figure-requester-wait': 'Requester wait',
  'figure-requester-wait-means': 'The part of full resolution in which the ticket waited for its requester.',
  'figure-staff-work': 'Staff work',
  'figure-staff-work-means': 'The part of full resolution in which the ticket was with staff.',
  'figure-outside-wait': 'Outside wait',
  'figure-outside-wait-means':
    'The part of full resolution in which the ticket waited for somebody else: an expert, a vendor, a third party, a visit, parts or a change.',
  'figure-sla-clocks': 'SLA compliance by clock',
  'figure-sla-clocks-means':
    'Clocks met ÷ clocks met or breached. Each clock has one verdict, which counts in the period in which it fell: a breach at once, however its ticket ends. Clocks that end without a verdict (merged, handed over, no answer) are left out.',
  'figure-sla-tickets': 'SLA compliance by ticket',
  'figure-sla-tickets-means':
    'Tickets solved without a breach of any clock promised to the requester ÷ those and the tickets with their first breach in the period.',
  'figure-internal-targets': 'Internal targets met',
  'figure-internal-targets-means':
    'The same for what those who work owe each other: the tiers’ targets (OLA) and engagements. Requesters are promised none of it.',
  'figure-first-contact-resolution': 'First contact resolution',
  'figure-first-contact-resolution-means':
    'Solved with at most one public answer of staff (a call taken down is none), no message of the requester after it beyond thanks, never escalated until then, not reopened within 7 days ÷ tickets resolved.',
  'figure-first-level-resolution': 'First level resolution',
  'figure-first-level-resolution-means': 'Solved at level 1 ÷ tickets resolved.',
  'figure-second-level-resolution': 'Second level resolution',
  'figure-second-level-resolution-means': 'Solved at level 2 ÷ tickets solved at level 2 or 3.',
  'figure-tier-split': 'Tier split',
  'figure-tier-split-means': 'Solved at each level ÷ tickets resolved.',
  'figure-reopen-rate': 'Reopen rate',
  'figure-reopen-rate-means':
    'Tickets taken up again within 7 days of a solution ÷ tickets resolved, both of the period’s solutions.',
  'figure-escalation-rate': 'Escalation rate',
  'figure-escalation-rate-means':
    'Tickets handed to a higher level before they were solved ÷ tickets resolved.',
  'figure-escalations': 'Escalations',
  'figure-escalations-means': 'How often a ticket went to a higher level.',
  'figure-handoffs': 'Handoffs per ticket',
  'figure-handoffs-means':
    'How often a ticket went from one level to another before it was solved, on average of the tickets resolved.',
  'figure-manager-calls': 'Hierarchical escalations',
  'figure-manager-calls-means': 'How often a manager was called, by staff or by a requester who complained.',
  'figure-satisfaction': 'Satisfaction',
  'figure-satisfaction-means': 'Ratings of 4 and 5 ÷ ratings, of solutions in the period.',
  'figure-rating-response': 'Response rate',
  'figure-rating-response-means':
    'Tickets resolved of which a solution of the period was rated ÷ tickets resolved.',
  'figure-time-logged': 'Time logged',
  'figure-time-logged-means': 'What people logged, by type; corrections taken off.',
  'figure-known-error-reuse': 'Known error reuse',
  'figure-known-error-reuse-means':
    'Tickets resolved that a known error helped ÷ tickets resolved. One that had been tried when its ticket was taken up again did not help.',
  'figure-suggestion-precision': 'Suggestion precision',
  'figure-suggestion-precision-means':
    'Known errors suggested on tickets opened in the period and taken up, even in vain ÷ those taken up or turned down.',
  'figure-portal-tickets': 'Opened from the portal',
  'figure-portal-tickets-means': 'Tickets that were opened from the portal.',
  'chart-volume': 'Opened, resolved and open, by week',
  'chart-compliance': 'SLA compliance',
  'chart-kept': 'SLA compliance by week',
  'chart-week': 'Week from',
  'chart-goal': 'goal',
  'chart-withheld': 'too few',
  'chart-desks': 'Figures of several desks',
  'report-title': 'Figures of {desk}, {from} to {to}',
  'report-share': '{percent} % ({counted} of {n})',
  'report-share-few': '{percent} % ({counted} of {n}, few)',
  'report-goal': '{figure} (goal {percent} %)',
  'report-part': '{figure}: {part}',
  'report-part-level': 'level {level}',
  'report-end-withdrawn': 'withdrawn',
  'report-end-no-answer': 'no answer',
  'report-end-duplicate': 'merged',
  'report-end-handed-over': 'handed over',
  'report-in-business': '{figure}, business hours',
  'report-in-wall': '{figure}, wall clock',
  'report-figure': 'Figure',
  'report-now': 'Period',
  'report-before': 'Before',
  'report-n': 'n',
  'report-median': 'Median',
  'report-p90': 'p90',
  'report-mean': 'Mean',
  'report-median-before': 'Median before',
  'report-nobody': '(none)',
  'report-definitions': 'What each figure is',
  'report-provisional':
    'Until {day} first contact resolution and the reopen rate may still change: a ticket resolved in the last 7 days may come back.',
  'report-ticket': 'Ticket',
  'report-gives': 'Gives',
  'report-address': 'Address',
  'report-counts': 'counts',
  'report-counts-not': 'does not count',
  'weekly-title': 'Weekly report, {from} to {to}',
  'weekly-opening':
    'Opened: {opened} (the week before {opened-before}). Resolved: {resolved} ({resolved-before}). Open at its end: {backlog} ({backlog-before}). Every promise was kept on {kept} of tickets, the week before on {kept-before}.',
  'weekly-look': '### What to look at',
  'weekly-look-nothing': 'Nothing stands out this week.',
  'weekly-look-backlog': 'More is open than a week earlier: {backlog} instead of {before}.',
  'weekly-look-kept': 'Fewer promises were kept: {kept}, the week before {before}.',
  'weekly-look-nobody.one': '1 open ticket has nobody who works on it.',
  'weekly-look-nobody.other': '{count} open tickets have nobody who works on them.',
  'weekly-look-old.one': '1 open ticket is older than 30 days.',
  'weekly-look-old.other': '{count} open tickets are older than 30 days.',
  'weekly-look-level': '{figure} is {share}; the goal is {goal} %.',
  'weekly-look-reopened': 'Tickets came back after they were solved: {share}.',
  'weekly-look-ahead.one': '1 promise is due within the next seven days.',
  'weekly-look-ahead.other': '{count} promises are due within the next seven days.',
  'weekly-breaches': '### What breached, and why',
  'weekly-breach': '- {ticket} {title}: {clock} due {due}, {late}. {why}{also}',
  'weekly-late': 'met {length} late',
  'weekly-still-late': 'open since then for {length}',
  'weekly-ended-late': 'not met; the ticket ended {length} later',
  'weekly-why-nobody': 'Nobody had taken it on level {level}.',
  'weekly-why-taken': 'It was in work on level {level}.',
  'weekly-why-outside': 'It was on level {level} and had waited for others for {length}.',
  'weekly-more.one': 'And 1 more: `tierline report --explain sla-clocks` lists all.',
  'weekly-more.other': 'And {count} more: `tierline report --explain sla-clocks` lists all.',
  'weekly-more-ahead.one': 'And 1 more.',
  'weekly-more-ahead.other': 'And {count} more.',
  'weekly-also': ' Also late: {clocks}.',
  'weekly-business': '{length} of business hours',
  'weekly-wall': '{length} by the wall clock',
  'weekly-ahead': '### What is due next',
  'weekly-ahead-line': '- {ticket} {title}: {clock} due {due}',
  'weekly-pictures': '### The last weeks',
  'weekly-volume': 'Opened (bars) and resolved (line) a week',
  'weekly-compliance': 'Tickets with every promise kept, in percent',
  'weekly-ages': 'Open tickets by age in days',
  'weekly-age': '{from}–{to}',
  'weekly-age-last': '{from}+',
  'weekly-week': 'Week from',
  'weekly-ages-row': 'Age in days',
  'weekly-ages-tickets': 'Tickets',
  'weekly-split': '### Levels and their goals',
  'weekly-split-column': 'Level',
  'weekly-goal-column': 'Goal',
  'weekly-weeks-column': 'Last {weeks} weeks',
  'weekly-load': '### Who has how much',
  'weekly-load-note': 'By name: the table shows where help is needed, not who did more.',
  'weekly-load-head': '| Person | Open | of these waiting | older than 7 days | oldest since |',
  'weekly-load-nobody': '(nobody)',
  'weekly-feedback': '### What requesters said',
  'weekly-feedback-line': '- {ticket} {stars} of 5: {comment}',
  'weekly-figures': 'All figures of the week, with their definitions',
  'weekly-next': 'The next report is {issue}.',
  'figure-solved-by-article': 'Solved by an article',
  'figure-solved-by-article-means':
    'How often visitors of the portal said that an article solved it, whatever they had come for. Days are those of UTC.',
  'figure-failed-searches': 'Failed searches',
  'figure-failed-searches-means':
    'Searches on the portal after which the ticket form was opened without an article in between.',
  'figure-intents': 'Meant to open a ticket',
  'figure-intents-means':
    'Visitors of the portal who searched or opened the ticket form, each counted once a day by a random number in their own browser.',
  'figure-deflection': 'True deflection',
  'figure-deflection-means':
    'Those of them who said that an article solved it and did not come to the ticket form within 7 days after all ÷ those who meant to open a ticket.',
  'problem-review-title': 'Problem review, {date}',
  'problem-review':
    'What keeps coming back, and what waits for a decision. Time is what people logged with `/time`. The next review closes this one and says what became of its candidates.',
  'problem-review-candidates':
    '### Candidate problems\n\nAt least {least} closed incidents of the last {days} days that no known error explains, and that seem to tell of the same trouble. If they do, write `/problem` on one of them, and `/problem #12` with the problem’s number on the others. If they do not, leave them: nothing happens by itself.',
  'problem-review-candidates-head': '| What they share | Incidents | Since | Service | Time | Tickets |',
  'problem-review-more-candidates.one': 'And 1 smaller candidate.',
  'problem-review-more-candidates.other': 'And {count} smaller candidates.',
  'problem-review-more-tickets.one': 'and 1 more',
  'problem-review-more-tickets.other': 'and {count} more',
  'problem-review-weeks': 'Incidents of these candidates per week',
  'problem-review-week': 'In the week from',
  'problem-review-problems': '### Open problems',
  'problem-review-problems-head':
    '| Problem | Since | Tickets | In the last 4 weeks | Time | Cause | Workaround | Permanent fix |',
  'problem-review-yes': 'yes',
  'problem-review-no': 'no',
  'problem-review-no-fix': 'none yet: `/fix new` or `/fix owner/repo#7`',
  'problem-review-fix-due': '{issue}, due on {day} with “{milestone}”',
  'problem-review-fix-named': '{issue}, in milestone “{milestone}” without a day',
  'problem-review-fix-undated': '{issue}, no milestone yet',
  'problem-review-fix-done': '{issue}, done',
  'problem-review-due':
    '### Articles due for review\n\nRead each, correct what is no longer true, and set `reviewedOn` to the day. An article that solved a ticket counts as reviewed on that day.',
  'problem-review-due-head': '| Article | Reviewed on | Last helped on | Due since |',
  'problem-review-unused':
    '### Known errors that helped nobody for a year\n\nIf nobody needs one any more, give it `status: retired`. If people still do, they may not find it: add their words as `aliases`.',
  'problem-review-unused-head': '| Article | Reviewed on | Last helped on |',
  'problem-review-never': 'never',
  'problem-review-services': '### Where incidents come from',
  'problem-review-services-head': '| Service | Incidents in the last 4 weeks | In the 4 weeks before |',
  'problem-review-known-errors': '### Known errors that come back',
  'problem-review-known-errors-head': '| Known error | Tickets in the last 4 weeks | In the 4 weeks before |',
  'problem-review-unhelpful': '### Articles that did not help, as visitors of the portal say',
  'problem-review-unhelpful-head': '| Article | Why, in their words | Times in the last 4 weeks |',
  'problem-review-searches': '### Searches on the portal that found nothing',
  'problem-review-searches-head': '| Search | Times in the last 4 weeks | Candidate with these words |',
  'problem-review-outcomes': 'What became of the candidates of this review:',
  'problem-review-became-problem': '“{phrase}” became the problem {problem}.',
  'problem-review-became-known': '“{phrase}” has a known error now, {known}.',
  'problem-review-became-quiet': '“{phrase}” has gone quiet.',
  'problem-review-still-there': '“{phrase}” is still there, with {count} incidents; it had {before}.',
  'problem-review-next': 'The next review is {issue}.',
  'problem-review-none':
    'There is nothing to review at the moment. The desk opens the next review once there is.',
  // To chats.
  'chat-opened': '{ticket}: new ticket of {requester}',
  'chat-classified': '{ticket}: classified anew, {priority}',
  'chat-tier': '{ticket}: now with {level}',
  'chat-managers': '{ticket}: managers are called',
  'chat-assigned': '{ticket}: {assignee} works on it',
  'chat-waiting': '{ticket}: waiting for {whom}',
  'chat-resumed': '{ticket}: work goes on',
  'chat-resolved': '{ticket}: resolved',
  'chat-reopened': '{ticket}: open again',
  'chat-closed': '{ticket}: closed',
  'chat-rated': '{ticket}: rated {stars} of 5',
  'chat-problem': '{ticket}: new problem',
  'chat-published': '{ticket}: {article} is published',
  'chat-fixed': '{ticket}: fixed in {version}',
  'chat-warning': '{ticket}: {clock} at risk ({milestone})',
  'chat-breached': '{ticket}: {clock} breached',
  'chat-met': '{ticket}: {clock} met',
  'chat-corrected': '{ticket}: {clock} was not breached after all',
  'chat-desk-offline':
    '{repository}: offline from {from} to {until}; recovered events: {events}, corrected clocks: {clocks}',
  'chat-desk-recovered':
    '{repository}: the desk is back; it tells late what fell due on its tickets (tickets: {tickets})',
};
