/** What can be read on the page: the issues, one issue, the form, the webhooks. */
import { Hono } from 'hono';
import { html } from 'hono/html';
import { listIssues, readIssue } from '../issues/read-issue.ts';
import { readTemplate } from '../issues/read-template.ts';
import { people } from '../setting/people.ts';
import { formView } from './form-view.ts';
import { issueList } from './issue-list.ts';
import { issueView } from './issue-view.ts';
import type { Show, Sources } from './sources.ts';
import { speakerOf } from './speaker.ts';
import { readTimeline } from './timeline.ts';
import { webhookList } from './webhook-list.ts';

const caches = [
  {
    repository: 'acme/desk',
    role: 'The support desk: every issue is a ticket.',
    form: '/acme/desk/issues/new?template=incident.yml',
  },
  { repository: 'acme/vpn-client', role: 'The developers’ own repository: level 3 works here.', form: null },
  { repository: 'acme/desk-office', role: 'The back office, private: what only staff may see.', form: null },
] as const;

export function reading({ github, heard }: Sources, show: Show): Hono {
  const app = new Hono();
  app.get('/', async (context) => {
    const lists = caches.map(async (shelf) =>
      issueList({ ...shelf, issues: await listIssues(github, shelf.repository) }),
    );
    return context.html(
      show('Issues · acme', 'tickets', [html`<h1 class="unseen">Issues</h1>`, ...(await Promise.all(lists))]),
    );
  });
  app.get('/webhooks', (context) => context.html(show('Webhooks · acme', 'webhooks', webhookList(heard()))));
  app.get('/acme/:name/issues/new', async (context) => {
    const repository = `acme/${context.req.param('name')}`;
    const filled = context.req.query();
    const template = filled['template'] === 'request.yml' ? 'request.yml' : 'incident.yml';
    const form = await readTemplate(template);
    return context.html(
      show(
        form.name,
        'form',
        formView({ repository, template, form, filled, people, speaker: speakerOf(context) }),
      ),
    );
  });
  app.get('/acme/:name/issues/:number{[0-9]+}', async (context) => {
    const { name, number } = context.req.param();
    const place = { repository: `acme/${name}`, number: Number(number) };
    const issue = await readIssue(github, place);
    if (issue === null) return context.notFound();
    const happenings = await readTimeline(github, place);
    const view = await issueView({
      ...place,
      issue,
      happenings,
      github: github.url,
      people,
      speaker: speakerOf(context),
    });
    return context.html(show(`${issue.title} · ${place.repository}#${number}`, 'tickets', view));
  });
  return app;
}
