/** `tierline check` finds the milestones of which nobody would be told, at their place, and fails nothing by it. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { check } from '../../plugin/cli/check.ts';
import { type Folder, makeFolder, policyFile } from './init/a-folder.ts';

let folder: Folder;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());

async function warned(text: string): Promise<readonly string[]> {
  folder.put(policyFile, `back-office: acme/office\n${text}`);
  const said: string[] = [];
  expect(await check.run([folder.path], (line) => said.push(line))).toBe(0);
  return said.slice(0, -1);
}

const at = (milestone: string, clock = 'resolution') =>
  `clocks:\n  ${clock}:\n    targets: { P1: 4h }\n    milestones:\n      - ${milestone}\n`;
const silent =
  'Warning: Nobody will be told of 50% of resolution: it says nothing to anybody. Add comment, or notify and whom.';
const webhookAlone =
  'Warning: Nobody will be told of 50% of resolution: a webhook tells a program, and no person. Add comment, or notify and whom.';
const noLevel = (clock: string) =>
  `Warning: Nobody will be told of 50% of ${clock}: the policy names no people of that level. Name them under people, or notify somebody by @login.`;
const noManagers =
  'Warning: Nobody will be told of breach of resolution: the policy names no managers. Name them under people, or notify somebody by @login.';

it.each([
  { what: 'a label alone', text: at('{ at: 50%, do: [label] }'), told: silent },
  { what: 'nothing', text: at('{ at: 50%, do: [] }'), told: silent },
  { what: 'a webhook alone', text: at('{ at: 50%, do: [webhook] }'), told: webhookAlone },
  { what: 'a webhook and a label', text: at('{ at: 50%, do: [label, webhook] }'), told: webhookAlone },
  {
    what: 'a webhook and a label of one’s own',
    text: at('{ at: 50%, do: [{ label: late }, webhook] }'),
    told: webhookAlone,
  },
  {
    what: 'a webhook and a level without people',
    text: at('{ at: 50%, do: [webhook, { notify: tier }] }'),
    told: noLevel('resolution'),
  },
  {
    what: 'a webhook at a breach, and managers where there are none',
    text: at('{ at: breach, do: [webhook, { notify: managers }] }'),
    told: noManagers,
  },
  {
    what: 'a level without people',
    text: at('{ at: 50%, do: [{ notify: tier }] }'),
    told: noLevel('resolution'),
  },
  {
    what: 'managers where there are none',
    text: at('{ at: breach, do: [label, { notify: managers }] }'),
    told: noManagers,
  },
  {
    what: 'an owner whom a new ticket has not yet',
    text: at('{ at: 50%, do: [{ notify: [owner, tier] }] }', 'first-response'),
    told: noLevel('first-response'),
  },
])('of $what, with line and column', async ({ text, told }) => {
  expect(await warned(text)).toEqual([`${policyFile}:6:9: ${told}`]);
});

const people = (levels: string) => `people: { ${levels} }\n`;
it.each([
  { what: 'a comment', text: at('{ at: 50%, do: [comment] }') },
  { what: 'words of one’s own', text: at('{ at: 50%, do: [{ comment: Hurry. }] }') },
  { what: 'a person by name', text: at('{ at: 50%, do: [{ notify: "@lena" }] }') },
  {
    what: 'one of two',
    text: people("managers: ['@mia']") + at('{ at: 50%, do: [{ notify: [tier, managers] }] }'),
  },
  {
    what: 'a level with people',
    text: people("level-2: ['@omar']") + at('{ at: 50%, do: [{ notify: tier }] }'),
  },
  {
    what: 'a service’s own people',
    text: `services: { vpn: { people: { level-1: ['@lena'] } } }\n${at('{ at: 50%, do: [{ notify: tier }] }', 'first-response')}`,
  },
  { what: 'an owner later on', text: at('{ at: 50%, do: [{ notify: owner }] }') },
  { what: 'whoever is given the work', text: at("{ at: 50%, do: [{ assign: '@omar' }] }") },
  {
    what: 'whoever is given the work, beside a webhook',
    text: at("{ at: 50%, do: [webhook, { assign: '@omar' }] }"),
  },
  { what: 'a person beside a webhook', text: at("{ at: breach, do: [webhook, { notify: '@lena' }] }") },
  { what: 'the next level, which reads the handoff', text: at('{ at: 50%, do: [webhook, raise-tier] }') },
  { what: 'a clock that nothing owes', text: at('{ at: 50%, do: [label] }').replace('{ P1: 4h }', '{}') },
  { what: 'warn-at', text: 'clocks: { resolution: { targets: { P1: 4h }, warn-at: 75% } }\n' },
])('not of $what', async ({ text }) => {
  expect(await warned(text)).toEqual([]);
});

it('of terms for some tickets alone, by their own level', async () => {
  const text = `people: { level-1: ['@lena'] }
clocks:
  tier:
    targets: { P1: 4h }
    for:
      - { tier: 1, milestones: [{ at: 50%, do: [{ notify: tier }] }] }
      - { tier: 2, milestones: [{ at: breach, do: [{ notify: managers }] }, { at: 50%, do: [{ notify: tier }] }] }
`;
  expect(await warned(text)).toEqual([
    `${policyFile}:8:33: ${noManagers.replace('resolution', 'tier')}`,
    `${policyFile}:8:77: ${noLevel('tier')}`,
  ]);
});

it('speaks German to a German desk', async () => {
  expect(await warned(`language: de\n${at('{ at: 50%, do: [label] }')}`)).toEqual([
    `${policyFile}:7:9: Warning: Von 50% von resolution erfährt niemand: Dort wird niemandem etwas gesagt. Ergänzen Sie comment, oder notify und wen.`,
  ]);
  expect(await warned(`language: de\n${at('{ at: 50%, do: [webhook] }')}`)).toEqual([
    `${policyFile}:7:9: Warning: Von 50% von resolution erfährt niemand: Ein webhook sagt es einem Programm, aber keinem Menschen. Ergänzen Sie comment, oder notify und wen.`,
  ]);
});
