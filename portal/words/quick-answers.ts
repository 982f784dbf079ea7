/**
 * What the search says of its answers, in every language, on the home page and in the header of all others. It stands
 * apart because the browser fetches it when somebody searches there, and not with every page.
 */
export const quickAnswersEn = {
  one: '1 answer',
  many: '{count} answers',
  none: 'No article fits these words.',
  failed: 'The search did not load. Reload the page to try again.',
  allAnswers: 'All answers',
};

export type QuickAnswersWords = typeof quickAnswersEn;

export const quickAnswersDe: QuickAnswersWords = {
  one: '1 Antwort',
  many: '{count} Antworten',
  none: 'Kein Artikel passt zu diesen Worten.',
  failed: 'Die Suche wurde nicht geladen. Laden Sie die Seite neu, um es noch einmal zu versuchen.',
  allAnswers: 'Alle Antworten',
};

/** As `voiceFor`, which would bring all words of the portal into the browser. */
export function quickAnswersWordsFor(tag: string): QuickAnswersWords {
  return tag.toLowerCase().split('-')[0] === 'de' ? quickAnswersDe : quickAnswersEn;
}
