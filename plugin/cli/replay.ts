/** `tierline replay`: puts back what was parked, to be tried again. */
import { z } from 'zod';
import { readSocket } from '../config.ts';
import { parkedSchema } from '../flow/operator-door.ts';
import { askDesk } from './ask-desk.ts';
import type { Verb } from './verb.ts';

export const replay: Verb = {
  name: 'replay',
  takes: 'ID… | all',
  does: 'puts back what is parked, at the place it had, to be tried again',
  run: async (words, print) => {
    if (words.length === 0) {
      print('Which? Write the ids that `tierline parked` shows, or `all`.');
      return 1;
    }
    const socket = readSocket();
    const ids = words.includes('all') ? await allParked(socket) : { answer: words };
    if ('refused' in ids) {
      print(ids.refused);
      return 1;
    }
    const back = z.object({ back: z.number() });
    const call = { method: 'POST', path: '/replay', body: { ids: ids.answer } } as const;
    const asked = await askDesk(socket, call, back);
    if ('refused' in asked) {
      print(asked.refused);
      return 1;
    }
    const missing = ids.answer.length - asked.answer.back;
    print(`${asked.answer.back} put back.`);
    if (missing > 0) print(`${missing} of the ids are not parked; \`tierline parked\` shows those that are.`);
    return missing > 0 ? 1 : 0;
  },
};

async function allParked(socket: string | null) {
  const asked = await askDesk(socket, { method: 'GET', path: '/parked' }, z.array(parkedSchema));
  return 'refused' in asked ? asked : { answer: asked.answer.map(({ id }) => id) };
}
