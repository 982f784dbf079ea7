/** The date that a ticket waited for has come: somebody hears so, whoever has the ticket and whether anybody has. */
import { describe, expect, it } from 'vitest';
import type { TicketEvent } from '../../plugin/core/event.ts';
import { lena, mia, rita } from '../core/people.ts';
import { comments, desk, on, opens, play, policyText, says, wakes } from '../core/sample.ts';

const waits = says(mia, '/wait parts new disk until 2026-11-23', on('09:10'));
const comes = wakes(on('00:00', '2026-11-23'));

const toldBy = (events: readonly TicketEvent[], text = policyText): string =>
  comments(play([opens(), ...events], desk({ v1: text }))).find((body) => body.includes('has come')) ?? '';

describe('the date that a ticket waited for is told', () => {
  it.each<readonly [string, readonly TicketEvent[], RegExp]>([
    ['to whoever works on it', [says(lena, '/take', on('09:05')), waits], /^@lena, the date/],
    [
      'to its owner, where nobody works on it',
      [says(lena, '/take', on('09:05')), says(lena, '/unassign', on('09:06')), waits],
      /^@lena, the date/,
    ],
    [
      'to its level, where nobody has it',
      [waits],
      /^@lena @acme\/service-desk, the date this ticket waited for has come: please carry on\.$/,
    ],
  ])('%s', (_, events, told) => {
    expect(toldBy([...events, comes])).toMatch(told);
  });

  it('to the managers, where the policy names nobody at its level', () => {
    const nobody = policyText.replace("  level-1: ['@lena', '@acme/service-desk']\n", '');
    expect(toldBy([waits, comes], nobody)).toMatch(/^@mia, the date/);
  });

  it('to the people of its service', () => {
    const own = policyText.replace('{ name: VPN,', "{ name: VPN, people: { level-1: ['@vera'] },");
    expect(toldBy([waits, comes], own)).toMatch(/^@vera, the date/);
  });

  it('to nobody, where the requester answered before', () => {
    const asks = says(mia, '/wait user the log until 2026-11-23', on('09:10'));
    expect(toldBy([asks, says(rita, 'Here it is.', on('10:00')), comes])).toBe('');
  });
});
