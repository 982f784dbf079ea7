/** `tierline feedback`: what visitors of the portal said, counted, and how many tickets that spared. */
import { parseArgs } from 'node:util';
import { readSocket } from '../config.ts';
import { sayShare } from '../reports/compliance/say-comparison.ts';
import { type FeedbackSummary, feedbackSchema } from '../server/feedback/feedback-summary.ts';
import { sayError } from '../server/say-error.ts';
import { askDesk } from './ask-desk.ts';
import type { Deed } from './verb.ts';

const DAYS = 30;

export const feedback: Deed = {
  run: async (words, print) => {
    const read = readWords(words);
    if ('refused' in read) {
      print(read.refused);
      return 2;
    }
    const call = { method: 'GET', path: `/feedback?days=${read.days}` } as const;
    const asked = await askDesk(readSocket(), call, feedbackSchema);
    if ('refused' in asked) {
      print(asked.refused);
      return 1;
    }
    if (read.json) print(JSON.stringify(asked.answer));
    else for (const line of sayFeedback(asked.answer, read.days)) print(line);
    return 0;
  },
};

type Read = { readonly days: number; readonly json: boolean } | { readonly refused: string };

function readWords(words: readonly string[]): Read {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [text = String(DAYS), ...more] = positionals;
    if (/^[1-9]\d{0,3}$/.test(text) && more.length === 0) return { days: Number(text), json: values.json };
    return {
      refused: `“${positionals.join(' ')}” is no number of days. Write it like \`tierline feedback 7\`.`,
    };
  } catch (error) {
    return { refused: `${sayError(error)} Write it like \`tierline feedback 7 --json\`.` };
  }
}

function sayFeedback(
  { solved, unhelpful, failedSearches, deflection }: FeedbackSummary,
  days: number,
): readonly string[] {
  const { searched, openedForm } = deflection;
  if (solved.length + unhelpful.length + failedSearches.length + searched + openedForm === 0)
    return [`Nothing was said in the last ${days} days.`];
  return [
    ...section('Solved by an article, without a ticket', solved),
    ...(searched + openedForm === 0 ? [] : sayDeflection(deflection)),
    ...section('Did not help, and why, as visitors wrote it', unhelpful),
    ...section('Searches that found nothing', failedSearches),
  ];
}

function section(title: string, all: FeedbackSummary['solved']): readonly string[] {
  if (all.length === 0) return [];
  const sum = all.reduce((total, { count }) => total + count, 0);
  return [`${title}: ${sum}`, ...all.map(({ about, count }) => row(count, about)), ''];
}

function sayDeflection({ searched, openedForm, ...of }: FeedbackSummary['deflection']): readonly string[] {
  const intents = searched + openedForm;
  return [
    `Tickets spared (true deflection): ${sayShare(of.share)}, ${of.deflected} of ${intents} who meant to open one`,
    row(searched, 'searched'),
    row(openedForm, 'opened the ticket form without a search'),
    row(of.confirmed, 'were helped by an article, as they said'),
    row(of.cameBack, 'of those came to the ticket form within 7 days after all'),
    row(of.provisional, 'of those that were spared are provisional: their 7 days still run'),
    '',
  ];
}

function row(count: number, what: string): string {
  return `${String(count).padStart(7)}  ${what}`;
}
