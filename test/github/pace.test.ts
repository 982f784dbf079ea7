/** What GitHub counts as new content, and what does not spend the budget for it. */
import { expect, test } from 'vitest';
import { isContent } from '../../plugin/github/pace.ts';

test.each([
  ['POST', '/repos/{owner}/{repo}/issues'],
  ['POST', '/repos/{owner}/{repo}/issues/{issue_number}/comments'],
  ['POST', '/repos/{owner}/{repo}/pulls'],
  ['POST', '/repos/{owner}/{repo}/pulls/{pull_number}/reviews'],
  ['POST', 'https://api.github.com/repos/acme/desk/issues/7/comments'],
  ['POST', 'https://ghe.example/api/v3/repos/acme/desk/issues/7/comments'],
])('%s %s is new content', (method, url) => {
  expect(isContent(method, url)).toBe(true);
});

test.each([
  ['GET', '/repos/{owner}/{repo}/issues/{issue_number}/comments'],
  ['PATCH', '/repos/{owner}/{repo}/issues/comments/{comment_id}'],
  ['PATCH', '/repos/{owner}/{repo}/issues/{issue_number}'],
  ['POST', '/repos/{owner}/{repo}/issues/{issue_number}/labels'],
  ['POST', '/repos/{owner}/{repo}/issues/{issue_number}/assignees'],
  ['POST', '/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions'],
  ['POST', '/repos/{owner}/{repo}/check-runs'],
  ['POST', '/app/installations/{installation_id}/access_tokens'],
])('%s %s is none', (method, url) => {
  expect(isContent(method, url)).toBe(false);
});
