/** What can be read on the page: the issues, one issue, the form, the webhooks. */
import { Hono } from 'hono';
import { html } from 'hono/html';
import { listIssues, listLabels, readIssue } from '../issues/read-issue.ts';
import { readRights } from '../issues/read-rights.ts';
import { readTemplate, templates } from '../issues/read-template.ts';
import { formChooser, formView } from './form-view.ts';
import { issueList } from './issue-list.ts';
import { issueView } from './issue-view.ts';
import type { Show, Sources } from './sources.ts';
import { speakerOf } from './speaker.ts';
import { readTimeline } from './timeline.ts';
import { webhookList } from './webhook-list.ts';

const shelves = [
  {
    repository: 'acme/desk',
    role: 'The support desk: every issue is a ticket.',
    form: '/acme/desk/issues/new',
  },
  { repository: 'acme/vpn-client', role: 'The developers’ own repository: level 3 works here.', form: null },
  { repository: 'acme/desk-office', role: 'The back office: what only staff may see.', form: null },
] as const;

export function reading({ github, heard }: Sources, show: Show): Hono {
  const app = new Hono();
  app.get('/', async (context) => {
    const speaker = speakerOf(context);
    const lists = shelves.map(async (shelf) => {
      const { reads } = await readRights(github, shelf.repository, speaker);
      return issueList({ ...shelf, issues: reads ? await listIssues(github, shelf.repository) : null });
    });
    const content = [html`<h1 class="unseen">Issues</h1>`, ...(await Promise.all(lists))];
    return context.html(await show(context, { title: 'Issues · acme', here: 'tickets' }, content));
  });
  // Where GitHub has the repository and its issues; here all of them are on one page.
  for (const path of ['/acme/:name', '/acme/:name/issues'])
    app.get(path, (context) => {
      const repository = `acme/${context.req.param('name')}`;
      if (!shelves.some((shelf) => shelf.repository === repository)) return context.notFound();
      return context.redirect(`/#shelf-${context.req.param('name')}`);
    });
  app.get('/webhooks', async (context) =>
    context.html(await show(context, { title: 'Webhooks · acme', here: 'webhooks' }, webhookList(heard()))),
  );
  app.get('/acme/:name/issues/new', async (context) => {
    const repository = `acme/${context.req.param('name')}`;
    const filled = context.req.query();
    const template = filled['template'];
    if (template === undefined) {
      const forms = templates.flatMap((name) => {
        const form = readTemplate(name);
        return form === null ? [] : [{ template: name, form }];
      });
      const content = formChooser(repository, forms);
      return context.html(await show(context, { title: 'New issue', here: 'other' }, content));
    }
    const form = readTemplate(template);
    if (form === null) return context.notFound();
    const content = formView({ repository, template, form, filled, speaker: speakerOf(context) });
    return context.html(await show(context, { title: form.name, here: 'other' }, content));
  });
  app.get('/acme/:name/issues/:number{[0-9]+}', async (context) => {
    const { name, number } = context.req.param();
    const place = { repository: `acme/${name}`, number: Number(number) };
    const speaker = speakerOf(context);
    const issue = await readIssue(github, place);
    if (issue === null) return context.notFound();
    const [rights, happenings, labels] = await Promise.all([
      readRights(github, place.repository, speaker),
      readTimeline(github, place),
      listLabels(github, place.repository),
    ]);
    if (!rights.reads) {
      const content = html`<h1>${speaker} cannot see this</h1><p>acme/${name} is private, as on GitHub. Choose lena, omar or mia above.</p>`;
      return context.html(await show(context, { title: 'Private', here: 'other' }, content), 404);
    }
    const view = await issueView({
      repository: place.repository,
      issue,
      happenings,
      github: github.url,
      speaker,
      rights,
      labels,
    });
    const title = `${issue.title} · ${place.repository}#${number}`;
    return context.html(await show(context, { title, here: 'tickets' }, view));
  });
  return app;
}
