/** What can be done on the page: open a ticket through the form, and comment, as any of the story's people. */
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
const opening = z.object({ as, template: z.enum(templates), title: z.string() }).catchall(z.string());
const remark = z.object({ as, body: z.string() });

export function writing(github: LocalGitHub): Hono {
  const app = new Hono();
  app.post('/acme/:name/issues', async (context) => {
    const { as: login, template, title, ...answers } = opening.parse(await context.req.parseBody());
    const place = placeOf(`acme/${context.req.param('name')}`);
    const form = await readTemplate(template);
    const body = writeIssueBody(form, answers);
    const number = await submitForm(github, login, { ...place, form: template, title, body });
    rememberSpeaker(context, login);
    return context.redirect(`/${place.owner}/${place.repo}/issues/${number}`, 303);
  });
  app.post('/acme/:name/issues/:number{[0-9]+}/comments', async (context) => {
    const { as: login, body } = remark.parse(await context.req.parseBody());
    const { name, number } = context.req.param();
    const place = { ...placeOf(`acme/${name}`), issue_number: Number(number) };
    const { data } = await github.as(login).rest.issues.createComment({ ...place, body });
    rememberSpeaker(context, login);
    return context.redirect(`/acme/${name}/issues/${number}#issuecomment-${data.id}`, 303);
  });
  return app;
}
