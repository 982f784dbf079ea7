/** What the issue forms ask, in every language: a field’s label is the heading under which GitHub writes the answer. */
import type { InEach } from '../language.ts';

export const fields = [
  'what-happened',
  'what-needed',
  'error-message',
  'service',
  'impact',
  'urgency',
  'tried',
  'needed-by',
  'on-behalf-of',
  'reached-by',
  'context',
] as const;
export type Field = (typeof fields)[number];

/** The desk reads them back, so that a new wording makes tickets of the old one free-hand: add, do not change. */
export const headings: InEach<Readonly<Record<Field, string>>> = {
  en: {
    'what-happened': 'What happened?',
    'what-needed': 'What do you need?',
    'error-message': 'Error message',
    service: 'Service',
    impact: 'Who is affected?',
    urgency: 'How urgent is it?',
    tried: 'What have you tried?',
    'needed-by': 'Needed by',
    'on-behalf-of': 'On behalf of',
    'reached-by': 'How did they reach you?',
    context: 'Context from the portal',
  },
  de: {
    'what-happened': 'Was ist passiert?',
    'what-needed': 'Was brauchen Sie?',
    'error-message': 'Fehlermeldung',
    service: 'Dienst',
    impact: 'Wer ist betroffen?',
    urgency: 'Wie dringend ist es?',
    tried: 'Was haben Sie schon versucht?',
    'needed-by': 'Gebraucht bis',
    'on-behalf-of': 'Für wen',
    'reached-by': 'Auf welchem Weg kam es zu Ihnen?',
    context: 'Angaben aus dem Portal',
  },
};
