/** What an article’s page says when something is pressed, in English: the browser fetches these words once, not with every page. */

export const articlePageEn = {
  copy: 'Copy',
  copied: 'Copied',
  copyLabel: (command: string) => `Copy: ${command}`,
  solved: 'This solved it',
  thanks: 'Good to hear. No ticket was opened, and there is nothing left to do.',
};

/** The words of one language: a missing word is a type error. */
export type ArticlePageWords = typeof articlePageEn;
