/** Problems: what lies behind incidents is found, worked around, published, and mended for good. */

import type { ActionOf } from '../actions/action.ts';
import {
  type Call,
  echo,
  keyOf,
  type Outcome,
  type Rules,
  type Words,
  whileActive,
  whyEnded,
} from '../actions/rule.ts';
import type { Command, Misread, Said } from '../commands/command.ts';
import { argument } from '../core/plain.ts';
import { newRecord, type ProblemLink, withRecord } from '../core/ticket/problem.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { sayLinkedProblem } from '../reply/card/problem.ts';
import { problemIssue } from '../reply/developers/issue.ts';
import { dayOf } from '../reply/time.ts';
import { escapeMentions } from '../words/escape.ts';
import { render, type Sentence, sentence } from '../words/render.ts';
import { setFix } from './developers.ts';

export const problemCommands: readonly Command[] = [
  {
    verb: 'problem',
    examples: ['/problem', '/problem #12', '/problem none'],
    makes: 'link-problem',
    parse: parseProblem,
  },
  {
    verb: 'cause',
    examples: ['/cause the certificate of the gateway ran out on Sunday'],
    makes: 'set-cause',
    prose: true,
    parse: (words, said) => {
      const text = textOf(words, said);
      return text === '' ? { refused: sentence('cause-what', {}) } : { does: 'set-cause', text };
    },
  },
  {
    verb: 'workaround',
    examples: ['/workaround connect by TCP: Settings → VPN → Protocol → TCP'],
    makes: 'set-workaround',
    prose: true,
    parse: (words, said) => {
      const text = textOf(words, said);
      return text === '' ? { refused: sentence('workaround-what', {}) } : { does: 'set-workaround', text };
    },
  },
  {
    verb: 'publish',
    examples: ['/publish', '/publish again'],
    makes: 'publish',
    parse: (words) => ({ does: 'publish', again: /^(again|anew|neu|nochmal|erneut)\b/i.test(words) }),
  },
  {
    verb: 'fix',
    examples: ['/fix new', '/fix acme/vpn-client#7'],
    makes: 'set-fix',
    parse: parseFix,
  },
];

function parseProblem(words: string): ActionOf<'link-problem'> | ActionOf<'unlink-problem'> | Misread {
  const said = argument(words);
  if (said === '' || /^(new|neu)$/i.test(said)) return { does: 'link-problem', number: null, address: '' };
  if (/^(none|no|kein|keines?|nicht)$/i.test(said)) return { does: 'unlink-problem' };
  const [, address = '', number] = /^(?:#|(https?:\/\/\S+\/issues\/))?(\d{1,9})$/.exec(said) ?? [];
  return number === undefined
    ? { refused: sentence('which-problem', { words: echo(words) }) }
    : { does: 'link-problem', number: Number(number), address };
}

/** A list below the command belongs to it; a verb that stands alone at the end means what stands above it. */
function textOf(words: string, { below, beside }: Said): string {
  const own = [words, below].filter((part) => part !== '').join('\n');
  return own === '' ? beside : own;
}

/** As people copy it from the address bar, or write it: an issue and a pull request are numbered together. */
function parseFix(words: string): ActionOf<'set-fix'> | Misread {
  const said = argument(words);
  if (/^(new|neu)$/i.test(said)) return { does: 'set-fix', issue: null };
  const [, owner, name, number] =
    /^(?:https?:\/\/[^/\s]+\/)?([\w.-]+)\/([\w.-]+)(?:#|\/(?:issues|pulls?)\/)(\d{1,9})(?:[/?#]\S*)?$/.exec(
      said,
    ) ?? [];
  return owner === undefined || name === undefined || number === undefined
    ? { refused: sentence('fix-what', {}) }
    : { does: 'set-fix', issue: { repository: `${owner}/${name}`, number: Number(number) } };
}

type ProblemRules = Pick<
  Rules,
  'link-problem' | 'unlink-problem' | 'set-cause' | 'set-workaround' | 'publish' | 'set-fix'
>;

export const problemRules: ProblemRules = {
  'link-problem': {
    who: 'level 2 and up',
    works: ({ kind, problem }) => kind !== 'problem' && problem === null,
    whyNotNow: ({ ticket: { kind, number } }) =>
      kind === 'problem' ? sentence('problem-itself', { number: String(number) }) : null,
    needs: ({ number }) => (number === null ? [] : [{ kind: 'ticket', number }]),
    act: linkProblem,
  },
  'unlink-problem': {
    who: 'level 2 and up',
    works: ({ problem }) => problem !== null,
    whyNotNow: ({ ticket: { problem } }) => (problem === null ? sentence('no-problem-linked', {}) : null),
    act: ({ ticket }) => ({ ticket: { ...ticket, problem: null }, effects: [] }),
  },
  'set-cause': {
    who: 'level 2 and up',
    works: isProblem,
    whyNotNow: whyNoProblem,
    act: ({ ticket }, { text }) => ({ ticket: withRecord(ticket, { cause: text }), effects: [] }),
  },
  'set-workaround': {
    who: 'level 2 and up',
    works: isProblem,
    whyNotNow: whyNoProblem,
    act: ({ ticket }, { text }) => ({ ticket: withRecord(ticket, { workaround: text }), effects: [] }),
  },
  publish: {
    who: 'level 2 and up',
    works: isProblem,
    whyNotNow: whyNoProblem,
    needs: () => [{ kind: 'free-number' }],
    act: publish,
  },
  'set-fix': {
    who: 'level 2 and up',
    works: (ticket) => isProblem(ticket) && whileActive(ticket),
    whyNotNow: (call) => whyNoProblem(call) ?? whyEnded(call),
    needs: ({ issue }) => (issue === null ? [] : [{ kind: 'issue', ...issue }]),
    act: setFix,
  },
};

function isProblem({ kind }: Pick<Ticket, 'kind'>): boolean {
  return kind === 'problem';
}

/** What belongs on a problem was written on a ticket that is none. */
function whyNoProblem({ ticket }: Pick<Call, 'ticket'>): Words | null {
  if (isProblem(ticket)) return null;
  const { problem } = ticket;
  return problem === null || problem.url === null
    ? sentence('only-on-problem', {})
    : saysProblem('only-on-its-problem', problem);
}

function saysProblem(name: 'problem-already' | 'only-on-its-problem', problem: ProblemLink): Sentence {
  return (locale) => render(name, { problem: sayLinkedProblem(problem, locale) }, locale);
}

/** Without a number the desk opens the problem; its issue then tells this ticket that it is there. */
function linkProblem(call: Call, { number, address }: ActionOf<'link-problem'>): Outcome {
  const { ticket, policy } = call;
  if (number !== null) return linkTo(number, address, call);
  if (ticket.problem !== null) return { refused: saysProblem('problem-already', ticket.problem) };
  const key = keyOf(call, 'problem');
  const asked: ProblemLink = { id: null, key, number: null, url: null, news: null };
  return {
    ticket: { ...ticket, problem: asked },
    effects: [{ kind: 'open-ticket', key, ...problemIssue(ticket, policy) }],
  };
}

function linkTo(number: number, address: string, { ticket, found }: Call): Outcome {
  const named = { ticket: `#${number}` };
  // Nobody’s issue hears of a number that is none here.
  const elsewhere = { ticket: escapeMentions(`#${number}`) };
  if (!ticket.url.toLowerCase().startsWith(address.toLowerCase()))
    return { refused: sentence('which-problem', { words: echo(address) }) };
  if (number === ticket.number) return { refused: sentence('ticket-itself', named) };
  if (found.mains === undefined) return { refused: sentence('not-looked-up', { words: elsewhere.ticket }) };
  const id = ticket.id.replace(/\d+$/, String(number));
  const other = found.mains.find((one) => one.id === id);
  if (other === undefined) return { refused: sentence('no-such-problem', elsewhere) };
  if (other.kind !== 'problem') return { refused: sentence('not-a-problem', named) };
  const { url } = other;
  return { ticket: { ...ticket, problem: { id, key: null, number, url, news: null } }, effects: [] };
}

/** The draft becomes a pull request: what is edited there is kept, and merging it publishes. */
function publish(call: Call, { again }: ActionOf<'publish'>): Outcome {
  const { ticket, policy, at, found } = call;
  const { cause, workaround, draft, article, incidents } = ticket.record ?? newRecord;
  if (cause === null || workaround === null) return { refused: whyNotDrafted(cause, workaround) };
  if (article !== null) return { refused: sentence('article-there', { known: article.id }) };
  if (draft?.state === 'asked' && !again) return { refused: sentence('article-asked', {}) };
  if (draft?.state === 'proposed' && !again)
    return { refused: sentence('article-waits', { known: draft.id, url: draft.url }) };
  if (found.freeNumber === undefined) return { refused: sentence('not-looked-up', { words: '/publish' }) };
  const { development, number, service, title } = ticket;
  const others = incidents.map((one) => one.title).filter((one) => one !== title);
  const fix = development?.number == null ? null : `${development.repository}#${development.number}`;
  return {
    ticket: withRecord(ticket, { draft: { state: 'asked' } }),
    effects: [
      {
        kind: 'propose-article',
        key: keyOf(call, 'article'),
        language: policy.language,
        first: found.freeNumber,
        draft: {
          title,
          aliases: [...new Set(others)].slice(0, MOST_ALIASES),
          codes: [...new Set(incidents.flatMap(({ codes }) => codes))].slice(0, MOST_CODES),
          service,
          cause,
          workaround,
          problem: `#${number}`,
          fix,
          today: dayOf(at, policy.timezone),
        },
      },
    ],
  };
}

/** More ways to say one thing than anybody reads. */
const MOST_ALIASES = 8;
const MOST_CODES = 5;

function whyNotDrafted(cause: string | null, workaround: string | null): Sentence {
  return (locale) => {
    const missing = [
      ...(cause === null ? [render('lacks-cause', {}, locale)] : []),
      ...(workaround === null ? [render('lacks-workaround', {}, locale)] : []),
    ];
    return render('publish-lacks', { missing: missing.join('\n') }, locale);
  };
}
