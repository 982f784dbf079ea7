/** The demo's page for tests: with a real desk behind it, which works when it is told to. */
import { startDesk, type World } from '../scenario/desk.ts';
import { formFiles } from './issues/read-template.ts';
import { type Page, startPage } from './page/page.ts';
import { policyText } from './setting/policy.ts';

type Fields = Readonly<Record<string, string>>;

export interface PageWithDesk {
  readonly world: World;
  readonly page: Page;
  readonly post: (path: string, fields: Fields) => Promise<Response>;
  /** On a ticket, such as `labels`; then the desk works. */
  readonly act: (number: number, what: string, fields: Fields) => Promise<Response>;
  /** `as`: who was chosen at the top; nobody unless said. */
  readonly read: (path: string, as?: string) => Promise<string>;
  /** A ticket through the form; resolves to its number once the desk has answered. */
  readonly opened: (title?: string, by?: string) => Promise<number>;
  readonly close: () => Promise<void>;
}

const portal = 'https://help.acme.example/';

export async function openPageWithDesk(): Promise<PageWithDesk> {
  const policy = policyText(portal).replace(/^back-office.*\n/m, '');
  const world = await startDesk({ policy, articles: formFiles(portal) });
  await world.turn();
  const page = await startPage({ github: world.github, heard: () => [], now: world.clock.now });
  const post = (path: string, fields: Fields) =>
    fetch(`${page.url}${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin: page.url },
      redirect: 'manual',
    });
  return {
    world,
    page,
    post,
    act: async (number, what, fields) => {
      const answered = await post(`/acme/desk/issues/${number}/${what}`, fields);
      await world.turn();
      return answered;
    },
    read: async (path, as = '') => {
      const headers: Fields = as === '' ? {} : { cookie: `speaker=${as}` };
      return (await fetch(`${page.url}${path}`, { headers })).text();
    },
    opened: async (title = 'VPN drops', by = 'ravi') => {
      const { headers } = await post('/acme/desk/issues', {
        ...{ as: by, template: 'incident.yml', title, 'what-happened': 'It drops after a minute.' },
        ...{ 'which-service': 'VPN', impact: 'My team', urgency: 'I cannot work' },
      });
      await world.turn();
      return Number(/\/(\d+)$/.exec(headers.get('location') ?? '')?.[1]);
    },
    close: async () => {
      await page.close();
      await world.close();
    },
  };
}
