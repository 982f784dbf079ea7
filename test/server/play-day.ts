/** Plays a scripted day on a desk, and says what it came to. */

import type { Ticket } from '../../plugin/core/ticket/ticket.ts';
import { readMark } from '../../plugin/github/marker.ts';
import { withoutSealed } from '../../plugin/github/sealed.ts';
import { readSaved } from '../../plugin/server/saved.ts';
import type { LocalGitHub } from '../github-emulator/github.ts';
import type { World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';
import type { Act, Step } from './scripted-day.ts';

/** `between` is called after each act, with the act's place in the day. */
export async function playDay(
  world: World,
  day: readonly Step[],
  between: (at: number) => Promise<void>,
): Promise<void> {
  await world.github.as('rita').rest.issues.create({
    owner: 'acme',
    repo: 'desk',
    title: 'VPN is down',
    body: formBody,
  });
  for (const [at, { after, act }] of day.entries()) {
    world.clock.move(after * 1_000);
    await perform(act, world.github, { repo: 'desk', number: 1 });
    await between(at);
  }
}

/** On that ticket of a repository of acme’s. */
export async function perform(
  act: Act,
  github: Pick<LocalGitHub, 'as' | 'issue'>,
  { repo, number }: { readonly repo: string; readonly number: number },
): Promise<void> {
  const { issues } = github.as(act.by).rest;
  const on = { owner: 'acme', repo };
  const desk = { ...on, issue_number: number };
  switch (act.does) {
    case 'comment':
      await issues.createComment({ ...desk, body: act.text });
      return;
    case 'edit-last-comment': {
      const { comments } = await github.issue(`acme/${repo}`, number);
      const last = comments.findLast(({ author }) => author === act.by);
      if (last === undefined) return;
      const body = `${last.body}\n\n${act.adding}`;
      await issues.updateComment({ ...on, comment_id: last.id, body });
      return;
    }
    case 'label':
      await issues.addLabels({ ...desk, labels: [act.label] });
      return;
    case 'assign':
      await issues.addAssignees({ ...desk, assignees: [act.whom] });
      return;
    case 'retitle':
      await issues.update({ ...desk, title: act.title });
      return;
    case 'close':
      await issues.update({ ...desk, state: 'closed', state_reason: act.reason });
      return;
    default:
      return act satisfies never;
  }
}

export interface Outcome {
  readonly ticket: Ticket | null;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  readonly state: string;
  readonly card: string;
  /** The keys of the bot's comments, as often as each stands on the issue. */
  readonly said: readonly string[];
}

/**
 * How often a verdict was taken back is a matter of what was told meanwhile, not of what is true; the key of
 * a breach that came after all counts it, too.
 */
function withoutCorrections(ticket: Ticket): Ticket {
  return {
    ...ticket,
    clocks: ticket.clocks.map((clock) => ({ ...clock, corrected: 0 })),
    staffComments: ticket.staffComments.map((told) => ({
      ...told,
      key: told.key.replace(/(?<=\/breach)\/\d+$/, ''),
    })),
  };
}

export async function outcomeOf(world: World): Promise<Outcome> {
  const { github, tierline } = world;
  const issue = await github.issue('acme/desk', 1);
  const people = issue.comments.filter(({ author }) => author !== 'tierline[bot]').map(({ id }) => id);
  // The bot’s own comments shift GitHub’s numbers, and each world has its own port.
  const numbered = (id: string): string => {
    const at = people.indexOf(Number(id));
    return at < 0 ? id : `no. ${at}`;
  };
  const plain = (text: string): string =>
    text
      .replace(/(?<=comment\/)\d+/g, numbered)
      .replace(/(?<=")\d+(?=":)/g, numbered)
      .replaceAll(github.url, 'GITHUB');
  const [row] = (await tierline.deps.store.tickets.list({})).filter(({ number }) => number === 1);
  const marks = issue.comments
    .filter(({ author }) => author === 'tierline[bot]')
    .map(({ body }) => plain(readMark(body) ?? 'without a mark'));
  const card = issue.comments.find(({ body }) => readMark(body) === 'card');
  return {
    ticket: row === undefined ? null : withoutCorrections(readSaved(plain(row.state)).ticket),
    labels: issue.labels.toSorted(),
    assignees: issue.assignees.toSorted(),
    state: issue.state,
    // What is sealed differs each time.
    card: plain(withoutSealed(card?.body ?? '')),
    said: marks.toSorted(),
  };
}
