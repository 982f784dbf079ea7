/** `tierline doctor` looks at a desk: each line is ok, or says what to do. */
import { expect, test } from 'vitest';
import { doctor } from '../../../plugin/cli/setup/doctor.ts';
import { type Change, labels, listenInItsPlace, makeDesk, policy } from './a-whole-desk.ts';
import { inOwnSettings } from './own-settings.ts';

const at = inOwnSettings();
const desk = (change: Change = {}) => makeDesk(at, change);
const somebodyListens = (status = 202) => listenInItsPlace(at, status);
const diagnose = (...words: readonly string[]) => at.run(doctor, ...words);

test('where all is well every line says so, and the exit code is 0', async () => {
  await desk();
  const close = await somebodyListens();
  const { code, said } = await diagnose();
  await close();
  expect(
    said.replaceAll(at.path(''), '/here').replace(/to \d s\./, 'to 0 s.'),
  ).toBe(`ok     settings: All that are needed are there, from /here/.env.
ok     database: The first start makes /here/desk.sqlite.
ok     app: GitHub knows it as “Tierline” (tierline), of tierline-makers.
ok     clock: It agrees with GitHub’s to 0 s.
ok     secret: It has 45 characters.
ok     webhook: GitHub reaches https://desk.example.org/webhooks; its only delivery was taken.
ok     installation, acme: It covers 3 repositories, of which 1 is a desk.
ok     policy, acme/desk: It can be read as it stands on the default branch.
ok     permissions, acme/desk: The App has what this policy needs.
ok     calendars, acme/desk: Their holidays go on for two months and longer.
ok     back office, acme/desk: acme/office is private, and the App is installed there.
ok     developers, acme/desk: acme/vpn-client accepts this desk.
ok     labels, acme/desk: All of the desk’s are there.
mind   portal, acme/desk: The policy names none. Suggested articles are not linked; name its address as portal once it is published.

All is well.`);
  expect(code).toBe(0);
});

test.each<[string, Change, string]>([
  [
    'a broken policy',
    { policy: policy.replace('calendar: office', 'calendar: offce') },
    'to do  policy, acme/desk: It has a mistake: .github/tierline.yml:',
  ],
  [
    'a missing team',
    { policy: policy.replace('service-desk', 'nobody') },
    'GitHub shows me no team @acme/nobody. Nobody in that team hears anything',
  ],
  [
    'teams without the permission',
    { features: ['tickets', 'checks', 'level-3', 'publish'] },
    'The App lacks Members: read (who belongs to a team of the organisation). Give it in the App’s settings',
  ],
  [
    'level 3 without its event',
    { features: ['tickets', 'checks', 'teams'] },
    'to do  events, acme/desk: The App is not told of release',
  ],
  [
    'a desk that developers do not accept',
    { accepts: 'accepts: [acme/other]\n' },
    'to do  developers, acme/desk: acme/vpn-client does not accept this desk.',
  ],
  [
    'developers’ repository out of reach',
    { policy: policy.replace('acme/vpn-client', 'acme/vpn') },
    'to do  developers, acme/desk: I cannot see acme/vpn: is the App installed there?',
  ],
  [
    'a back office that everybody reads',
    { officeIsPublic: true },
    'acme/office is public, so everybody reads what is for staff. Make it private.',
  ],
  [
    'a back office without the App',
    { installedOn: ['desk', 'vpn-client'] },
    'The App does not see acme/office. Install it there, or mend the name.',
  ],
  [
    'no desk at all',
    { installedOn: ['office'] },
    'to do  desk: None of the repositories that the App sees has a policy',
  ],
])('%s: what to do, and the exit code 1', async (_what, change, line) => {
  await desk(change);
  const { code, said } = await diagnose();
  expect(said).toContain(line);
  expect(code).toBe(1);
});

test.each<[string, Change, string]>([
  [
    'no back office',
    { policy: policy.replace(/^back-office.*\n/m, '') },
    'mind   back office, acme/desk: The policy names none',
  ],
  [
    'an App that writes no checks',
    { features: ['tickets', 'level-3', 'teams', 'publish'] },
    'The App is not made for checks of pull requests; without it mistakes in the policy',
  ],
  [
    'labels that are not made yet',
    { labels: labels.slice(2) },
    'mind   labels, acme/desk: 2 of the desk’s are missing',
  ],
  [
    'holidays that end',
    { policy: policy.replace("'--12-25', '--01-01'", "'2026-11-27'") },
    'mind   calendars, acme/desk: The listed holidays of “office” end on',
  ],
])('%s: worth knowing, and all is well', async (_what, change, line) => {
  await desk(change);
  const close = await somebodyListens();
  const { code, said } = await diagnose();
  await close();
  expect(said).toContain(line);
  expect(code).toBe(0);
});

test('an App that may not read the policy is told so first, and no desk is missed', async () => {
  await desk({ grants: { permissions: { metadata: 'read', issues: 'write' }, events: ['issues'] } });
  const { code, said } = await diagnose();
  expect(code).toBe(1);
  expect(said).toContain(
    'to do  permissions, acme: The App lacks Contents: read (the policy, its calendar files and the articles)',
  );
  expect(said).not.toContain('there is no desk yet');
});

test('one part that cannot be looked at hides no other', async () => {
  await desk();
  at.github().fail({ match: /^GET \/repos\/acme\/desk\/labels/, with: 500 });
  const { code, said } = await diagnose();
  expect(code).toBe(1);
  expect(said).toContain('to do  labels, acme/desk: This could not be looked at:');
  expect(said).toContain('ok     developers, acme/desk:');
});

test('a repository that is named and not seen is told by its name', async () => {
  await desk();
  const { code, said } = await diagnose('acme/dsk');
  expect(code).toBe(1);
  expect(said).toContain('to do  desk, acme/dsk: The App does not see it. Install it there: http');
});
