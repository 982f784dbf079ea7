/** Whether a text is thanks for a solution and nothing else, or says that nothing is needed any more. */
import { doubts } from './doubts.ts';
import { kindWords, worksWords } from './kind-words.ts';
import { messageOf } from './message-of.ts';

/** A short thanks on a resolved ticket is no “still broken”, and one that says that it works confirms the solution. */
const LONGEST_THANKS = 120;
/** With all that an office puts below it. */
const LONGEST_COMMENT = 8_000;
/** Names, and what it is that works again; more than these is something to read. */
const OTHER_WORDS = 4;

/** Said kindly, shortly, and without a “but”; a signature may stand below it. `text` is what is left beside quotes and commands. */
export function isThanks(text: string): boolean {
  const said = saidIn(text);
  if (said === '' || said.length > LONGEST_THANKS) return false;
  const rest = withoutKindWords(said);
  if (rest === said || doubts.some((doubt) => doubt.test(rest))) return false;
  const others = (rest.match(/[\p{L}\p{N}@][\p{L}\p{N}'@-]*/gu) ?? []).filter(
    (word) => !littleWords.has(word),
  );
  // In scripts without spaces a “word” may be a sentence, and of other letters than ours we know no doubts.
  return others.length <= OTHER_WORDS && others.every((word) => /^[\p{Script=Latin}\p{N}'@-]+$/u.test(word));
}

/** It says that it works, or is a 👍 and nothing else: that verifies the solution, as `/confirm` does. */
export function confirms(text: string): boolean {
  const said = saidIn(text);
  if (yes.test(said)) return true;
  return isThanks(text) && (worksWords.some((works) => said.search(works) >= 0) || onlyThumbs.test(said));
}

/** The whole answer to “Does it work for you?”: a yes, which confirms, or an “ok”, which leaves it as it is. */
export function isAssent(text: string): boolean {
  const said = saidIn(text);
  return yes.test(said) || okay.test(said);
}

const yes = /^(?:yes|yep|yup|yeah|ja|jo|jup|jawohl)(?:[,\s]+(?:please|it does|tut es|genau))?[\s.!]*$/;
const okay = /^(?:ok|okay|alright|in ordnung|alles klar)[\s.!]*$/;

/** “nvm”, “hat sich erledigt”: they need nothing any more. Only a text that says nothing else, but for a sorry and thanks. */
export function needsNothing(text: string): boolean {
  const said = saidIn(text);
  if (said === '' || said.length > LONGEST_THANKS) return false;
  const left = said.replace(noMoreNeed, ' . ');
  return left !== said && /^[\s.,;:!()–-]*$/.test(withoutKindWords(left.replace(besideIt, ' . ')));
}

/** Whole turns of phrase: “erledigt” or “found it” alone may answer what somebody asked. */
const noMoreNeed = wholeWords(
  'nvm|nvmd|never ?mind|false alarm',
  '(?:it |this |that |the (?:problem|issue) |my (?:problem|issue) )?(?:(?:has |have |is |was )?(?:just |now |already |since )?)(?:solved|fixed|resolved|sorted|cleared)(?: itself(?: out)?| by itself| on its own)(?: now| already| meanwhile)?',
  "(?:(?:i|we)(?: have|'ve)? )?(?:just |already )?(?:solved|fixed|resolved|sorted) (?:it|this|that) (?:myself|ourselves)|(?:(?:i|we)(?: have|'ve)? )?(?:figured|sorted|worked) it out (?:myself|ourselves)",
  "(?:it is |it's |this is |that is |that's )?(?:no longer|not) needed(?: any ?more)?|(?:i |we )?(?:no longer need|(?:do not|don't|dont) need) (?:it|this|that|help|any help|anything|your help)(?: any ?more)?",
  '(?:please |you can |you may )?cancel (?:this|my|the) (?:ticket|request|case)(?: please)?',
  '(?:es |das |die sache |die frage |das (?:problem|thema|ticket|anliegen) |mein (?:problem|anliegen) |alles )?hat sich (?:inzwischen |mittlerweile |schon |bereits |jetzt |nun |gerade |soeben |damit |auch |alles |von selbst |von alleine? |von selber )*(?:erledigt|gelöst|geklärt)',
  '(?:es |das |das (?:problem|ticket) )?(?:wird|ist) (?:nicht mehr|nicht länger) (?:benötigt|gebraucht|nötig|notwendig)|nicht mehr (?:nötig|notwendig)',
  '(?:ich |wir )?(?:brauche?n?|benötigen?) (?:das |es |hier |dazu |dafür )?(?:nicht mehr|nichts mehr|keine hilfe mehr)|(?:brauche?n?|benötigen?) (?:ich|wir) (?:nicht mehr|nichts mehr|keine hilfe mehr)',
  '(?:ich |wir )?(?:habe?n? )?(?:es |das |das problem )?(?:jetzt |nun |schon |inzwischen )?selbst (?:gelöst|behoben|hinbekommen|geschafft)',
  '(?:war (?:ein |nur ein )?)?(?:fehlalarm|falscher alarm)|(?:das |dieses |mein )ticket (?:bitte )?stornieren',
);

/** What may stand beside it. */
const besideIt = wholeWords(
  '(?:so |very )?sorry(?: for (?:the |any )?(?:noise|trouble|inconvenience|bother)| für die störung)?|apologies|my (?:bad|mistake|fault)|it was my (?:mistake|fault)',
  '(?:entschuldigung|entschuldigen sie)(?: (?:für )?die störung)?|tut mir (?:sehr )?leid|(?:war )?mein fehler',
  'hi(?: all| there)?|hello|hey|hallo|moin|guten (?:tag|morgen)|ok|okay|ah|oh|ach|all good|alles gut|anyways?|all the same|trotzdem|dennoch|for your help|für ihre hilfe|für die hilfe',
);

function wholeWords(...some: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${some.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

/** Something in it may say that it does not work. */
export function isDoubtful(text: string): boolean {
  const rest = withoutKindWords(saidIn(text));
  return doubts.some((doubt) => doubt.test(rest));
}

function withoutKindWords(said: string): string {
  return kindWords.reduce((left, kind) => left.replace(kind, ' . '), said);
}

const onlyThumbs = /^(?:[\u{1f44d}\u{1f44c}\u{2705}][\u{1f3fb}-\u{1f3ff}\u{fe0f}]*\s*)+$/u;

/** The same comment is asked several questions in a row, and what its writer said is found once. */
let last = { text: '', said: '' };

function saidIn(text: string): string {
  if (text === last.text) return last.said;
  const short = text.length > LONGEST_COMMENT ? '' : messageOf(text);
  last = { text, said: short.trim().replaceAll('’', "'").toLowerCase() };
  return last.said;
}

/** Words that say nothing by themselves, and are not counted. */
const littleWords: ReadonlySet<string> = new Set(
  (
    'a an the this that it its is are was were be been i we you me my our your to for of in on at with by and so very ' +
    'much all everything now today here hi hello hey ok okay yes yep yeah just really team guys folks help quick ' +
    'support both everyone from has have had do does did ' +
    'der die das den dem des ein eine einen es ist sind war waren ich wir sie ihr du mir mich uns euch ihnen für von ' +
    'im in an am auf mit und so sehr alles jetzt nun heute hier hallo hi ja jo echt wirklich team hilfe schnelle ' +
    'schnell support beide alle zusammen habe hat haben hatte lg vg mfg gruß grüße viele liebe'
  ).split(' '),
);
