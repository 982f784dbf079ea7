/** Whether words of staff only ask something: then nothing in them can have helped, and closing after them confirms nothing. */
import type { Parsed } from '../../commands/parse.ts';
import { firstWord, readName } from '../../commands/words.ts';
import { waitReasons } from '../../core/ticket/status.ts';
import { messageOf } from './message-of.ts';

/** Longer texts explain something, too. */
const LONGEST = 1_000;

/** Whoever then waits for the requester has asked for something, unless it is whether it works. */
export function onlyAsks({ rest, commands }: Parsed): boolean {
  const asked = commands.filter(({ verb, words }) => verb === 'wait' && isForRequester(words));
  const whole = [rest, ...asked.map(({ words }) => firstWord(words).rest)].join('\n');
  if (sentencesIn(whole).some((one) => asksWhetherItWorks(one) || suggests(one))) return false;
  if (asked.length > 0) return true;
  const sentences = rest.length > LONGEST ? [] : sentencesIn(messageOf(rest));
  return sentences.some(asks) && sentences.every((one) => asks(one) || courtesy.test(one));
}

function isForRequester(words: string): boolean {
  return readName(firstWord(words).first, waitReasons) === 'user';
}

/** In small letters, with plain apostrophes. */
function sentencesIn(text: string): readonly string[] {
  return text
    .replaceAll('’', "'")
    .toLowerCase()
    .split(/(?<=[.!?…])\s+|\n+/)
    .map((one) => one.trim())
    .filter((one) => /\p{L}/u.test(one));
}

function asks(sentence: string): boolean {
  return /\?[\s)"'”“*_]*$/.test(sentence) || request.test(sentence);
}

/** “Does it work now?” asks for a yes, and closing is one; “What does not work?” does not. */
function asksWhetherItWorks(sentence: string): boolean {
  return (
    (asks(sentence) || /^(?:does|did|hilft|geht)\b/.test(sentence)) &&
    works.test(sentence) &&
    !open.test(sentence)
  );
}

/** “Could you restart it?” is something to try. */
function suggests(sentence: string): boolean {
  return asks(sentence) && suggestions.some((one) => one.test(sentence));
}

const suggestions: readonly RegExp[] = [
  /(?<!\p{L})(?:tried|try|versuch\p{L}*|probier\p{L}*|ausprobiert|restart\p{L}*|reboot\p{L}*|neu ?starten|neu gestartet)(?!\p{L})/u,
  /(?<!\p{L})(?:can|could|would|will) you(?! (?:please |kindly |also |briefly )?(?:tell|say|send|let|give|describe|attach|share|provide|explain|show|see|remember|write|answer)(?!\p{L}))(?!\p{L})/u,
  /^(?!.*(?<!\p{L})(?:sagen|schicken|senden|nennen|mitteilen|beschreiben|zeigen|geben|erklären|schreiben|beantworten|sehen)(?!\p{L})).*(?<!\p{L})(?:können|könnten|würden) sie(?!\p{L})/u,
];

const works =
  /(?<!\p{L})(?:works?|working|help(?:s|ed)?|better|fixed|solved|resolved|gone|again|ok(?:ay)?|hilft|geholfen|klappt|geklappt|geht (?:es|das)|(?:es|das) (?:jetzt |nun |wieder )*geht|funktioniert|läuft|besser|behoben|gelöst|weg|wieder|in ordnung)(?!\p{L})/u;

/** It asks for more than a yes. */
const open =
  /(?<!\p{L})(?:not|what|which|when|where|who|how|why|since|nicht|welche\p{L}*|wann|wo|wer|wie|warum|seit|noch)(?!\p{L})|n't(?!\p{L})/u;

/** For something to know, without a question mark. */
const request =
  /^(?:please|kindly|bitte)\s+(?:tell (?:me|us)|let (?:me|us) know|send (?:me|us)|answer|describe|attach|upload|(?:schicken|senden|sagen|nennen|schreiben|beschreiben) sie (?:mir|uns)|beantworten sie|beschreiben sie|teilen sie (?:mir|uns) mit)(?!\p{L})/u;

/** What stands around a question, and helps nobody yet. */
const courtesy =
  /^(?:(?:hi|hello|hey|hallo|moin|dear|guten (?:tag|morgen)|liebe[rs]?)(?: [\p{L}@.-]+){0,3}[,.!]?$|(?:many )?thanks?(?!\p{L})|sorry(?!\p{L})|(?:vielen |herzlichen )?dank(?:e)?(?!\p{L})|entschuldig\p{L}*|(?:a |one |another |quick )*question|(?:eine |kurze |noch eine )*frage(?!\p{L})|(?:i|we)(?:'ll| will|'m| am|'re| are)? (?:have a |take a )?(?:look(?:ing)?|check(?:ing)?|on it)(?!\p{L})|(?:ich|wir) (?:schaue?n?|sehe?n?|prüfe?n?|kümmere?n?)(?!\p{L}))/u;
