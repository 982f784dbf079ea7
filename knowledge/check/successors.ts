/** Articles that name another one as their successor, or ids that they had before: whether these lead anywhere. */
import type { Article } from '../schema.ts';
import { type Complaint, type Finding, findingAt } from '../text/problem.ts';
import type { Sheet } from './pieces.ts';

/** @param byId all articles that can be read, by their ids */
export function successorFindings(
  article: Article,
  { path, place }: Sheet,
  byId: ReadonlyMap<string, Article>,
): readonly Finding[] {
  return [...successor(article, byId), ...formerIds(article, byId)].map((complaint) =>
    findingAt(path, place(complaint.field), { level: 'mistake', ...complaint }),
  );
}

interface FieldComplaint extends Complaint {
  readonly field: readonly (string | number)[];
}

function successor(article: Article, byId: ReadonlyMap<string, Article>): readonly FieldComplaint[] {
  const { id, replacedBy } = article;
  if (replacedBy === undefined) return [];
  const field = ['replacedBy'];
  const next = byId.get(replacedBy);
  if (next === undefined || replacedBy === id) {
    const message = `${id} cannot be replaced by ${replacedBy}: ${next === undefined ? 'there is no such article' : 'it is the article itself'}.`;
    return [{ field, message, remedy: 'Write the id of the article that people should read instead.' }];
  }
  if (next.audience === 'staff' && article.audience === 'public')
    return [
      {
        field,
        message: `${replacedBy} is for staff, so nobody on the portal can read it instead of ${id}.`,
        remedy: 'Name a public article, or take the line out.',
      },
    ];
  if (next.status === 'retired')
    return [
      {
        field,
        message: `${replacedBy}, which replaces ${id}, is itself retired.`,
        remedy: `Write ${next.replacedBy ?? 'the id of an article that is in force'}.`,
      },
    ];
  return [];
}

function formerIds({ id, formerly }: Article, byId: ReadonlyMap<string, Article>): readonly FieldComplaint[] {
  return formerly.flatMap((former, at) => {
    const now = byId.get(former);
    const other = [...byId.values()].find((one) => one.id !== id && one.formerly.includes(former));
    if (now === undefined && other === undefined) return [];
    const message =
      now === undefined
        ? `${former} is also what ${other?.id ?? ''} was called before.`
        : `${id} was never ${former}: that is an article of today.`;
    return [{ field: ['formerly', at], message, remedy: 'Take it out in one of the two.' }];
  });
}
