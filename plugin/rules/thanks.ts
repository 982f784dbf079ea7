/** A short thanks on a resolved ticket is no “still broken”. */

const LONGEST_THANKS = 80;
const thanks =
  /\b(thanks?|thank you|thx|cheers|great|perfect|works?( now| again| fine)?|solved|danke|super|merci|gracias|obrigad[oa])\b|👍|🎉|❤/iu;
const doubts = /\b(but|not|n['’]t|still|however|again\?|aber|nicht|noch|wieder|immer|kein[e]?)\b|\?/iu;

/** Said kindly, shortly, and without a “but”. */
export function isThanks(text: string): boolean {
  const said = text.trim();
  return said.length <= LONGEST_THANKS && thanks.test(said) && !doubts.test(said);
}
