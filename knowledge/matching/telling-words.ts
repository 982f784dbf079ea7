/** Which of the words that made an article look alike tell a reader anything. */
import { stopWords } from './tokens.ts';

/** English words that stand in any report of any trouble: true reasons to the index, none to people. */
const common: ReadonlySet<string> = new Set(
  (
    'about above after again all almost already also always am another any anybody anyone anything around ' +
    'away back bad because before being below better between both came cannot cant come comes could couldnt ' +
    'day days did didnt different does doesnt doing done dont down during each either else ended ends ever every ' +
    'everybody everyone everything few fine first found full gave get gets getting give gives go goes going gone ' +
    'good got had happen happened happening happens hasnt have havent he hello help her here hi him his however ' +
    'id im instead into isnt its ive just keep keeps know last later let like little long longer look looks lot made ' +
    'make makes many may maybe me mean might mine more morning most much must need needs never new next no ' +
    'nobody none nothing now off ok old once one only other others otherwise out over own per please problem ' +
    'problems put quite rather really right same saw say says see seem seems seen several shall she should show ' +
    'shows since some somebody someone something sometimes soon start started starting starts still stop stopped ' +
    'stops such suddenly sure take takes tell thank thanks than them these they thing things think this those though ' +
    'through time times today together told too took tried try trying twice two under unless until up upon us use ' +
    'used uses using usually very via want wants wasnt way week well went werent whether while who whole whose why ' +
    'without wont wouldnt work worked working works wrong yes yesterday yet'
  ).split(' '),
);

/** A quoted code or message of several words is kept whole. */
export function tellingWords(words: readonly string[]): readonly string[] {
  return words.filter((word) => {
    const plain = word.toLowerCase().replace(/['’]/g, '');
    return !common.has(plain) && !stopWords.has(plain);
  });
}
