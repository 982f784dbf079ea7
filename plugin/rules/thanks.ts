/** A short thanks on a resolved ticket is no “still broken”. */

const LONGEST_THANKS = 80;

const thanks =
  /\b(thanks?|thank you|thx|cheers|great|perfect|works?( now| again| fine)?|solved|danke|super|merci|gracias|obrigad[oa])\b|👍|🎉|❤/iu;

/** Words that turn a thanks into something to read; when in doubt, somebody should. */
const doubts = [
  /n['’]t\b|\b(cannot|cant|dont|doesnt|didnt|isnt|wont)\b|\?/iu,
  /\b(but|not|never|nothing|none|still|however|yet|only|sometimes|partly|almost|until|except|unfortunately|sadly)\b/iu,
  /\b(worse|slow\w*|broke\w*|fail\w*|crash\w*|stop\w*|same|back|another|new|wrong|no longer|when|if)\b/iu,
  /\b(?<!works? (?:\w+ )?)again\b/iu,
  /\b(?<!no (?:more |further )?)(errors?|problems?|issues?)\b/iu,
  /\bno\b(?! (?:more |further )?(?:errors?|problems?|issues?|trouble)\b)/iu,
  /\b(aber|nicht|nie|noch|wieder|immer|kein\w*|leider|trotzdem|nur|fehler|kaputt|mais|pas|encore|toujours|pero|sigue|mas)\b/iu,
];

/** Said kindly, shortly, and without a “but”. `text` is what is left beside quotes and commands. */
export function isThanks(text: string): boolean {
  const said = text.trim();
  return said.length <= LONGEST_THANKS && thanks.test(said) && !doubts.some((doubt) => doubt.test(said));
}
