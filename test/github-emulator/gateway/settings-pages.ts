/** GitHub’s own pages for Apps, as a browser sees them: making one from a manifest, and installing it. */
import { type Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { html } from 'hono/html';
import { listAt, objectAt, readJson, textAt } from '../json.ts';
import type { AppForm } from '../registers/registration.ts';
import { faultsOf, nameFaults, ping } from '../routes/manifest.ts';
import type { World } from '../world.ts';

/** The cookie that says who sits before the browser; its value is their token. */
export const sessionCookie = 'user_session';

/** @param newSecret what GitHub makes up for a new webhook; null where it makes none */
export function settingsPages(world: () => World, newSecret: string | null): Hono {
  const pages = new Hono();
  for (const path of ['/settings/apps/new', '/organizations/:org/settings/apps/new'] as const) {
    pages.get(
      path,
      async (context) => (await whyNot(world(), context)) ?? page(context, 200, 'Register new GitHub App'),
    );
    pages.post(path, async (context) => {
      const refused = await whyNot(world(), context);
      if (refused !== null) return refused;
      const manifest = String((await context.req.parseBody())['manifest'] ?? '');
      const faults = faultsOf(manifest, world().identity.slug);
      if (faults.length > 0) return invalid(context, faults);
      const name = textAt(readJson(manifest), 'name');
      const state = context.req.query('state') ?? '';
      return context.html(html`<!doctype html><h1>Create GitHub App</h1>
<form action="${context.req.path.replace(/new$/, 'manifest')}" method="post">
<input type="hidden" name="manifest" value="${manifest}"><input type="hidden" name="state" value="${state}">
<label>GitHub App name <input name="name" value="${name}"></label><button>Create GitHub App</button></form>`);
    });
  }
  for (const path of ['/settings/apps/manifest', '/organizations/:org/settings/apps/manifest'] as const)
    pages.post(path, async (context) => {
      const here = world();
      const refused = await whyNot(here, context);
      if (refused !== null) return refused;
      const sent = await context.req.parseBody();
      const manifest = readJson(String(sent['manifest'])) ?? null;
      const name = String(sent['name']);
      const faults = [
        ...faultsOf(String(sent['manifest']), here.identity.slug),
        ...nameFaults(name, here.identity.slug),
      ];
      if (faults.length > 0) return invalid(context, faults);
      const hook = objectAt(manifest, 'hook_attributes');
      const form: AppForm = {
        name,
        owner: context.req.param('org') ?? (await loginOf(here, context)) ?? '',
        permissions: { metadata: 'read', ...texts(objectAt(manifest, 'default_permissions')) },
        events: listAt(manifest, 'default_events').map(String),
        hook:
          textAt(hook, 'url') === ''
            ? null
            : { url: textAt(hook, 'url'), active: hook['active'] !== false, secret: newSecret },
      };
      const code = here.registration.make(form, here.clock.now());
      ping(here);
      const back = new URL(textAt(manifest, 'redirect_url'));
      back.searchParams.set('code', code);
      if (String(sent['state']) !== '') back.searchParams.set('state', String(sent['state']));
      return context.redirect(back.href, 302);
    });
  for (const path of ['/apps/:slug/installations/new', '/github-apps/:slug/installations/new'] as const)
    pages.get(path, (context) => {
      const isThere =
        world().registration.present() !== null && context.req.param('slug') === world().identity.slug;
      return isThere ? page(context, 200, 'Install Tierline') : page(context, 404, 'Not Found');
    });
  return pages;
}

async function whyNot(world: World, context: Context): Promise<Response | null> {
  const login = await loginOf(world, context);
  if (login === null)
    return context.redirect(`/login?return_to=${encodeURIComponent(context.req.path)}`, 302);
  const organisation = context.req.param('org');
  if (organisation === undefined) return null;
  const isOwners =
    organisation.toLowerCase() === world.organisation.toLowerCase() && world.rights.isOwner(login);
  return isOwners ? null : page(context, 404, 'Not Found');
}

async function loginOf(world: World, context: Context): Promise<string | null> {
  const actor = await world.tokens.actor(getCookie(context, sessionCookie) ?? null, () =>
    Promise.resolve(false),
  );
  return actor.kind === 'person' ? actor.login : null;
}

function invalid(context: Context, faults: readonly string[]): Response | Promise<Response> {
  context.status(422);
  return context.html(html`<!doctype html><h1>Invalid GitHub App configuration</h1>
<p>The configuration does not appear to be a valid GitHub App manifest.</p>
<ul>${faults.map((fault) => html`<li>Error ${fault}</li>`)}</ul>`);
}

function page(context: Context, status: 200 | 404, title: string): Response | Promise<Response> {
  context.status(status);
  return context.html(html`<!doctype html><h1>${title}</h1>`);
}

function texts(object: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, String(value)]));
}
