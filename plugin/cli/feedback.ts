/** `tierline feedback`: what visitors of the portal said, counted. */
import { z } from 'zod';
import { readSocket } from '../config.ts';
import { feedbackSchema } from '../server/admin.ts';
import { askDesk } from './ask-desk.ts';
import type { Deed } from './verb.ts';

const DAYS = 30;

export const feedback: Deed = {
  run: async (words, print) => {
    const [text = String(DAYS), ...more] = words;
    if (!/^[1-9]\d{0,3}$/.test(text) || more.length > 0) {
      print(`“${words.join(' ')}” is no number of days. Write it like \`tierline feedback 7\`.`);
      return 1;
    }
    const call = { method: 'GET', path: `/feedback?days=${text}` } as const;
    const asked = await askDesk(readSocket(), call, z.array(feedbackSchema));
    if ('refused' in asked) {
      print(asked.refused);
      return 1;
    }
    for (const line of sayFeedback(asked.answer, Number(text))) print(line);
    return 0;
  },
};

type Counted = z.infer<typeof feedbackSchema>;

function sayFeedback(all: readonly Counted[], days: number): readonly string[] {
  const solved = all.filter(({ said }) => said === 'solved');
  const searches = all.filter(({ said }) => said === 'no-answer');
  if (all.length === 0) return [`Nothing was said in the last ${days} days.`];
  return [
    ...section('Solved by an article, without a ticket', solved),
    ...section('Searches that found nothing', searches),
  ];
}

function section(title: string, all: readonly Counted[]): readonly string[] {
  if (all.length === 0) return [];
  const sum = all.reduce((total, { count }) => total + count, 0);
  return [`${title}: ${sum}`, ...all.map(({ about, count }) => `${String(count).padStart(7)}  ${about}`), ''];
}
