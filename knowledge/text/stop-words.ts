/** English words that stand in every text and tell none apart. */

/** With a space between them, which is the shortest way to send them to a browser. */
export const englishStopWords =
  'a an and are as at be been but by can do does for from has have how i if in is it its me my not of on ' +
  'or our so that the their then there this to was we were what when where which will with would you your';
