/** Reactions to issues and to comments. */
import { type Call, invalid, notFound } from '../gateway/call.ts';
import { onePage } from '../gateway/page.ts';
import type { Route } from '../gateway/route.ts';
import { numberAt, textAt } from '../json.ts';
import { userObject } from '../objects/payload-objects.ts';
import { stamp } from '../objects/stamp.ts';
import { type Reaction, reactionContents } from '../registers/reactions.ts';
import type { World } from '../world.ts';

const subjects = [
  '/repos/{owner}/{repo}/issues/{issue_number}',
  '/repos/{owner}/{repo}/issues/comments/{comment_id}',
];

/** List, add and remove, for both kinds of subject. */
export const reactionRoutes: readonly Route[] = subjects.flatMap((subject): readonly Route[] => [
  { method: 'GET', path: `${subject}/reactions`, run: list },
  { method: 'POST', path: `${subject}/reactions`, run: add },
  { method: 'DELETE', path: `${subject}/reactions/{reaction_id}`, run: remove },
]);

async function list(world: World, call: Call) {
  const subject = subjectOf(call);
  if ((await world.emulator.find(subject)) === undefined) {
    return notFound();
  }
  const content = call.query.get('content');
  const wanted = world.reactions
    .of(subject)
    .filter((reaction) => content === null || reaction.content === content);
  return onePage(world, call, await Promise.all(wanted.map((reaction) => shown(world, reaction))));
}

async function add(world: World, call: Call) {
  const subject = subjectOf(call);
  if ((await world.emulator.find(subject)) === undefined) {
    return notFound();
  }
  const content = textAt(call.body, 'content');
  if (!reactionContents.includes(content)) {
    return invalid('Reaction', 'content', 'invalid');
  }
  const created_at = stamp(world.clock.now());
  const { reaction, isNew } = world.reactions.add(subject, { content, login: call.login, created_at });
  return { status: isNew ? 201 : 200, body: await shown(world, reaction) };
}

function remove(world: World, call: Call, params: ReadonlyMap<string, string>) {
  const removed = world.reactions.remove(subjectOf(call), Number(params.get('reaction_id')));
  return removed ? { status: 204 } : notFound();
}

async function shown(world: World, reaction: Reaction) {
  const user = await userObject(world, reaction.login);
  const node_id = `REA_${numberAt(user, 'id')}_${reaction.id}`;
  return { id: reaction.id, node_id, user, content: reaction.content, created_at: reaction.created_at };
}

function subjectOf(call: Call): string {
  return call.path.replace(/\/reactions(\/\d+)?$/, '');
}
