/** Words too common to find anything by: they are left out of a search unless nothing else was typed. */
import { englishStopWords } from '../../knowledge/text/stop-words.ts';

// Beside those that tell no text from another.
const english =
  'about after all also am any because cannot could did doing get gets getting got had having he her here him his into just no now off once only other out over please she should since some still such than them these they those too under until up us while who why';
const german =
  'aber als am an auch auf aus bei bin bitte da das dass dem den der des die dies diese doch ein eine einem einen einer es für hat habe ich ihr im in ist kann kein keine mein mit nach nicht noch nur oder sich sie sind so und uns vom von war warum was wenn wie wir wird zu zum zur';
// Without those that are something else to a desk: `os`, `com`, `con`.
const spanish =
  'al como de del el ella en es esta este está están hay la las le lo los más mi muy nos para pero por porque que qué se ser si sin su sus también un una unos y ya';
const portuguese =
  'ao aos às até dos ela ele em está estão foi mais mas meu minha na nas não nos num numa pela pelo por quando que são se sem ser seu sua também tem um uma você';

const stopWords: ReadonlySet<string> = new Set(
  [englishStopWords, english, german, spanish, portuguese].flatMap((words) => words.split(' ')),
);

/** Whether a lower-case word says too little to search by. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
