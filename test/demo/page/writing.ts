/** What can be written on the page: a ticket through a form, and a comment, which may close or reopen its issue. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { LocalGitHub } from '../../github-emulator/github.ts';
import { submitForm } from '../../github-emulator/submit-form.ts';
import { writeIssueBody } from '../issues/issue-form.ts';
import { placeOf } from '../issues/read-issue.ts';
import { readTemplate, templates } from '../issues/read-template.ts';
import { people } from '../setting/people.ts';
import { rememberSpeaker } from './speaker.ts';

const as = z.enum(people);
const opening = z.object({ as, template: z.string(), title: z.string() }).catchall(z.string());
const remark = z.object({
  as,
  body: z.string().default(''),
  what: z.enum(['comment', 'completed', 'not_planned', 'reopen']).default('comment'),
});

export function writing(github: LocalGitHub): Hono {
  const app = new Hono();
  app.post('/acme/:name/issues', async (context) => {
    const read = opening.parse(await context.req.parseBody());
    const { as: login, template, title, ...answers } = read;
    const form = readTemplate(template);
    if (form === null) throw new Error(`There is no form ${template}. There are ${templates.join(', ')}.`);
    const place = placeOf(`acme/${context.req.param('name')}`);
    // GitHub leaves out what the form does not ask for.
    const body = writeIssueBody(form, answers);
    const number = await submitForm(github, login, { ...place, form: template, title, body });
    rememberSpeaker(context, login);
    return context.redirect(`/${place.owner}/${place.repo}/issues/${number}`, 303);
  });
  app.post('/acme/:name/issues/:number{[0-9]+}/comments', async (context) => {
    const { as: login, body, what } = remark.parse(await context.req.parseBody());
    const { name, number } = context.req.param();
    const place = { ...placeOf(`acme/${name}`), issue_number: Number(number) };
    const { issues } = github.as(login).rest;
    rememberSpeaker(context, login);
    // As on GitHub, “Close with comment” is both.
    const said = body.trim() === '' ? null : (await issues.createComment({ ...place, body })).data.id;
    if (what === 'reopen') await issues.update({ ...place, state: 'open' });
    else if (what !== 'comment') await issues.update({ ...place, state: 'closed', state_reason: what });
    return context.redirect(
      `/acme/${name}/issues/${number}${said === null ? '' : `#issuecomment-${said}`}`,
      303,
    );
  });
  return app;
}
