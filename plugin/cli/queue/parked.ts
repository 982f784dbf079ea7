/** `tierline parked`: what the running desk gave up on, and why. */
import { z } from 'zod';
import { readSocket } from '../../config.ts';
import { parkedSchema } from '../../server/admin.ts';
import { askDesk } from '../ask-desk.ts';
import type { Deed } from '../verb.ts';

export const parked: Deed = {
  run: async (_words, print) => {
    const asked = await askDesk(readSocket(), { method: 'GET', path: '/parked' }, z.array(parkedSchema));
    if ('refused' in asked) {
      print(asked.refused);
      return 1;
    }
    if (asked.answer.length === 0) {
      print('Nothing is parked.');
      return 0;
    }
    for (const { id, what, since, attempts, why } of asked.answer) {
      print(id);
      print(`  ${what}, given up on ${since} after ${attempts} ${attempts === 1 ? 'try' : 'tries'}`);
      print(`  ${why}`);
    }
    print('');
    print(
      'Once the cause is mended, `tierline replay ID…` puts them back; `tierline replay all` all of them.',
    );
    return 0;
  },
};
