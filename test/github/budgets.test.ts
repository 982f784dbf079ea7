/** What GitHub’s answers say of each installation’s budget. */
import { expect, test } from 'vitest';
import { keepBudgets, remainingAt } from '../../plugin/github/budgets.ts';

const said = (more: object = {}) => ({
  'x-ratelimit-limit': '5000',
  'x-ratelimit-remaining': '4321',
  'x-ratelimit-reset': '1796001395',
  'x-ratelimit-resource': 'core',
  ...more,
});
const core = {
  installation: 7,
  resource: 'core',
  limit: 5_000,
  remaining: 4_321,
  resetAt: 1_796_001_395_000,
};

test('the last word counts, for each installation and each resource', () => {
  const budgets = keepBudgets();
  budgets.note(7, said({ 'x-ratelimit-remaining': '4322' }));
  budgets.note(7, said());
  budgets.note(7, said({ 'x-ratelimit-resource': 'graphql', 'x-ratelimit-remaining': '9' }));
  budgets.note(8, said({ 'x-ratelimit-limit': '15000' }));
  expect(budgets.all()).toEqual([
    core,
    { ...core, resource: 'graphql', remaining: 9 },
    { ...core, installation: 8, limit: 15_000 },
  ]);
});

test.each([
  ['no headers', undefined],
  ['none of a budget', { date: 'today' }],
  ['a budget without an end', { 'x-ratelimit-limit': '5000', 'x-ratelimit-remaining': '1' }],
  ['no numbers', said({ 'x-ratelimit-remaining': 'many' })],
  ['less than nothing', said({ 'x-ratelimit-remaining': '-1' })],
  ['a grant of nothing', said({ 'x-ratelimit-limit': '0' })],
  ['a resource that is none of ours', said({ 'x-ratelimit-resource': 'code_scanning_upload' })],
])('%s changes nothing', (_what, headers) => {
  const budgets = keepBudgets();
  budgets.note(7, said());
  budgets.note(7, headers);
  expect(budgets.all()).toEqual([core]);
});

test('older servers name no resource', () => {
  const budgets = keepBudgets();
  budgets.note(7, said({ 'x-ratelimit-resource': undefined }));
  expect(budgets.all()).toEqual([core]);
});

test('of very many installations those are kept that were heard of last', () => {
  const budgets = keepBudgets();
  for (let installation = 1; installation <= 60; installation += 1) {
    budgets.note(installation, said());
    budgets.note(1, said());
  }
  const kept = budgets.all().map(({ installation }) => installation);
  expect(kept).toHaveLength(50);
  expect(kept).toContain(1);
  expect(kept).not.toContain(10);
  expect(kept).toContain(60);
});

test('after its reset all of it is there again', () => {
  const budget = { ...core, resource: 'core' as const };
  expect(remainingAt(budget, budget.resetAt - 1)).toBe(4_321);
  expect(remainingAt(budget, budget.resetAt)).toBe(5_000);
});
