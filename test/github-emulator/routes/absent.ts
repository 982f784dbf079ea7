/** What an older GitHub Enterprise Server does not have: issue dependencies, issue types, sub-issues unless asked for. It answers 404. */
import { notFound } from '../gateway/call.ts';
import type { Route } from '../gateway/route.ts';
import { subIssueRoutes } from './sub-issues.ts';

const issue = '/repos/{owner}/{repo}/issues/{issue_number}';
const paths = [
  `${issue}/sub_issue`,
  `${issue}/sub_issues/priority`,
  `${issue}/parent`,
  `${issue}/dependencies/blocked_by`,
  `${issue}/dependencies/blocking`,
  '/orgs/{org}/issue-types',
];

/** Known, and not there. */
export const absentRoutes: readonly Route[] = [
  ...subIssueRoutes,
  ...paths.flatMap((path) =>
    ['GET', 'POST', 'PATCH', 'DELETE'].map((method) => ({ method, path, run: notFound })),
  ),
];
