/** Events that earlier versions stored, and wrote into history files, are read in the shape of today. */
import { expect, test } from 'vitest';
import { readLine } from '../../plugin/cli/backtest/history/read-line.ts';
import { readEvent } from '../../plugin/server/saved.ts';
import { dora, rita } from '../core/people.ts';

const happened = { id: 'e', ticket: '1#3', at: 5 };
const cited = { id: 'KE-0001', title: 'VPN drops', url: null };
const labelled = { kind: 'labelled', ...happened, by: rita, label: 'KE-0001' };
const theirs = { ...happened, repository: 'acme/vpn', number: 9 };
const opened = { kind: 'development-opened', ...theirs, url: 'https://github.example/acme/vpn/issues/9' };
const closed = { kind: 'development-closed', ...theirs, by: dora, completed: true };

test.each([
  {
    what: 'an article that was cited without its status and its workaround',
    was: { ...labelled, cited: [cited] },
    is: { ...labelled, cited: [{ ...cited, status: null, workaround: null }] },
  },
  { what: 'an opening that named their repository alone', was: opened, is: { ...opened, issue: '' } },
  { what: 'a closing that named their repository alone', was: closed, is: { ...closed, issue: '' } },
])('$what', ({ was, is }) => {
  const row = { ticket: '1#3', at: 5, rank: 3, id: 'e' };
  expect(readEvent({ ...row, body: JSON.stringify(was) })).toEqual(is);
  expect(readEvent({ ...row, body: JSON.stringify(is) })).toEqual(is);
  expect(readLine(JSON.stringify(was))).toEqual({ is: 'event', event: is });
});
