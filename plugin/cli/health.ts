/** `tierline health`: how the running desk is, with the names that its public page leaves out. */
import { readSocket } from '../config.ts';
import { healthSchema } from '../server/admin.ts';
import { askDesk } from './ask-desk.ts';
import type { Deed } from './verb.ts';

export const health: Deed = {
  run: async (words, print) => {
    const asked = await askDesk(readSocket(), { method: 'GET', path: '/health' }, healthSchema);
    if ('refused' in asked) {
      print(asked.refused);
      return 1;
    }
    const { ok, problems, notices } = asked.answer;
    if (words.includes('--json')) {
      print(JSON.stringify(asked.answer));
      return ok ? 0 : 1;
    }
    if (ok) print('All is well.');
    for (const said of [...problems, ...notices]) print(said);
    return ok ? 0 : 1;
  },
};
