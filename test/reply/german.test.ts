/** A desk that speaks German: nothing that its people read is English. `SHOW=1` prints it, to be read aloud. */
import { describe, expect, it } from 'vitest';
import type { TicketEvent } from '../../plugin/core/event.ts';
import { dora, hugo, lena, omar, rita, zoe } from '../core/people.ts';
import {
  assigns,
  closes,
  comments,
  desk,
  faceAt,
  form,
  ke1,
  ke2,
  labels,
  on,
  opens,
  play,
  policyText,
  reopens,
  says,
  ticket,
  wakes,
} from '../core/sample.ts';
import { englishIn } from '../scenario/english.ts';

const german = desk({
  v1: `${policyText
    .replace('name: Mail', 'name: E-Mail')
    .replace(
      '  resolution:',
      '  next-response: { targets: { P1: 1h, P2: 2h } }\n  update: { targets: { P1: 30m, P2: 3h } }\n  resolution:',
    )}language: de
`,
});

const later = on('09:10');
const taken = [opens(), says(lena, 'Ich sehe es mir an.\n\n/take', later)];
const solved = [...taken, says(lena, '/solved Zertifikat erneuert', on('09:30'))];
const suggested = opens(on('09:00'), {
  suggestions: [
    { ...ke1, because: ['809', 'vpn'] },
    { ...ke2, because: [] },
  ],
});
const developersIssue = { ticket, repository: 'acme/vpn-client', number: 7, issue: '9#7' } as const;
const theirs = 'https://github.com/acme/vpn-client/issues/7';

const stories: Readonly<Record<string, readonly TicketEvent[]>> = {
  'opened by form': [opens()],
  'opened by form, with known errors': [suggested],
  'with one known error': [opens(on('09:00'), { suggestions: [{ ...ke1, because: ['809'] }] })],
  'opened free-hand, and something is missing': [opens(on('09:00'), { body: 'VPN', title: 'VPN' })],
  'opened with an empty form': [
    opens(on('09:00'), {
      body: form({ 'What happened?': '_No response_', Service: '', 'Who is affected?': '' }),
    }),
  ],
  'a request that says nothing': [opens(on('09:00'), { body: '', labels: ['kind: request'] })],
  'opened from the portal': [
    opens(on('09:00'), { body: `${form()}\n\n### Context from the portal\n\nq=error+809&article=KE-0001` }),
  ],
  taken,
  'asked again': [...taken, says(rita, 'Es geht nicht.', on('09:20'))],
  'late with the answer': [opens(), wakes(on('10:00'))],
  'late with the next word': [...taken, wakes(on('14:00'))],
  'with a priority set by hand': [...taken, says(lena, '/priority P4', on('09:20'))],
  'waiting for the requester': [...taken, says(lena, '/wait user Bitte das Protokoll schicken', on('09:20'))],
  'waiting by a label': [opens(), labels(lena, 'waiting: user', later)],
  'waiting for a vendor': [...taken, says(lena, '/wait vendor Fall 5 until 2026-12-24', on('09:20'))],
  'waiting for nobody knows what': [...taken, labels(lena, 'waiting: on-site', on('09:20'))],
  ...Object.fromEntries(
    ['expert', 'third-party', 'parts', 'change'].map((on_) => [
      `waiting for ${on_}`,
      [...taken, labels(lena, `waiting: ${on_}`, on('09:20'))],
    ]),
  ),
  engaged: [
    ...taken,
    says(lena, '/engage vendor ACME\n/engage parts Platte', on('09:20')),
    says(lena, '/engaged vendor done Flicken erhalten', on('09:40')),
  ],
  'a known error applied': [suggested, says(lena, '/known KE-0001', later)],
  'a workaround that helped': [
    suggested,
    says(lena, '/known KE-0001', later),
    says(rita, '/confirm', on('09:20')),
  ],
  'no known error': [
    suggested,
    says(rita, '/not-known KE-0009', later),
    says(rita, '/not-known', later + 1000),
  ],
  'nothing suggested': [opens(), says(rita, '/not-known', later)],
  resolved: solved,
  'resolved by a button': [...taken, labels(lena, 'status: resolved', on('09:30'))],
  'confirmed and rated': [...solved, says(rita, '/confirm\n/rate 4 gut', on('09:40'))],
  'confirmed, not rated': [...solved, says(rita, '/confirm', on('09:40'))],
  'rated wrongly': [...solved, says(rita, '/rate\n/rate sehr gut', on('09:40'))],
  'rated too early': [...taken, says(rita, '/rate 5', on('09:40'))],
  'confirmed too early, and twice': [
    ...taken,
    says(rita, '/confirm', on('09:20')),
    says(lena, '/solved erledigt', on('09:30')),
    says(rita, '/confirm', on('09:40')),
    says(rita, '/confirm', on('09:50')),
  ],
  'still broken': [...solved, says(rita, 'Es geht immer noch nicht.', on('09:40'))],
  'reopened, and nobody has it': [opens(), closes(rita, later), reopens(rita, on('09:20'))],
  'reopened without a word': [...solved, says(rita, '/reopen', on('09:40'))],
  'reopened while open': [...taken, says(rita, '/reopen kaputt', on('09:40'))],
  'reopened too late, by button, word and command': [
    ...solved,
    reopens(rita, on('09:00', '2027-03-01')),
    says(rita, 'Es geht wieder nicht.', on('09:10', '2027-03-01')),
    says(rita, '/reopen kaputt', on('09:20', '2027-03-01')),
    says(rita, '/help', on('09:30', '2027-03-01')),
  ],
  silent: [
    ...taken,
    says(lena, '/wait user Bitte das Protokoll schicken', on('09:20')),
    wakes(on('10:00', '2026-11-25')),
    wakes(on('10:00', '2026-12-15')),
  ],
  withdrawn: [opens(), closes(rita, later)],
  merged: [
    ...taken,
    says(lena, '/duplicate #12', on('09:30'), {
      mains: [{ id: '7#12', number: 12, url: 'https://github.com/acme/desk/issues/12' }],
    }),
  ],
  'handed over': [...taken, says(lena, '/handover vendor ACME Deren Garantie gilt.', on('09:30'))],
  'a major incident': [
    ...taken,
    says(omar, '/major VPN gestört', on('09:30')),
    says(omar, '/update Wir tauschen das Gerät.', on('09:40')),
  ],
  'with the developers': [
    ...taken,
    says(lena, '/escalate neu gestartet, ohne Erfolg', on('09:30')),
    says(omar, '/escalate 3 Absturz im Treiber', on('09:35')),
    { kind: 'development-opened', id: 'd1', at: on('09:36'), url: theirs, ...developersIssue },
    {
      kind: 'development-commented',
      id: 'd2',
      at: on('09:38'),
      by: dora,
      comment: 99,
      url: `${theirs}#issuecomment-99`,
      body: '/relay Welche Version ist es?',
      edit: false,
      ...developersIssue,
    },
  ],
  'with more time': [...taken, says(lena, '/time 30m Diagnose', on('09:30'))],
  'with a plan': [...taken, says(lena, '/plan\n- [ ] neu aufsetzen\n- [x] sichern', on('09:30'))],
  'answered by somebody who cannot be seen': [opens(), says(hugo, 'Ich sehe nach.', later)],
  'by those who ask for help': [...taken, says(rita, '/help', on('09:20')), says(zoe, '/help', on('09:25'))],
  'by those who ask for the clocks': [...taken, says(rita, '/sla', on('09:20'))],
  'by those who may not': [
    ...taken,
    says(rita, '/take\n/escalate bitte\n/major alles\n`/confirm`', on('09:20')),
    says(rita, '/confrim', on('09:21')),
    says(rita, '/confirm /rate 5', on('09:22')),
    says(zoe, '/confirm', on('09:23')),
    says(zoe, '/reopen kaputt', on('09:24')),
    labels(zoe, 'tier: 3', on('09:25')),
    labels(zoe, 'sla: breached', on('09:26')),
    assigns(zoe, 'zoe', on('09:27')),
    closes(zoe, on('09:28')),
    says(hugo, '/take', on('09:29')),
  ],
  'by those who reopen what is not theirs': [
    ...solved,
    says(rita, '/confirm', on('09:40')),
    reopens(zoe, on('09:50')),
  ],
};

/** Of articles, and why GitHub hides somebody, which is kept as it was said. */
const notOurs =
  /GitHub hides the members of \S+|VPN drops with error 809|Mail is slow on Mondays|Switch the client to TCP\./;

describe('a desk that speaks German', () => {
  it.each(Object.entries(stories))('says no English word about a ticket %s', (name, events) => {
    const told = play(events, german);
    const at = events.at(-1)?.at ?? 0;
    const read = [...comments(told), faceAt(told.ticket, at, german).card];
    if (process.env['SHOW'] !== undefined) console.info(`\n##### ${name}\n${read.join('\n\n-----\n')}`);
    expect(read.flatMap((text) => englishIn(text, notOurs))).toEqual([]);
  });

  it('speaks to staff in German, too', () => {
    const refused = comments(play([...taken, says(lena, '/confirm', on('09:20'))], german)).at(-1);
    expect(refused).toBe(
      '@lena, das hat nicht geklappt. Das Ticket hat rita geöffnet, und nur rita kann `/confirm` verwenden.',
    );
  });

  it('speaks the language of the service, where that has its own', () => {
    const text = policyText.replace('name: VPN,', 'name: VPN, language: de,');
    const { card } = issueViewOf(desk({ v1: text }));
    expect(card).toMatch(
      /^Vielen Dank, @rita\. \*\*Ebene 1 \(Service-Desk\)\*\* kümmert sich um Ihr Ticket, Priorität \*\*P2\*\*/,
    );
    expect(card).toContain('bis **Fr 20.11.2026, 10:00 Uhr (Europe/Berlin)**');
  });
});

function issueViewOf(context: ReturnType<typeof desk>) {
  return faceAt(play([opens()], context).ticket, on('09:00'), context);
}
