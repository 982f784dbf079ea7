/** A ticket with the developers of the sample desk, and what they do on their side of it. */
import type {
  DevelopmentCommented,
  DevelopmentDrifted,
  DevelopmentEvent,
  DevelopmentMoved,
  DevelopmentOpened,
} from '../../../plugin/core/development-event.ts';
import type { Effect } from '../../../plugin/core/effect.ts';
import type { LinkedPull } from '../../../plugin/core/ticket/development.ts';
import type { Actor } from '../../../plugin/core/ticket/person.ts';
import { dora, lena, mia } from '../../core/people.ts';
import { on, opens, says, ticket } from '../../core/sample.ts';

export const url = 'https://github.com/acme/vpn-client/issues/7';
export const theirs = { issue: '9#7', repository: 'acme/vpn-client', number: 7 } as const;
const key = `7#1/comment/${on('09:10') / 1000}/developer-issue`;

export const asked: DevelopmentOpened = {
  kind: 'development-opened',
  id: 'development-opened/9#7',
  ticket,
  at: on('09:11'),
  ...theirs,
  url,
  key,
  database: 700,
};

/** Lena owns it, level 3 has it, and the developers have their issue since 09:11. */
export const linked = [
  opens(),
  says(lena, 'On it.\n\n/take', on('09:05')),
  says(mia, '/escalate 3 crash in the tunnel code, the same trace on three machines', on('09:10')),
  asked,
];

/** A comment on their issue; `by.standing` is the role in their repository. */
export function writes(
  by: Actor,
  body: string,
  at: number,
  change: Partial<DevelopmentCommented> = {},
): DevelopmentCommented {
  const comment = change.comment ?? at / 1000;
  return {
    kind: 'development-commented',
    id: `development-comment/${comment}${change.edit === true ? `/${at}` : ''}`,
    ticket,
    at,
    ...theirs,
    by,
    comment,
    url: `${url}#issuecomment-${comment}`,
    body,
    edit: false,
    ...change,
  };
}

export function closesTheirs(
  at: number,
  completed = true,
  change: Partial<DevelopmentMoved> = {},
): DevelopmentMoved {
  const kind = 'development-closed';
  return { kind, id: `${kind}/9#7/${at}`, ticket, at, by: dora, ...theirs, completed, ...change };
}

export function reopensTheirs(at: number): DevelopmentMoved {
  const kind = 'development-reopened';
  return { kind, id: `${kind}/9#7/${at}`, ticket, at, by: dora, ...theirs, completed: false };
}

export function milestone(title: string, at: number, set = true): DevelopmentEvent {
  const id = `development-${set ? 'milestoned' : 'demilestoned'}/${title}/9#7/${at}`;
  return { kind: 'development-milestone', id, ticket, at, ...theirs, title, set };
}

export function pull(state: LinkedPull['state'], at: number, number = 9): DevelopmentEvent {
  const where = `https://github.com/acme/vpn-client/pull/${number}`;
  const commit = state === 'merged' ? 'c0ffee' : null;
  return {
    kind: 'development-pull',
    id: `development-pull/9#7/acme/vpn-client#${number}/${state}/${at}`,
    ticket,
    at,
    ...theirs,
    pull: { repository: 'acme/vpn-client', number, url: where, state, commit },
  };
}

export function releases(tag: string, at: number, certain = true): DevelopmentEvent {
  const where = `https://github.com/acme/vpn-client/releases/tag/${tag}`;
  return {
    kind: 'development-released',
    id: `development-released/9#7/${tag}`,
    ticket,
    at,
    ...theirs,
    tag,
    url: where,
    certain,
  };
}

export function drifts(
  how: DevelopmentDrifted['how'],
  at: number,
  to: DevelopmentDrifted['to'] = null,
): DevelopmentDrifted {
  return {
    kind: 'development-drifted',
    id: `development-${how}/9#7`,
    ticket,
    at,
    ...theirs,
    how,
    to,
  };
}

/** What the developers read in their issue. */
export function toThem({ effects }: { readonly effects: readonly Effect[] }): readonly string[] {
  return effects.flatMap((effect) =>
    effect.kind === 'developer-comment' || effect.kind === 'answer-elsewhere' ? [effect.body] : [],
  );
}
