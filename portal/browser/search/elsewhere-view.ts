/** Shows below the own answers what articles in other languages say, each language under its name. */
import { fill } from '../../search/fill.ts';
import { answerRow } from './answer-row.ts';
import type { Elsewhere } from './other-languages.ts';
import type { BoxWords } from './search-words.ts';

/** Fills the place; without answers it becomes empty. */
export function showElsewhere(
  place: HTMLElement,
  answers: readonly Elsewhere[],
  query: string,
  words: BoxWords,
): void {
  place.replaceChildren(...answers.map((answer) => sectionFor(answer, query, words)));
}

/** Tells those who hear the page that there is more below: `Answers in German stand below.` */
export function elsewhereTold(answers: readonly Elsewhere[], words: BoxWords): string {
  const names = answers.map(({ language }) => language.name);
  const languages = new Intl.ListFormat(words.lang).format(names);
  return fill(words.alsoTold, { languages });
}

function sectionFor({ language, found }: Elsewhere, query: string, words: BoxWords): HTMLElement {
  const heading = document.createElement('h2');
  heading.id = `also-${language.lang}`;
  heading.textContent = fill(words.alsoIn, { language: language.name });
  const list = document.createElement('ol');
  list.className = 'rows';
  list.lang = language.lang;
  list.dir = language.dir;
  list.append(...found.map((answer) => answerRow(answer, query, words)));
  const section = document.createElement('section');
  section.setAttribute('aria-labelledby', heading.id);
  section.append(heading, list);
  return section;
}
