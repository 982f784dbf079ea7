/** `tierline subscribers`: who gets webhooks and how much waits for each; `enable` sends again to one that was gone. */
import { z } from 'zod';
import { readSocket } from '../../config.ts';
import { enabledSchema, subscriberStateSchema } from '../../server/admin.ts';
import { askDesk } from '../ask-desk.ts';
import type { Deed } from '../verb.ts';

export const subscribers: Deed = {
  run: async ([act, name, ...more], print) => {
    if (act === undefined) return await list(false, print);
    if (act === '--json' && name === undefined) return await list(true, print);
    if (act === 'enable' && name !== undefined && more.length === 0) return await enable(name, print);
    print(
      'Write `tierline subscribers`, `tierline subscribers --json` or `tierline subscribers enable NAME`.',
    );
    return 2;
  },
};

async function list(isJson: boolean, print: (line: string) => void): Promise<number> {
  const call = { method: 'GET', path: '/subscribers' } as const;
  const asked = await askDesk(readSocket(), call, z.array(subscriberStateSchema));
  if ('refused' in asked) {
    print(asked.refused);
    return 1;
  }
  if (isJson) {
    print(JSON.stringify(asked.answer));
    return 0;
  }
  if (asked.answer.length === 0) print('There are no subscribers: TIERLINE_SUBSCRIBERS names none.');
  for (const { name, format, types, waiting, parked, goneSince } of asked.answer) {
    print(`${name}  ${format}, ${types.join(' ')}: ${waiting} waiting, ${parked} parked`);
    if (goneSince !== null)
      print(
        `  sent nothing since ${goneSince}, when it answered 410; \`tierline subscribers enable ${name}\` begins again`,
      );
  }
  return 0;
}

async function enable(name: string, print: (line: string) => void): Promise<number> {
  const call = { method: 'POST', path: '/subscribers/enable', body: { name } } as const;
  const asked = await askDesk(readSocket(), call, enabledSchema);
  if ('refused' in asked) {
    print(asked.refused);
    return 1;
  }
  const { back, known } = asked.answer;
  print(back === null ? sayUnknown(name, known) : `${name} is sent messages again; ${back} put back.`);
  return back === null ? 1 : 0;
}

export function sayUnknown(name: string, known: readonly string[]): string {
  const names = known.length === 0 ? 'There are none' : `There are ${known.join(', ')}`;
  return `The desk knows no subscriber “${name}”. ${names}; TIERLINE_SUBSCRIBERS names them.`;
}
