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
  'card-rate': 'How did we do? Write `/rate 5` for very well, `/rate 1` for badly.',
  'card-rated': 'Rated {stars} of 5, thank you.',
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
  'card-withdrawn':
    '**Closed without a solution**, by {by}. Do you still need help, {requester}? Write `/reopen` and what you see.',

  // When the requester hears next, as the card promises it.
  'card-answer-coming': 'A person will answer you here.',
  'card-answer-due': 'A person answers you by **{time}**.',
  'card-answer-late': 'Our answer was due on **{time}**. It is late, and we are sorry.',
  'card-update-due': 'You hear from us again by **{time}**.',
  'card-update-late': 'Our next word was due on **{time}**. It is late, and we are sorry.',

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
  'workaround-helped': 'The workaround of {known} helped.',
  'workaround-question': 'does the workaround of {known} help?',
  workaround:
    '{requester}, this is a known error, {title}, and there is a workaround:\n\n{workaround}\n\nDid it help? Write `/confirm` if it did, `/not-known` if your trouble is another. {more}',

  // A command that could not be done.
  'closed-already': 'The ticket is closed already, so nothing is left to confirm.',
  'command-in-code':
    '`/{command}` stands in code, where nothing runs. Write it on a line of its own, without backticks.',
  'did-you-mean': 'Did you mean `/{command}`?',
  'no-rating': '“{words}” is not a rating. Write a number from 1 (bad) to 5 (very good), such as `/rate 5`.',
  'no-such-command': 'There is no command `/{command}`. {meant} {instead}',
  'not-suggested': '{named} was not suggested here. Suggested: {suggested}.',
  'nothing-suggested': 'No known error was suggested here, so there is nothing to turn down.',
  'nothing-to-confirm':
    'Nothing waits for your confirmation. If the trouble is gone by itself, you can close the ticket.',
  'rate-later': 'The ticket is not resolved yet; please rate it when it is.',
  'refused-several': '{person}, some of that did not work:\n\n{whys}',
  refused: '{person}, that did not work. {why}',
  'see-help': '`/help` lists what you can use.',
  'stands-alone':
    '`/{command}` stands alone on its line, so it was not run. Write one command per line, and what you want to say on a line of its own.',
  'still-open': 'The ticket is still open; just write what you see.',
  'two-commands':
    'Two commands share a line, so neither was run. Write one command per line: `/{first}` on one, `/{second}` on the next.',
  'what-do-you-see': 'What do you see? Write it behind `/reopen`, so that nobody has to ask.',
  'which-rating': 'How many of five? Write a number from 1 (bad) to 5 (very good), such as `/rate 5`.',

  // Why somebody may not do something.
  'cannot-see': 'I cannot see whether you are staff: {why}',
  'only-higher-levels':
    'Only level 2, level 3 and managers can {act}. Write what you see in your own words; a person reads it.',
  'only-level': 'The ticket is with {level}; only they and managers can {act}.',
  'only-requester-and-staff': 'Only the requester and the desk’s staff can {act}.',
  'only-requester': 'Only the requester, {requester}, can {act}.',
  'only-staff': 'Only the desk’s staff can {act}. Write what you need in your own words; a person reads it.',
  'only-they-close': 'Only its requester and the desk’s staff can close it.',
  'set-by-desk': 'The desk sets it by itself.',

  // What was done by hand and is taken back.
  'assignee-put-back': '{person}, I have put the assignee back as it was. {why}',
  'closed-again': '{person}, I have closed this ticket again. {why}',
  'label-put-back': '{person}, I have put the label “{label}” back as it was. {why}',
  'reopened-again': '{person}, I have opened this ticket again. {why}',
  'stays-ended': '{person}, I have not opened this ticket again. {why}',
  'too-late':
    'This ticket was resolved more than {days} ago. Please open a new one and name #{number} in it.',

  // How a ticket ends for its requester: merged with others, without an answer, or with its main ticket.
  'card-duplicate-over':
    '**{main}, which tells of the same trouble, is over.** {requester}, if it is still broken for you, write what you see.',
  'card-duplicate':
    '**{main} tells of the same trouble, and work goes on there.** You are told here what comes of it, {requester}. If yours is different, write `/reopen` and what is different.',
  'card-no-answer':
    '**Resolved for now: we have not heard from you, {requester}.** If you still need help, write what you see, and we go on.',
  duplicate:
    '{requester}, {main} tells of the same trouble, so we go on there and close this one. You need do nothing: you are told here when there is a workaround, and when it is solved. If yours is different after all, write `/reopen` and what is different.',
  'main-ended':
    '{requester}, {main} has ended without a solution. If you still need help, write what you see, and we take your ticket up again.',
  'main-reopened':
    '{requester}, {main} is not over after all: we are working on it again. You are told here when it is solved.',
  'main-solved':
    '{requester}, the trouble in {main} is solved.\n\n{note}\n\nIf it is still broken for you, write what you see. You can rate our help with `/rate 1` (bad) to `/rate 5` (very good).',
  'main-update':
    '{requester}, this is how {main} stands:\n\n{update}\n\nYou are told here when it is solved.',
  'main-workaround':
    '{requester}, there is a workaround for the trouble in {main}. It is {title}:\n\n{workaround}\n\nYou are told here when it is solved.',
  'no-answer':
    '{requester}, we have not heard from you, so this ticket is resolved for now. If you still need help, just write what you see, and we go on.',
  'resolved-without-note':
    '{requester}, {by} has marked your ticket as solved. Does it work for you? Write `/confirm`. If not, write `/reopen` and what you see. You can rate our help with `/rate 1` (bad) to `/rate 5` (very good).',
  'silence-ends': 'Without one we take it on {date} that you do not need us any more.',
  'still-waiting':
    '{requester}, we are still waiting for your answer.\n\n{question}\n\nA word is enough, also when you do not need help any more. {end}',
  resolved:
    '{requester}, your ticket is resolved:\n\n{note}\n\nDoes it work for you? Write `/confirm`. If not, write `/reopen` and what you see. You can rate our help with `/rate 1` (bad) to `/rate 5` (very good), or with a 👍 or 👎 on this comment.',

  // A solution that was not worked out here.
  'card-handed-over':
    '**From now on this is with {to}.** Our ticket is closed. Does it not move on, {requester}? Write `/reopen` and what you see.',
  'handed-over':
    '{requester}, from now on this is with {to}, and our ticket ends here:\n\n{why}\n\nDoes it not move on, or do you need us again? Write `/reopen` and what you see.',
  'solved-by-known': 'This is a known error, {known} ({title}). The way around it stands above.',

  // What comes from the developers, and what they ask.
  'developers-ask':
    '{requester}, {developer} of the developers asks:\n\n{question}\n\nPlease answer here, in a comment. Your answer goes to the developers by itself.',
  'developers-say': '{requester}, word from {developer} of the developers:\n\n{words}',

  // Major incidents.
  'card-major': '🔴 **Major incident: {headline}** {update}',
  major:
    '{requester}, many people have this trouble, so it is a **major incident** now: {headline} We work on it before everything else, and tell you here how it stands.',
  'no-major': '{requester}, this is no major incident any more. Work on your ticket goes on.\n\n{why}',
};
