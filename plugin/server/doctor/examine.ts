/** The doctor: looks at everything between GitHub and the desk, and says of each thing that it is well or what to do. */
import type { GitHub } from '../../github/app.ts';
import { installPage, webOf } from '../../github/manifest.ts';
import { lacking } from '../../github/permissions.ts';
import type { Policy } from '../../policy/policy.ts';
import { type AppLook, lookAtApp, type Patient, type SeenApp } from './examine-app.ts';
import { type Installed, lookAtDesk, sayLack } from './examine-desk.ts';
import { lookAtSecrets, lookAtWebhook } from './examine-webhook.ts';
import { type Finding, mind, orWhyNot, well, wrong } from './finding.ts';

interface Examination extends Patient {
  /** Repositories (`owner/name`) to look at; null for all that the App sees. */
  readonly only: readonly string[] | null;
  /** Says why nobody is at an address, or null; left out, addresses are not tried from here. */
  readonly reach?: (url: string) => Promise<string | null>;
}

/** Each repository is a call or two; more are named one by one. */
const MOST_REPOSITORIES = 100;

export async function examine(patient: Examination): Promise<readonly Finding[]> {
  const look = await lookAtApp(patient);
  return [...look.findings, ...(await examineRest(look, patient))];
}

/** @param look at the App, which comes first: without it nothing else can be seen */
export async function examineRest(look: AppLook, patient: Examination): Promise<readonly Finding[]> {
  const { github, apiUrl, webhookSecrets, reach = null } = patient;
  const secrets = lookAtSecrets(webhookSecrets);
  if (look.is !== 'seen') return secrets;
  const { app } = look;
  return [
    ...secrets,
    ...(await orWhyNot('webhook', () => lookAtWebhook(github.app, app, apiUrl, reach))),
    ...(await orWhyNot('installation', () => lookAtInstallations(app, patient))),
  ];
}

type Installation = Awaited<ReturnType<GitHub['app']['rest']['apps']['listInstallations']>>['data'][number];

async function lookAtInstallations(app: SeenApp, patient: Examination): Promise<readonly Finding[]> {
  const { github, apiUrl } = patient;
  const all = await github.app.paginate(github.app.rest.apps.listInstallations, { per_page: 100 });
  const web = webOf(apiUrl);
  if (all.length === 0)
    return [
      wrong(
        'installation',
        null,
        'The App is installed nowhere.',
        `Install it: ${installPage(web, app.slug)}`,
      ),
    ];
  const looks = [];
  for (const installation of all) looks.push(await lookAtInstallation(installation, app, patient));
  const seen = looks.flatMap((look) => look.seen.map((name) => name.toLowerCase()));
  const unseen = (patient.only ?? []).filter((name) => !seen.includes(name.toLowerCase()));
  const found = [
    ...looks.flatMap(({ findings }) => findings),
    ...unseen.map((name) =>
      wrong('desk', name, 'The App does not see it.', `Install it there: ${installPage(web, app.slug)}`),
    ),
  ];
  if (unseen.length > 0 || looks.some(({ hasDesks }) => hasDesks)) return found;
  const said = 'None of the repositories that the App sees has a policy, so there is no desk yet.';
  return [
    ...found,
    wrong(
      'desk',
      null,
      said,
      'Run `tierline init` in a copy of the desk’s repository, and merge what it writes.',
    ),
  ];
}

interface InstallationLook {
  readonly findings: readonly Finding[];
  /** The repositories that it covers. */
  readonly seen: readonly string[];
  /** Also where nobody can see whether it has any. */
  readonly hasDesks: boolean;
}

async function lookAtInstallation(
  installation: Installation,
  app: SeenApp,
  patient: Examination,
): Promise<InstallationLook> {
  const { github, clock, only, reach = null } = patient;
  const { id, account, html_url: page, permissions, events } = installation;
  const where = account !== null && 'login' in account ? account.login : 'an enterprise';
  if (installation.suspended_at != null) {
    const finding = wrong(
      'installation',
      where,
      'It is suspended, so the desk does nothing there.',
      `Take that back in ${page}.`,
    );
    return { findings: [finding], seen: [], hasDesks: true };
  }
  const client = await github.installation(id);
  const seen = await client.paginate(client.rest.apps.listReposAccessibleToInstallation, { per_page: 100 });
  const wanted = seen.filter(
    ({ archived, full_name: name }) =>
      archived !== true && (only === null || only.some((one) => one.toLowerCase() === name.toLowerCase())),
  );
  const looked = wanted.slice(0, MOST_REPOSITORIES);
  const left = wanted.length - looked.length;
  const installed: Installed = { client, permissions: { ...permissions }, events, page };
  const blind = lacking(installed, ['tickets']).filter((row) => 'access' in row);
  if (blind.length > 0)
    return {
      seen: seen.map(({ full_name: name }) => name),
      hasDesks: true,
      findings: [...blind.map((row) => sayLack(row, where, page)), ...unaccepted(installation, app, where)],
    };
  const found: Finding[] = [];
  const desks: string[] = [];
  for (const { id: number, full_name: name } of looked) {
    const [owner = '', repo = ''] = name.split('/');
    const look = async (): Promise<readonly Finding[]> => {
      const desk = await lookAtDesk({ id: number, owner, name: repo }, installed, clock.now());
      if (desk === null) return [];
      desks.push(name);
      return [
        ...desk.findings,
        ...(desk.policy === null ? [] : await lookAtPortal(desk.policy, name, reach)),
      ];
    };
    found.push(...(await orWhyNot('desk', look, name)));
  }
  const repositories = seen.length === 1 ? '1 repository' : `${seen.length} repositories`;
  return {
    seen: seen.map(({ full_name: name }) => name),
    hasDesks: desks.length > 0,
    findings: [
      well(
        'installation',
        where,
        `It covers ${repositories}, of which ${desks.length === 1 ? '1 is a desk' : `${desks.length} are desks`}.`,
      ),
      ...(left > 0
        ? [
            mind(
              'installation',
              where,
              `${left} repositories were not looked at.`,
              'Name yours: `tierline doctor OWNER/NAME`.',
            ),
          ]
        : []),
      ...unaccepted(installation, app, where),
      ...found,
    ],
  };
}

/** GitHub keeps an installation at what its account has accepted. */
function unaccepted(
  { permissions, html_url: page }: Installation,
  app: SeenApp,
  where: string,
): readonly Finding[] {
  const accepted: Readonly<Record<string, string | undefined>> = { ...permissions };
  const open = Object.entries(app.permissions).filter(
    ([name, access]) => accepted[name] !== access && accepted[name] !== 'write',
  );
  if (open.length === 0) return [];
  const names = open.map(([name, access]) => `${name}: ${access}`).join(', ');
  return [
    mind(
      'permissions',
      where,
      `What the App asks for by now is not accepted here: ${names}.`,
      `An owner accepts it in ${page}.`,
    ),
  ];
}

async function lookAtPortal(
  { portal }: Policy,
  where: string,
  reach: ((url: string) => Promise<string | null>) | null,
): Promise<readonly Finding[]> {
  if (portal === null)
    return [
      mind(
        'portal',
        where,
        'The policy names none.',
        'Suggested articles are not linked; name its address as portal once it is published.',
      ),
    ];
  if (reach === null) return [];
  const why = await reach(portal);
  if (why === null) return [well('portal', where, `${portal} answers.`)];
  return [
    wrong(
      'portal',
      where,
      why,
      'Publish it: Settings → Pages, Source “GitHub Actions”, then run its workflow; or mend the address in the policy.',
    ),
  ];
}
