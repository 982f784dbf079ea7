/** Four articles of a small desk. */
import type { Matchable } from '../../../knowledge/matching/entry.ts';

export const articles: readonly Matchable[] = [
  {
    id: 'KE-0001',
    fields: {
      title: 'VPN closes after two minutes',
      aliases: ['home office tunnel keeps dropping'],
      codes: ['0x80072746', '809'],
      symptoms: ['The tunnel closes and the client shows error 809.'],
      body: 'The router drops idle connections. Send a keepalive every minute.',
    },
  },
  {
    id: 'KE-0002',
    fields: {
      title: 'Printer says paper jam without paper',
      codes: ['E-52.10'],
      body: 'A sensor is dirty. Open the rear door and wipe it. The printer restarts by itself.',
    },
  },
  {
    id: 'KE-0003',
    fields: {
      title: 'Activation fails after a change of hardware',
      codes: ['0x8004F016', 'We can’t reactivate Windows on this device'],
      body: 'The licence is bound to the old board. Ask for a new key.',
    },
  },
  {
    id: 'KE-0004',
    fields: {
      title: 'Password page stays blank',
      codes: ['timed out'],
      body: 'An old cookie. Clear it and sign in again.',
    },
  },
];
