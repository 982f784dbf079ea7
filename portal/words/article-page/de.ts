/** What an article’s page says when something is pressed, in German. */
import type { ArticlePageWords } from './en.ts';

export const articlePageDe: ArticlePageWords = {
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyLabel: (command) => `Kopieren: ${command}`,
  solved: 'Das war die Lösung',
  thanks: 'Schön. Es wurde kein Ticket eröffnet, und Sie brauchen nichts weiter zu tun.',
};
