/** Events that earlier versions stored, and wrote into history files, are read in the shape of today. */
import { expect, test } from 'vitest';
import { readLine } from '../../plugin/cli/backtest/history/read-line.ts';
import { readEvent } from '../../plugin/flow/saved.ts';
import { rita } from '../desk/people.ts';

const cited = [{ id: 'KE-0001', title: 'VPN drops', url: null }];
const labelled = { kind: 'labelled', id: 'l', ticket: '1#3', at: 5, by: rita, label: 'KE-0001', cited };
const lifted = { ...labelled, cited: [{ ...cited[0], status: null, workaround: null }] };

test('an article that was cited without its status and its workaround', () => {
  const row = { ticket: '1#3', at: 5, rank: 3, id: 'l' };
  expect(readEvent({ ...row, body: JSON.stringify(labelled) })).toEqual(lifted);
  expect(readEvent({ ...row, body: JSON.stringify(lifted) })).toEqual(lifted);
  expect(readLine(JSON.stringify(labelled))).toEqual({ is: 'event', event: lifted });
});
