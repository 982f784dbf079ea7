/** A policy that works, and does less than its writer may think, says so. */
import { expect, test } from 'vitest';
import { readPolicy } from '../../../plugin/desk/policy/read.ts';
import { policyWarnings } from '../../../plugin/desk/policy/warnings.ts';

function warningsOf(text: string): readonly string[] {
  const read = readPolicy({ text, version: 'c0ffee' });
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return policyWarnings(read.policy);
}

const clock = (name: string) => `  ${name}: { targets: { P1: 1h } }\n`;

test.each([
  ['tiers', clock('tier')],
  ['engagements', clock('engagement')],
  ['tiers and engagements', clock('tier') + clock('engagement')],
  ['tiers', '  tier: { for: [{ service: vpn, targets: { P1: 1h } }] }\n'],
])('clocks of %s without a back office: nobody hears of them, and the check says so', (whose, clocks) => {
  const text = `services: { vpn: {} }\nclocks:\n${clocks}`;
  expect(warningsOf(text)).toEqual([
    `The clocks of ${whose} are for staff alone, and without a back office there is nowhere to tell of them: they are counted, and nobody is notified. Name a private repository under back-office.`,
  ]);
  expect(warningsOf(`back-office: acme/back-office\n${text}`)).toEqual([]);
});

test('there is nothing to say of a policy without such clocks, or of a developer repository', () => {
  expect(warningsOf(`clocks:\n${clock('resolution')}`)).toEqual([]);
  expect(warningsOf('accepts: [acme/desk]\n')).toEqual([]);
});
