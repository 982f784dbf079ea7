/** Lists, timelines, reactions and limits are those of the real GitHub. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Acme, startAcme } from './acme.ts';

const desk = { owner: 'acme', repo: 'desk' };
const minute = 60_000;
let acme: Acme;

beforeAll(async () => {
  acme = await startAcme();
});

afterAll(async () => {
  expect(acme.github.violations()).toEqual([]);
  await acme.github.close();
});

async function opened(title = 'Printer'): Promise<number> {
  return (await acme.github.as('rita').rest.issues.create({ ...desk, title })).data.number;
}

test('comments and issues are listed from a moment of the world’s time on', async () => {
  const issue_number = await opened();
  const rita = acme.github.as('rita').rest.issues;
  await rita.createComment({ ...desk, issue_number, body: 'early' });
  acme.clock.move(10 * minute);
  const since = new Date(acme.clock.now()).toISOString();
  await rita.createComment({ ...desk, issue_number, body: 'late' });
  const late = await rita.listComments({ ...desk, issue_number, since });
  expect(late.data.map(({ body }) => body)).toEqual(['late']);
  const everywhere = await rita.listCommentsForRepo({ ...desk, since });
  expect(everywhere.data.map(({ body }) => body)).toEqual(['late']);
  const issues = await rita.listForRepo({ ...desk, since, state: 'all' });
  expect(issues.data.map(({ number }) => number)).toEqual([issue_number]);
});

test('a list longer than a page leads on to the next', async () => {
  const issue_number = await opened('Long');
  const rita = acme.github.as('rita');
  for (const body of ['1', '2', '3', '4', '5']) {
    await rita.rest.issues.createComment({ ...desk, issue_number, body });
  }
  const since = new Date(0).toISOString();
  const plain = await rita.paginate(rita.rest.issues.listComments, { ...desk, issue_number, per_page: 2 });
  const dated = await rita.paginate(rita.rest.issues.listComments, {
    ...desk,
    issue_number,
    per_page: 2,
    since,
  });
  expect(plain.map(({ body }) => body)).toEqual(['1', '2', '3', '4', '5']);
  expect(dated.map(({ body }) => body)).toEqual(['1', '2', '3', '4', '5']);
});

test('the timeline tells labels, people, closing and comments in their order', async () => {
  const issue_number = await opened('Story');
  const there = { ...desk, issue_number };
  const lars = acme.github.as('lars').rest.issues;
  acme.clock.move(minute);
  await lars.addLabels({ ...there, labels: ['tier: 1'] });
  acme.clock.move(minute);
  await acme.bot.rest.issues.createComment({ ...there, body: 'Lars has it' });
  acme.clock.move(minute);
  await lars.addAssignees({ ...there, assignees: ['lars'] });
  await lars.update({ ...there, state: 'closed', state_reason: 'not_planned' });
  const { data } = await acme.bot.rest.issues.listEventsForTimeline(there);
  expect(data).toMatchObject([
    { event: 'labeled', actor: { login: 'lars' }, label: { name: 'tier: 1' } },
    { event: 'commented', actor: { login: 'tierline[bot]' }, body: 'Lars has it' },
    { event: 'assigned', assignee: { login: 'lars' } },
    { event: 'closed', state_reason: 'not_planned' },
  ]);
  const { data: events } = await acme.bot.rest.issues.listEvents(there);
  expect(events.map(({ event }) => event)).toEqual(['labeled', 'assigned', 'closed']);
});

test('reactions are kept once for each person and counted on what they are for', async () => {
  const issue_number = await opened();
  const { data: comment } = await acme.bot.rest.issues.createComment({
    ...desk,
    issue_number,
    body: 'Solved',
  });
  const there = { ...desk, comment_id: comment.id };
  const rita = acme.github.as('rita').rest.reactions;
  expect((await rita.createForIssueComment({ ...there, content: '+1' })).status).toBe(201);
  expect((await rita.createForIssueComment({ ...there, content: '+1' })).status).toBe(200);
  await acme.bot.rest.reactions.createForIssue({ ...desk, issue_number, content: 'eyes' });
  const { data } = await acme.bot.rest.reactions.listForIssueComment(there);
  expect(data).toMatchObject([{ content: '+1', user: { login: 'rita' } }]);
  const seen = await acme.bot.rest.issues.getComment(there);
  expect(seen.data.reactions).toMatchObject({ total_count: 1, '+1': 1 });
  await rita.deleteForIssueComment({ ...there, reaction_id: data[0]?.id ?? 0 });
  expect((await acme.bot.rest.reactions.listForIssueComment(there)).data).toEqual([]);
});

test('what is too long or missing is refused with the field’s name', async () => {
  const issue_number = await opened();
  const { issues } = acme.bot.rest;
  const fault = (field: string) => ({ status: 422, response: { data: { errors: [{ field }] } } });
  const body = 'x'.repeat(65_537);
  await expect(issues.createComment({ ...desk, issue_number, body })).rejects.toMatchObject(fault('body'));
  await expect(issues.create({ ...desk, title: 'x', body })).rejects.toMatchObject(fault('body'));
  await expect(issues.create({ ...desk, title: ' ' })).rejects.toMatchObject(fault('title'));
  const name = 'x'.repeat(51);
  await expect(issues.createLabel({ ...desk, name })).rejects.toMatchObject(fault('name'));
  await expect(issues.addLabels({ ...desk, issue_number, labels: [name] })).rejects.toMatchObject(
    fault('name'),
  );
  const description = 'x'.repeat(101);
  await expect(issues.createLabel({ ...desk, name: 'x', description })).rejects.toMatchObject(
    fault('description'),
  );
  await issues.createLabel({ ...desk, name: 'Twice' });
  const again = issues.createLabel({ ...desk, name: 'twice' });
  await expect(again).rejects.toMatchObject({
    status: 422,
    message: expect.stringContaining('already_exists'),
  });
  await expect(issues.createComment({ ...desk, issue_number, body: body.slice(1) })).resolves.toMatchObject({
    status: 201,
  });
});

test('sub-issues and dependencies are not there, as on an older server', async () => {
  const issue_number = await opened();
  const asked = acme.bot.rest.issues.listSubIssues({ ...desk, issue_number });
  await expect(asked).rejects.toMatchObject({ status: 404 });
  expect(acme.github.unimplemented()).toEqual([]);
});
