/** To somebody who turns down another known error than those suggested. */
import type { Message } from '../message.ts';

export const notSuggestedMessage: Message<'named' | 'suggested'> = {
  name: 'not-suggested',
  when: 'Stands in `refused`: `/not-known` with another number than those suggested.',
  placeholders: { named: 'the numbers they wrote', suggested: 'those that were suggested' },
  texts: {
    en: '{named} was not suggested here. Suggested: {suggested}.',
    de: '{named} wurde hier nicht vorgeschlagen. Vorgeschlagen: {suggested}.',
  },
};
