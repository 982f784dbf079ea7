/**
 * What an article’s page says when something is pressed, in every language. It stands apart because the browser fetches
 * it, once and not with every page, and nothing else of the words.
 */
export const articlePageEn = {
  copy: 'Copy',
  copied: 'Copied',
  copyLabel: (command: string) => `Copy: ${command}`,
  solved: 'This solved it',
  because: 'It did not help, because …',
  becauseHint:
    'The people who keep this article read it, without your name. Leave out passwords and names; nobody can answer you here.',
  send: 'Send',
  heard: 'Thank you, that helps to make this article better. For help open a ticket.',
  thanks: 'Good to hear. No ticket was opened, and there is nothing left to do.',
};

export type ArticlePageWords = typeof articlePageEn;

export const articlePageDe: ArticlePageWords = {
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyLabel: (command) => `Kopieren: ${command}`,
  solved: 'Das war die Lösung',
  because: 'Das hat nicht geholfen, weil …',
  becauseHint:
    'Es liest, wer diesen Artikel pflegt, ohne Ihren Namen. Lassen Sie Passwörter und Namen weg; antworten kann Ihnen hier niemand.',
  send: 'Senden',
  heard: 'Danke, das hilft, den Artikel zu verbessern. Brauchen Sie Hilfe, eröffnen Sie ein Ticket.',
  thanks: 'Schön. Es wurde kein Ticket eröffnet, und Sie brauchen nichts weiter zu tun.',
};

/** As `voiceFor`, which would bring all words of the portal into the browser. */
export function articlePageWordsFor(tag: string): ArticlePageWords {
  return tag.toLowerCase().split('-')[0] === 'de' ? articlePageDe : articlePageEn;
}
