/** An article file for tests: a good known error, but for what the test says. */
import type { ArticleFile } from '../../../knowledge/read.ts';

const fields = {
  id: 'KE-0042',
  title: 'VPN disconnects after two minutes',
  symptoms: '[The client shows error 809]',
  status: 'investigating',
  reviewedOn: '2026-11-20',
};

export function aFile(
  changes: Readonly<Record<string, string | undefined>> = {},
  body = '',
  path = 'KE-0042-vpn.md',
): ArticleFile {
  const lines = Object.entries({ ...fields, ...changes }).filter(([, value]) => value !== undefined);
  const head = lines.map(([key, value]) => `${key}: ${value}`);
  return { path, text: ['---', ...head, '---', '', body].join('\n') };
}
