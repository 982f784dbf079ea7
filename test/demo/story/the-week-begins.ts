/** Monday: the week that is over is counted, the reviews are due, and there is more to do than the people have hands for. */
import { submitForm } from '../../github-emulator/submit-form.ts';
import { type Issue, type IssuePlace, listIssues, placeOf, readIssue } from '../issues/read-issue.ts';
import { answered, incident } from '../issues/read-template.ts';
import { issueShows, type Wanted } from '../looks/issue-shows.ts';
import type { Login } from '../setting/people.ts';
import type { Stage } from '../setting/stage.ts';
import { type Look, sightOf } from '../telling/play.ts';
import { type Chapter, labelTicket, type Scene, signInTicket, writes } from './scene.ts';

const desk = placeOf('acme/desk');
const MINUTE = 60_000;

/** Monday, 23 November 2026, in Berlin. */
const monday = (time: string): number => Date.parse(`2026-11-23T${time}:00+01:00`);
const CLOSING = Date.parse('2026-11-20T17:00:00+01:00');
const OPENING = monday('09:00');

/** Of the four hours of a P2, so much is over when the story ends: three of them is when the desk warns. */
const USED = 185 * MINUTE;

export const theWeekBegins: Chapter = {
  title: 'The week begins',
  tell: async (scene) => {
    const { stage, play } = scene;
    const { github, time } = stage;
    const shows = (place: IssuePlace, wanted: Wanted) => issueShows(github, place, wanted);
    await play.act('The weekend goes by. It is Monday, nine o’clock.', () => time.moveTo(monday('09:01')));
    await play.see('In the back office lies the week that is over, with all its figures', () =>
      inTheOffice(stage, /^Weekly report, /),
    );
    await play.see('And the problem review', () => inTheOffice(stage, /problem review/i));
    const phone = await opens(scene, 'ravi', {
      title: 'No mail on my phone since I have a new password',
      what: 'The phone shows no new mail since Friday. The laptop does.',
      service: 'E-mail and calendar',
    });
    await writes(
      scene,
      'lena',
      phone,
      'Good morning Ravi.',
      '/take',
      '/wait user which phone is it, and does it say anything?',
    );
    await play.see('One waits for its requester', shows(phone, { labels: ['waiting: user'] }));
    await severalPrinters(scene);
    await opens(scene, 'rita', {
      title: 'The projector in room 2.14 shows a yellow picture',
      what: 'The picture is yellow since last week, whichever laptop is connected.',
      service: 'Laptops and phones',
      impact: 'My team',
      urgency: 'I can work around it',
    });
    await play.act('And the clocks of Friday go on.', async () =>
      time.moveTo(OPENING + USED - (CLOSING - (await openedAt(stage, labelTicket)))),
    );
    await play.see('The promise to finance is broken', shows(signInTicket, { labels: ['sla: breached'] }));
    await play.see('The labels of Leipzig are at risk', shows(labelTicket, { labels: ['sla: at risk'] }));
    await mailIsDown(scene);
  },
};

/** Two tickets, and one problem behind them whose cause nobody knows yet. */
async function severalPrinters(scene: Scene): Promise<void> {
  const { stage, play } = scene;
  const first = await opens(scene, 'rita', {
    title: 'The printer on the third floor puts out blank pages',
    what: 'P-3-07 prints blank pages since this morning. The counter goes up.',
    service: 'Printing',
    impact: 'My team',
    urgency: 'My work is slowed down',
  });
  const second = await opens(scene, 'jonas', {
    title: 'Blank pages from P-3-02, too',
    what: 'Every page that I print from the Berlin office is blank. It worked on Friday.',
    service: 'Printing',
  });
  await writes(
    scene,
    'omar',
    first,
    'Two printers at once: that is no empty cartridge.',
    '/take',
    '/problem',
  );
  const behind = await play.act('The desk opens a problem for what lies behind it.', () =>
    problemOf(stage, first),
  );
  await writes(scene, 'omar', second, `/problem #${behind.number}`);
  await play.see(
    'Two tickets hang on it, and no clock runs there',
    issueShows(stage.github, behind, {
      labels: ['kind: problem'],
      card: /2 tickets come from it; 2 open/,
    }),
  );
}

async function mailIsDown(scene: Scene): Promise<void> {
  const { stage, play } = scene;
  const down = await opens(scene, 'ravi', {
    title: 'No mail goes out or comes in',
    what: 'Since half an hour nothing goes out, and nothing comes in. My colleagues have the same.',
    service: 'E-mail and calendar',
    impact: 'Everyone',
    urgency: 'I cannot work',
  });
  await writes(
    scene,
    'omar',
    down,
    'You are not the only one, Ravi: nothing gets through for anybody.',
    '/take',
    '/major Mail is down: nothing is lost, but it neither goes out nor comes in',
  );
  await play.see(
    'It is a major incident',
    issueShows(stage.github, down, { labels: ['major', 'priority: P1'] }),
  );
  await writes(scene, 'omar', down, '/update The queue of the mail gateway is full. We are emptying it.');
  await play.see(
    'The portal’s banner tells everybody, before they write a ticket',
    bannerSays(stage, 'Mail is down'),
    BANNER_PATIENCE,
  );
}

/** The portal asks the desk, and that keeps an answer for half a minute: real milliseconds. */
const BANNER_PATIENCE = 45_000;

interface Trouble {
  readonly title: string;
  readonly what: string;
  readonly service: string;
  readonly impact?: string;
  readonly urgency?: string;
}

/** Resolves to the place of the ticket, once the desk has greeted there. */
async function opens({ stage, play }: Scene, login: Login, trouble: Trouble): Promise<IssuePlace> {
  const { title, what, service, impact = 'Only me', urgency = 'My work is slowed down' } = trouble;
  const body = answered(incident, { 'what-happened': what, 'which-service': service, impact, urgency });
  const name = login.charAt(0).toUpperCase() + login.slice(1);
  const number = await play.act(`${name} writes: “${title}”.`, () =>
    submitForm(stage.github, login, { ...desk, form: incident, title, body }),
  );
  const place = { repository: 'acme/desk', number };
  await play.see('The desk greets', issueShows(stage.github, place, { card: /./, labels: ['status: new'] }));
  return place;
}

/** The problem that the desk has opened for a ticket: the newest one. */
async function problemOf({ github }: Stage, { number }: IssuePlace): Promise<IssuePlace> {
  const isProblem = (issue: Issue) =>
    issue.number > number && issue.labels.some(({ name }) => name === 'kind: problem');
  for (let look = 0; look < 200; look += 1) {
    const found = (await listIssues(github, 'acme/desk')).find(isProblem);
    if (found !== undefined) return { repository: 'acme/desk', number: found.number };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the desk has opened no problem for ticket ${number}`);
}

async function inTheOffice({ github }: Stage, title: RegExp): ReturnType<Look> {
  const found = await listIssues(github, 'acme/desk-office');
  return sightOf(
    found.some((issue) => title.test(issue.title)),
    found.slice(0, 4).map((issue) => ['office', issue.title] as const),
  );
}

/** As the portal’s page asks for it. */
function bannerSays({ tierline, portal }: Stage, headline: string): Look {
  return async () => {
    const answered = await fetch(`${tierline.url}/portal/status.json`, {
      headers: { origin: new URL(portal).origin },
    });
    const text = await answered.text();
    return sightOf(text.includes(headline), [['status', text]]);
  };
}

async function openedAt({ github }: Stage, place: IssuePlace): Promise<number> {
  const issue = await readIssue(github, place);
  if (issue === null) throw new Error(`${place.repository}#${place.number} is gone from the local GitHub`);
  return Date.parse(issue.at);
}
