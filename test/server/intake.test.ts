/** Intake through the signed front door, by the forms that `tierline init` writes for a German desk. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reaches, reachWords } from '../../plugin/core/intake.ts';
import type { Ticket } from '../../plugin/core/ticket/ticket.ts';
import { readSaved } from '../../plugin/server/saved.ts';
import { formFor, formsFor, policyOf } from '../cli/init/a-desk.ts';
import { readIssueForm, writeIssueBody } from '../demo/issues/issue-form.ts';
import { submitForm } from '../github-emulator/submit-form.ts';
import { policy as english, startDesk, type World } from '../scenario/desk.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };
const text = english
  .replace('tierline: 1', 'tierline: 1\nlanguage: de')
  .replace('{ name: VPN,', '{ name: VPN, form: true,')
  .replace('{ name: Mail }', '{ name: "E-Mail" }');
const policy = policyOf(text);

let world: World;
beforeAll(async () => {
  const forms = [...formsFor(policy)].map(
    ([name, file]) => [`.github/ISSUE_TEMPLATE/${name}`, file] as const,
  );
  world = await startDesk({ policy: text, articles: Object.fromEntries(forms) });
});
afterAll(() => world.close());

/** Opens an issue as the form page does; resolves to its number. */
async function submit(who: string, form: string, answers: Readonly<Record<string, string>>): Promise<number> {
  const body = writeIssueBody(readIssueForm(formFor(policy, form)), answers);
  const number = await submitForm(world.github, who, { ...desk, form, title: 'Hilfe', body });
  await world.later(MINUTE);
  return number;
}

const issue = (number: number) => world.github.issue('acme/desk', number);

async function ticket(number: number): Promise<Ticket> {
  const rows = await world.tierline.deps.store.tickets.list({});
  const row = rows.find((one) => one.number === number);
  if (row === undefined) throw new Error(`issue ${number} is no ticket`);
  return readSaved(row.state).ticket;
}

describe('a German incident form', () => {
  test('with everything chosen makes a ticket with kind, service and priority, and nothing is asked', async () => {
    const number = await submit('rita', 'incident.yml', {
      'what-happened': 'Die Leitung bricht ab, Fehler 809.',
      'which-service': 'VPN',
      impact: 'Alle',
      urgency: 'Ich kann nicht arbeiten',
    });
    const { labels, comments } = await issue(number);
    expect(labels.toSorted()).toEqual([
      'kind: incident',
      'priority: P1',
      'service: vpn',
      'status: new',
      'tier: 1',
    ]);
    expect(comments).toHaveLength(1);
    expect(await ticket(number)).toMatchObject({
      channel: 'form',
      missing: [],
      requester: { login: 'rita' },
    });
  });

  test('opened from the portal tells what was searched and read, and the portal’s service routes it', async () => {
    const number = await submit('rita', 'incident.yml', {
      'what-happened': 'Es geht immer noch nicht.',
      impact: 'Mein Team',
      urgency: 'Meine Arbeit geht nur langsam voran',
      context: 'service=vpn&article=KE-0001&q=fehler+809',
    });
    const { labels, comments } = await issue(number);
    expect(labels).toEqual(expect.arrayContaining(['priority: P3', 'service: vpn']));
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toMatch(/“fehler 809”.*KE-0001|„fehler 809“.*KE-0001/);
    expect(await ticket(number)).toMatchObject({ channel: 'portal', service: 'vpn', missing: [] });
  });

  test('of one service has that service, and another one if they choose it', async () => {
    const answers = { 'what-happened': 'Aus.', impact: 'Nur ich', urgency: 'Ich kann mir anders behelfen' };
    const chosen = await submit('rita', 'incident-vpn.yml', answers);
    expect((await ticket(chosen)).service).toBe('vpn');
    const other = await submit('rita', 'incident-vpn.yml', { ...answers, 'which-service': 'E-Mail' });
    expect(await ticket(other)).toMatchObject({ service: 'mail', classification: { priority: 'P4' } });
  });

  test('with a service that they do not know is not asked for it again', async () => {
    const number = await submit('rita', 'incident.yml', {
      'what-happened': 'Der Bildschirm ist schwarz.',
      'which-service': 'Das weiß ich nicht',
      impact: 'Nur ich',
      urgency: 'Ich kann nicht arbeiten',
    });
    expect(await ticket(number)).toMatchObject({ service: null, missing: [], status: 'new' });
    expect((await issue(number)).comments).toHaveLength(1);
  });

  test('sent half empty is asked once, and goes on with the answer', async () => {
    const number = await submit('rita', 'incident.yml', { 'what-happened': 'Die Leitung bricht ab.' });
    expect((await issue(number)).labels).toContain('waiting: user');
    expect((await ticket(number)).missing).toHaveLength(2);
    expect((await issue(number)).comments).toHaveLength(2);
    await world.github.as('rita').rest.issues.createComment({
      ...desk,
      issue_number: number,
      body: 'Nur ich, und es ist das VPN.',
    });
    await world.later(MINUTE);
    expect((await issue(number)).labels).toContain('status: new');
    expect(await ticket(number)).toMatchObject({ missing: [], waiting: null });
    const { comments } = await issue(number);
    expect(comments.filter(({ author }) => author === 'tierline[bot]')).toHaveLength(2);
  });
});

test('a German request form makes a request', async () => {
  const number = await submit('rita', 'request.yml', {
    'what-needed': 'Ein Postfach für den Empfang.',
    'which-service': 'E-Mail',
    impact: 'Mein Team',
    urgency: 'Ich kann mir anders behelfen',
    'needed-by': '24.12.2026',
  });
  const { labels } = await issue(number);
  expect(labels).toEqual(expect.arrayContaining(['kind: request', 'service: mail', 'priority: P4']));
  expect(await ticket(number)).toMatchObject({ kind: 'request', missing: [], channel: 'form' });
});

describe('a German form of staff', () => {
  const answers = {
    'on-behalf-of': 'Rosa Meier, Apparat 4711',
    'what-happened': 'Sie kommt nicht hinein.',
    'which-service': 'VPN',
    impact: 'Nur ich',
    urgency: 'Ich kann nicht arbeiten',
  };
  const answersAtOnce = ['phone', 'chat', 'in person'];

  test.each(reaches)('says for whom it is, by %s; whoever was spoken to has been answered', async (reach) => {
    const number = await submit('lena', 'on-behalf.yml', { ...answers, 'reached-by': reachWords.de[reach] });
    const taken = await ticket(number);
    expect(taken).toMatchObject({
      onBehalfOf: 'Rosa Meier, Apparat 4711',
      channel: reach,
      service: 'vpn',
      classification: { priority: 'P3' },
    });
    expect(taken.firstReplyAt === null).toBe(!answersAtOnce.includes(reach));
    expect((await issue(number)).comments[0]?.body).toContain('Rosa Meier, Apparat 4711');
  });

  test('is a requester’s own ticket when a requester fills it in', async () => {
    const number = await submit('rita', 'on-behalf.yml', { ...answers, 'reached-by': 'Telefon' });
    expect(await ticket(number)).toMatchObject({
      onBehalfOf: null,
      channel: 'form',
      requester: { login: 'rita' },
      firstReplyAt: null,
    });
  });
});

test('a German ticket typed free-hand is a ticket: asked once, suggested an answer, and worked on', async () => {
  const { data } = await world.github.as('rita').rest.issues.create({
    ...desk,
    title: 'VPN geht nicht',
    body: 'Seit heute früh kommt error 809, der Client gibt auf.',
  });
  await world.later(MINUTE);
  const asked = await issue(data.number);
  expect(asked.labels.toSorted()).toEqual([
    'kind: incident',
    'priority: P4',
    'status: waiting',
    'tier: 1',
    'waiting: user',
  ]);
  expect(asked.comments).toHaveLength(2);
  expect(asked.comments[0]?.body).toContain('KE-0001');
  expect(await ticket(data.number)).toMatchObject({ channel: 'issue', missing: { length: 2 } });

  await world.github.as('rita').rest.issues.createComment({
    ...desk,
    issue_number: data.number,
    body: 'Das ganze Team, und es ist das VPN.',
  });
  await world.later(MINUTE);
  expect(await ticket(data.number)).toMatchObject({ missing: [], waiting: null, status: 'new' });

  await world.github.as('lena').rest.issues.createComment({
    ...desk,
    issue_number: data.number,
    body: 'Ich kümmere mich darum.\n\n/take\n/service vpn\n/priority P2',
  });
  await world.later(MINUTE);
  expect((await issue(data.number)).labels).toEqual(
    expect.arrayContaining(['priority: P2', 'service: vpn', 'status: open']),
  );
  expect((await ticket(data.number)).owner).toBe('lena');
});
