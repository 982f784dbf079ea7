/** How tickets end by themselves, as the policy says it. */
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../plugin/policy/read.ts';
import { policyWarnings } from '../../plugin/policy/warnings.ts';
import { policy, policyText } from '../core/sample.ts';

const read = (addition: string) => policy(`${policyText}${addition}`);
const mistakes = (addition: string) => {
  const found = readPolicy({ text: `${policyText}${addition}`, version: 'v1' });
  return 'problems' in found ? found.problems.map(({ message }) => message) : [];
};
const warnings = (addition: string) =>
  policyWarnings(read(addition)).filter((text) => !text.includes('back office'));

describe('endings', () => {
  it('are three working days of quiet, two reminders and eight working days of silence, unless it says otherwise', () => {
    const { verifyWithin, remind, resolve } = read('').endings;
    expect([verifyWithin, ...remind, resolve].map((term) => term?.written)).toEqual([
      '3 working days',
      '2 working days',
      '5 working days',
      '8 working days',
    ]);
    expect(read('endings: { verify-within: 8h }\n').endings.verifyWithin).toEqual({
      written: '8h',
      ms: 8 * 3_600_000,
    });
  });

  it('can be turned off one by one', () => {
    expect(
      read('endings: { verify-within: never, silence: { remind: [], resolve: never } }\n').endings,
    ).toEqual({
      verifyWithin: null,
      remind: [],
      resolve: null,
    });
  });

  it('are refused where a term is none, with what to write', () => {
    expect(mistakes('endings: { verify-within: 3 days }\n')).toEqual([
      expect.stringContaining('Write 3 working days'),
    ]);
    expect(mistakes('endings: { silence: { remind: [soon] } }\n')).toHaveLength(1);
    expect(mistakes('endings: { silence: { resolve: 8 } }\n')).toHaveLength(1);
  });

  it('warn of what nobody means', () => {
    expect(warnings('')).toEqual([]);
    expect(warnings('endings: { silence: { resolve: 5 working days } }\n')).toEqual([
      expect.stringContaining('nobody has time to answer'),
    ]);
    expect(warnings('endings: { silence: { remind: [] } }\n')).toEqual([
      expect.stringContaining('without a reminder'),
    ]);
    expect(warnings('endings: { silence: { remind: [5 working days, 2 working days] } }\n')).toEqual([
      expect.stringContaining('out of order'),
    ]);
    expect(warnings('reopen-within-days: 0\n')).toEqual([expect.stringContaining('must open a new one')]);
  });
});
