/** `tierline replay`: puts back what was parked, to be tried again. */
import { z } from 'zod';
import { readSocket } from '../config.ts';
import { parkedSchema, replayedSchema } from '../server/admin.ts';
import { askDesk } from './ask-desk.ts';
import type { Deed } from './verb.ts';

export const replay: Deed = {
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
    if (ids.answer.length === 0) {
      print('Nothing was put back: nothing is parked.');
      return 0;
    }
    const call = { method: 'POST', path: '/replay', body: { ids: ids.answer } } as const;
    const asked = await askDesk(socket, call, replayedSchema);
    if ('refused' in asked) {
      print(asked.refused);
      return 1;
    }
    print(sayReplayed(asked.answer));
    return asked.answer.missing.length > 0 ? 1 : 0;
  },
};

function sayReplayed({ back, missing }: z.infer<typeof replayedSchema>): string {
  if (missing.length === 0) return `${back} put back.`;
  const names = missing.map((id) => `“${id}”`).join(', ');
  const lack = `${names} ${missing.length === 1 ? 'is' : 'are'} not parked. \`tierline parked\` lists what is.`;
  return back === 0 ? `Nothing was put back: ${lack}` : `${back} put back; ${lack}`;
}

async function allParked(socket: string | null) {
  const asked = await askDesk(socket, { method: 'GET', path: '/parked' }, z.array(parkedSchema));
  return 'refused' in asked ? asked : { answer: asked.answer.map(({ id }) => id) };
}
