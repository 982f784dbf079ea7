/** English words that are in every ticket and tell none apart. */

export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an and are as at be been but by can do does for from has have how i if in is it its me my not of on ' +
    'or our so that the their then there this to was we were what when where which will with would you your'
  ).split(' '),
);
