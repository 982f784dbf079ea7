/** GraphQL, as far as anybody asks it here: to minimize a comment. */
import { type Call, type Reply, refusal } from '../gateway/call.ts';
import type { Route } from '../gateway/route.ts';
import { textAt } from '../json.ts';
import type { World } from '../world.ts';

export const graphqlRoutes: readonly Route[] = [
  { method: 'POST', path: '/graphql', run: ask },
  { method: 'POST', path: '/api/graphql', run: ask },
];

/** Refusals come with a 200, as GraphQL’s do. */
function ask(world: World, call: Call): Reply {
  if (call.actor.kind !== 'installation')
    return refusal(401, 'This endpoint requires you to be authenticated.');
  if (!/\bminimizeComment\s*\(/.test(textAt(call.body, 'query')))
    throw new Error('the local GitHub knows no other question in GraphQL than minimizeComment');
  const id = textAt(call.body, 'variables', 'id');
  if (!/:IssueComment\d+$/.test(atob(id)))
    return {
      status: 200,
      body: {
        data: { minimizeComment: null },
        errors: [
          {
            type: 'NOT_FOUND',
            path: ['minimizeComment'],
            message: `Could not resolve to a node with the global id of '${id}'.`,
          },
        ],
      },
    };
  world.minimized.add(id);
  return { status: 200, body: { data: { minimizeComment: { minimizedComment: { isMinimized: true } } } } };
}
