/** What lies behind tickets is learned once: a problem, its article on the portal, the fix, and everybody who waited. */
import { submitForm } from '../../github-emulator/submit-form.ts';
import { type IssuePlace, placeOf } from '../issues/read-issue.ts';
import { answered, incident } from '../issues/read-template.ts';
import { issueShows, type Wanted } from '../looks/issue-shows.ts';
import type { Login } from '../setting/people.ts';
import type { Stage } from '../setting/stage.ts';
import { buildsPortals } from '../setting/story-portal.ts';
import { type Look, sightOf } from '../telling/play.ts';
import { type Chapter, type Scene, writes } from './scene.ts';

const desk = placeOf('acme/desk');
const client = placeOf('acme/vpn-client');
const first: IssuePlace = { repository: 'acme/desk', number: 3 };
const problem: IssuePlace = { repository: 'acme/desk', number: 4 };
const proposal = 5;
const second: IssuePlace = { repository: 'acme/desk', number: 6 };
const fix: IssuePlace = { repository: 'acme/vpn-client', number: 2 };

export const learnedOnce: Chapter = {
  title: 'What is learned once is never worked on twice',
  tell: async (scene) => {
    const { stage, play } = scene;
    const shows = (place: IssuePlace, wanted: Wanted) => issueShows(stage.github, place, wanted);
    await play.act('In the afternoon Rita’s second screen stays black as soon as the VPN is up.', () =>
      opens(scene, 'rita', 'The second screen stays black while the VPN is connected'),
    );
    await writes(scene, 'omar', first, '/problem');
    await play.see(
      'The desk opens a problem for what lies behind it; no clock runs there',
      shows(problem, { labels: ['kind: problem', 'tier: 2'], card: /1 ticket comes from it; 1 open/ }),
    );
    await writes(
      scene,
      'omar',
      problem,
      '/cause The VPN client 2.4.1 takes the dock’s network adapter for its own and resets the dock.',
      '/workaround Plug the network cable into the laptop instead of the dock, and connect again.',
      '/publish',
    );
    await play.see('The article is drafted and waits for a review as a pull request', () =>
      proposed(stage, /^KE-\d{4}: The second screen stays black/),
    );
    const known = await idOf(stage);
    await play.act('Mia reads it, and merges it.', () => merge(stage, proposal));
    await play.see(
      'Rita has the workaround, without another word of anybody',
      shows(first, {
        labels: [known, 'waiting: user'],
        comment: /@rita, this looks like a known error, \*\*KE-\d{4} The second screen/,
        commentToo: /Plug the network cable into the laptop/,
      }),
    );
    if (buildsPortals) await play.see('The portal has it from its next build on', portalHas(stage, known));
    await play.act('Ravi meets the same, and writes a ticket.', () =>
      opens(scene, 'ravi', 'Second screen black since the VPN is connected'),
    );
    await play.see(
      'The desk knows it at once',
      shows(second, { card: new RegExp(`^- \\[\\*\\*${known}\\*\\* `, 'm') }),
    );
    await writes(scene, 'omar', second, `/problem #${problem.number}`);
    await writes(scene, 'omar', problem, '/fix new');
    await play.see(
      'The developers get an issue for the permanent fix',
      shows(fix, { body: /asks for the permanent fix of a problem/ }),
    );
    await play.act('Dora mends it, merges her pull request, and publishes the client 2.5.0.', () =>
      mend(stage),
    );
    await play.see(
      'Both who waited hear that it is fixed',
      shows(first, { comment: /@rita, what caused this is fixed in \[\*\*v2\.5\.0\*\*\]/ }),
    );
    await play.see('Ravi, too', shows(second, { comment: /@ravi, what caused this is fixed in/ }));
    await play.see('And the article is to say so', () => proposed(stage, /^KE-\d{4} is fixed in v2\.5\.0$/));
  },
};

async function opens({ stage: { github } }: Scene, login: Login, title: string): Promise<void> {
  const body = answered(incident, {
    'what-happened':
      'My second screen on the dock stays black while the VPN is connected. Without it, it works.',
    'which-service': 'VPN',
    impact: 'Only me',
    urgency: 'It can wait a day or two',
  });
  await submitForm(github, login, { ...desk, form: incident, title, body });
}

async function proposed({ github }: Stage, title: RegExp): ReturnType<Look> {
  const { data } = await github.as('mia').rest.pulls.list({ ...desk, state: 'open' });
  const found = data.find((pull) => title.test(pull.title));
  return sightOf(
    found !== undefined,
    data.map((pull) => ['pull request', pull.title] as const),
  );
}

/** The number that the article was given. */
async function idOf({ github }: Stage): Promise<string> {
  const { data } = await github.as('mia').rest.pulls.get({ ...desk, pull_number: proposal });
  return data.title.split(':')[0] ?? '';
}

async function merge({ github }: Stage, pull_number: number): Promise<void> {
  await github.as('mia').rest.pulls.merge({ ...desk, pull_number });
}

/** As the workflow of a desk builds it after each push. */
function portalHas({ portal, portalIsBuiltAnew }: Stage, id: string): Look {
  return async () => {
    await portalIsBuiltAnew();
    const page = await fetch(`${portal}articles/${id}/`);
    const text = await page.text();
    const title = /<h1[^>]*>([^<]+)/.exec(text)?.[1]?.trim() ?? '';
    return sightOf(page.ok && text.includes('Plug the network cable'), [
      ['portal', `${page.status} ${title}`],
    ]);
  };
}

async function mend({ github }: Stage): Promise<void> {
  const { git, repos, pulls } = github.as('dora').rest;
  const { data: main } = await git.getRef({ ...client, ref: 'heads/main' });
  await git.createRef({ ...client, ref: 'refs/heads/keep-the-dock', sha: main.object.sha });
  await repos.createOrUpdateFileContents({
    ...{ ...client, path: 'adapters.txt', message: 'Leave the dock alone', branch: 'keep-the-dock' },
    content: Buffer.from('only our own adapter\n').toString('base64'),
  });
  const { data } = await pulls.create({
    ...{ ...client, title: 'Leave the dock alone', head: 'keep-the-dock', base: 'main' },
    body: `Fixes #${fix.number}`,
  });
  await pulls.merge({ ...client, pull_number: data.number });
  await repos.createRelease({ ...client, tag_name: 'v2.5.0', name: 'v2.5.0' });
}
