/**
 * What an article’s page says when something is pressed, in every language. It stands apart because the browser fetches
 * it, once and not with every page, and nothing else of the words.
 */
export const articlePageEn = {
  copy: 'Copy',
  copied: 'Copied',
  copyLabel: (command: string) => `Copy: ${command}`,
  solved: 'This solved it',
  thanks: 'Good to hear. No ticket was opened, and there is nothing left to do.',
};

export type ArticlePageWords = typeof articlePageEn;

export const articlePageDe: ArticlePageWords = {
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyLabel: (command) => `Kopieren: ${command}`,
  solved: 'Das war die Lösung',
  thanks: 'Schön. Es wurde kein Ticket eröffnet, und Sie brauchen nichts weiter zu tun.',
};
