/** What can be done to an issue without a word: labels, assignees, reactions, and merging a pull request. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { LocalGitHub } from '../../github-emulator/github.ts';
import { placeOf } from '../issues/read-issue.ts';
import { people } from '../setting/people.ts';
import type { Later } from './sources.ts';

const as = z.enum(people);
const change = z.object({ as, name: z.string().min(1), do: z.enum(['add', 'remove']) });
/** `comment` is a comment's id, or 0 for the issue itself. */
const reaction = z.object({ as, content: z.enum(['+1', '-1']), comment: z.coerce.number().int().default(0) });

export function acting(github: LocalGitHub, later: Later): Hono {
  const app = new Hono();
  const issue = '/acme/:name/issues/:number{[0-9]+}';
  const placed = (context: Context) => ({
    ...placeOf(`acme/${context.req.param('name')}`),
    issue_number: Number(context.req.param('number')),
  });
  const back = (context: Context) =>
    context.redirect(`/acme/${context.req.param('name')}/issues/${context.req.param('number')}`, 303);
  app.post(`${issue}/labels`, async (context) => {
    const wanted = change.parse(await context.req.parseBody());
    const { issues } = github.as(wanted.as).rest;
    if (wanted.do === 'add') await issues.addLabels({ ...placed(context), labels: [wanted.name] });
    else await issues.removeLabel({ ...placed(context), name: wanted.name });
    return back(context);
  });
  app.post(`${issue}/assignees`, async (context) => {
    const wanted = change.parse(await context.req.parseBody());
    const { issues } = github.as(wanted.as).rest;
    const whom = { ...placed(context), assignees: [wanted.name] };
    if (wanted.do === 'add') await issues.addAssignees(whom);
    else await issues.removeAssignees(whom);
    return back(context);
  });
  app.post(`${issue}/reactions`, async (context) => {
    const wanted = reaction.parse(await context.req.parseBody());
    await toggle(github, placed(context), wanted);
    return back(context);
  });
  app.post(`${issue}/merge`, async (context) => {
    const wanted = z.object({ as }).parse(await context.req.parseBody());
    const { issue_number: pull_number, ...place } = placed(context);
    await github.as(wanted.as).rest.pulls.merge({ ...place, pull_number });
    // Nobody waits for a workflow.
    later.merged().catch((error: unknown) => console.error('After the merge:', error));
    return back(context);
  });
  return app;
}

/** As on GitHub, a second press takes it back. */
async function toggle(
  github: LocalGitHub,
  place: { readonly owner: string; readonly repo: string; readonly issue_number: number },
  { as: login, content, comment }: z.infer<typeof reaction>,
): Promise<void> {
  const { reactions } = github.as(login).rest;
  const { owner, repo } = place;
  const on = { owner, repo, comment_id: comment };
  const isIssue = comment === 0;
  const { data } = isIssue
    ? await reactions.listForIssue({ ...place, content })
    : await reactions.listForIssueComment({ ...on, content });
  const own = data.find(({ user }) => user?.login === login);
  if (own === undefined)
    await (isIssue
      ? reactions.createForIssue({ ...place, content })
      : reactions.createForIssueComment({ ...on, content }));
  else
    await (isIssue
      ? reactions.deleteForIssue({ ...place, reaction_id: own.id })
      : reactions.deleteForIssueComment({ ...on, reaction_id: own.id }));
}
