/** Articles that name another one as their successor, or ids that they had before: whether these lead anywhere. */
import { fileAtOldAddress, isOwnAddress } from '../old-address.ts';
import type { Article } from '../schema.ts';
import { type Complaint, type Finding, findingAt } from '../text/problem.ts';
import type { Sheet } from './pieces.ts';

/** @param byId all articles that can be read, by their ids */
export function successorFindings(
  article: Article,
  { path, place }: Sheet,
  byId: ReadonlyMap<string, Article>,
): readonly Finding[] {
  return [...successor(article, byId), ...oldAddresses(article, byId)].map((complaint) =>
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
  if (next.status !== 'retired') return [];
  const way = wayFrom(article, byId);
  const end = way.at(-1);
  if (end?.id === id)
    return [
      {
        field,
        message: `${way.map((one) => one.id).join(' is replaced by ')}: the way goes in a circle.`,
        remedy: 'Name an article that is in force, or take one of the lines out.',
      },
    ];
  const inForce =
    end !== undefined && end.status !== 'retired' ? end.id : 'the id of an article that is in force';
  return [
    {
      field,
      message: `${replacedBy}, which replaces ${id}, is itself retired.`,
      remedy: `Write ${inForce}.`,
    },
  ];
}

/** The article and those that replace it, one after the other, up to one that is in force, or that was there before. */
function wayFrom(article: Article, byId: ReadonlyMap<string, Article>): readonly Article[] {
  const way = [article];
  for (;;) {
    const next = byId.get(way.at(-1)?.replacedBy ?? '');
    if (next === undefined) return way;
    const isKnown = way.includes(next);
    way.push(next);
    if (isKnown) return way;
  }
}

/** Old ids and addresses: none may be one of today, or be claimed twice. */
function oldAddresses(article: Article, byId: ReadonlyMap<string, Article>): readonly FieldComplaint[] {
  const { id, formerly, replaces } = article;
  const all = [
    ...formerly.map((old, at) => ({ old, field: ['formerly', at] as const })),
    ...replaces.map((old, at) => ({ old, field: ['replaces', at] as const })),
  ];
  return all.flatMap(({ old, field }, at) => {
    const file = fileAtOldAddress(old);
    const complain = (message: string, remedy: string) => [{ field, message, remedy }];
    if (isOwnAddress(old))
      return complain(
        `The portal has pages of its own at ${old}.`,
        'Take it out, or write the whole path that the article had.',
      );
    const now = [...byId.values()].find((one) => fileAtOldAddress(one.id) === file);
    if (now !== undefined)
      return complain(
        `${id} was never ${now.id}: that is an article of today.`,
        now.id === id
          ? 'Take it out.'
          : `Delete the file of ${now.id}, and its address leads here; or take it out, and retire ${now.id} with replacedBy: ${id}.`,
      );
    if (all.findIndex((one) => fileAtOldAddress(one.old) === file) < at)
      return complain(`${old} stands here twice.`, 'Take one out.');
    const other = [...byId.values()].find(
      (one) =>
        one.id !== id &&
        [...one.formerly, ...one.replaces].some((theirs) => fileAtOldAddress(theirs) === file),
    );
    if (other === undefined) return [];
    return complain(
      `${old} is also what ${other.id} was called before.`,
      'Take it out in one of the two: an address leads to one place.',
    );
  });
}
