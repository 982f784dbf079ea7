/** Mistakes in the clocks of a policy: labels that are the desk’s own, targets in days, and the way to each. */
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../plugin/policy/read.ts';

const withAct = (act: string) =>
  `clocks:\n  resolution:\n    targets: { P1: 4h }\n    milestones:\n      - at: 50%\n        do: [webhook, ${act}]\n`;
function mistakes(text: string): readonly string[] {
  const read = readPolicy({ text, version: 'v1' });
  return 'problems' in read
    ? read.problems.map(({ line, column, message }) => `${line}:${column}: ${message}`)
    : [];
}

describe('the label of a milestone', () => {
  it.each([
    'priority: P1',
    'sla: at risk',
    'SLA: breached',
    'tier: 9',
    'waiting:user',
    'service: vpn',
    'KE-0001',
    'major',
  ])('may not be “%s”, which follows from the ticket', (label) => {
    expect(mistakes(withAct(`{ label: '${label}' }`))).toEqual([
      `6:32: “${label}” is a label of the desk itself, which follows from the ticket. Write a name of your own, or label without a name, which sets the desk’s own: sla: at risk, and from the breach on sla: breached.`,
    ]);
  });

  it.each(['hurry', 'major-incident', 'priority high', 'my service: vpn'])('may be “%s”', (label) => {
    expect(mistakes(withAct(`{ label: '${label}' }`))).toEqual([]);
  });
});

describe('the way to a mistake', () => {
  it('leads through lists step by step', () => {
    expect(mistakes(withAct('{ assign: lena }'))[0]).toMatch(
      /^6:33: “clocks\.resolution\.milestones”, entry 1, “do”, entry 2, “assign”: Write one person/,
    );
    expect(mistakes('clocks:\n  tier:\n    for:\n      - tier: 7\n')[0]).toMatch(
      /^4:15: “clocks\.tier\.for”, entry 1, “tier”: There are tiers 1, 2 and 3\./,
    );
  });
});

describe('a target in days', () => {
  it.each([
    ['2d', '2 working days'],
    ['1 day', '1 working day'],
    ['3 Days', '3 working days'],
  ])('“%s” is refused, and %s offered', (target, instead) => {
    expect(mistakes(`clocks:\n  resolution:\n    targets: { P1: ${target} }\n`)).toEqual([
      `3:20: “${target}” counts in days, which differ in length. Write ${instead}, or hours such as 8h.`,
    ]);
    expect(mistakes(`clocks:\n  resolution:\n    targets: { P1: ${instead} }\n`)).toEqual([]);
  });
});
