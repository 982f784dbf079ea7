/** A desk that speaks German: what it says of alerts is German, too, whatever monitoring writes. */
import { expect, test } from 'vitest';
import { policy } from '../../scenario/desk.ts';
import { englishIn } from '../../scenario/english.ts';
import { saidOf } from '../../scenario/said.ts';
import { DAY, MINUTE, scenario } from '../../scenario/scenario.ts';
import { alertSources, posting } from './monitored.ts';
import { alertmanager, type SaidAlert } from './payloads.ts';

const { world, card, issue, say } = scenario({
  alertSources,
  backOffice: 'installed',
  policy: `${policy}language: de\nback-office: acme/back-office\n`,
});

const post = async (alerts: readonly SaidAlert[]): Promise<void> => {
  await posting(world)(alertmanager(alerts));
  await world.later(MINUTE);
};
/** Monitoring’s own words, which nobody translates. */
const theirs = { summary: 'Platte voll' };

test('from the first post until it is closed by itself', async () => {
  await post([theirs]);
  const seen = [(await issue()).body, await card()];
  await post([theirs, { ...theirs, instance: 'web-2' }]);
  await post([
    { ...theirs, over: true },
    { ...theirs, instance: 'web-2' },
  ]);
  seen.push(await card());
  await say('lena', '/wait user');
  await post([
    { ...theirs, over: true },
    { ...theirs, instance: 'web-2', over: true },
  ]);
  seen.push(await card());
  await say('lena', '/sla why');
  const account = (await issue()).comments.at(-1)?.body ?? '';
  expect(account).toContain('laut Überwachung wiederhergestellt; die Frist läuft, bis das Ticket gelöst ist');
  await world.later(DAY);
  seen.push(await card(), ...(await saidOf(world)));
  expect(seen.flatMap((text) => englishIn(text))).toEqual([]);
  expect(seen.join('\n')).toContain('meldet eine Änderung');
});
