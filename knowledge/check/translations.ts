/** Articles that name the one that they say in another language: whether there is such a one, and only one of each language. */
import type { Article } from '../schema.ts';
import { type Complaint, type Finding, findingAt } from '../text/problem.ts';
import type { Sheet } from './pieces.ts';

/** @param byId all articles that can be read, by their ids */
export function translationFindings(
  article: Article,
  { path, place }: Sheet,
  byId: ReadonlyMap<string, Article>,
): readonly Finding[] {
  return original(article, byId).map((complaint) =>
    findingAt(path, place(['translationOf']), { level: 'mistake', ...complaint }),
  );
}

function original(
  { id, lang, translationOf }: Article,
  byId: ReadonlyMap<string, Article>,
): readonly Complaint[] {
  if (translationOf === undefined) return [];
  const first = byId.get(translationOf);
  const remedy = 'Write the id of the article that this one says in another language, or take the line out.';
  if (first === undefined || translationOf === id) {
    const message = `${id} cannot be a translation of ${translationOf}: ${first === undefined ? 'there is no such article' : 'it is the article itself'}.`;
    return [{ message, remedy }];
  }
  if (first.lang === lang)
    return [
      {
        message: `${translationOf} is in the same language, ${lang}.`,
        remedy: 'Correct lang of one of the two, or take the line out.',
      },
    ];
  if (first.translationOf !== undefined)
    return [
      {
        message: `${translationOf} is itself a translation.`,
        remedy: `Write ${first.translationOf}.`,
      },
    ];
  const other = [...byId.values()].find(
    (one) => one.id < id && one.translationOf === translationOf && one.lang === lang,
  );
  return other === undefined
    ? []
    : [
        {
          message: `${other.id} says ${translationOf} in the same language, ${lang}.`,
          remedy: 'Take the line out of one of the two.',
        },
      ];
}
