/** Codes, names and titles that stand in two articles: rightly now and then, by mistake more often. */
import { kindOf } from '../schema.ts';
import { type Complaint, type Finding, findingAt } from '../text/problem.ts';
import { type Sheet, textsIn } from './pieces.ts';
import { placeholder } from './placeholders.ts';

interface Use {
  /** `code`, `alias` or `title`. */
  readonly what: string;
  readonly sheet: Sheet;
  readonly text: string;
  readonly at: readonly (string | number)[];
}

const FIELDS = [
  ['codes', 'code'],
  ['aliases', 'alias'],
  ['title', 'title'],
] as const;

/** Three digits are a kind of answer, as of a web server, and shared by many troubles. */
const GENERAL = /^\d{1,3}$/;

/**
 * A warning at every place whose code, alias or title is also one of another article of its kind and language, or
 * stands twice in its own: who types it shall find one article, and each name is worth writing once. No mistake: one code can have two causes, each with an article of its own.
 */
export function twiceFindings(sheets: readonly Sheet[]): readonly Finding[] {
  const shelf = oneForEachId(sheets);
  const uses = shelf.flatMap(usesIn);
  const same = Map.groupBy(uses, ({ sheet, text }) => `${shelfOf(sheet)} ${keyOf(text)}`);
  return [...same.values()].filter((group) => group.length > 1).flatMap(complaints);
}

function usesIn(sheet: Sheet): readonly Use[] {
  return FIELDS.flatMap(([field, what]) =>
    textsIn(sheet.fields[field], [field])
      .filter(({ text }) => !GENERAL.test(text.trim()) && !text.startsWith(placeholder))
      .map(({ text, at }) => ({ what, sheet, text, at })),
  );
}

/** Two files with one id are a mistake of their own, and share all the rest because of it. */
function oneForEachId(sheets: readonly Sheet[]): readonly Sheet[] {
  return [...Map.groupBy(sheets, (sheet) => nameOf(sheet)).values()].flatMap(([first]) => first ?? []);
}

function shelfOf({ fields }: Sheet): string {
  const { id, lang = 'en' } = fields;
  return `${String(lang)} ${typeof id === 'string' ? kindOf(id) : ''}`;
}

function keyOf(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replace(/^0x(?=[0-9a-f]+$)/, '');
}

function complaints(group: readonly Use[]): readonly Finding[] {
  return group.flatMap((use, index) => {
    const others = group.filter(({ sheet }) => sheet !== use.sheet).map(({ sheet }) => nameOf(sheet));
    const earlier = group.findIndex(({ sheet }) => sheet === use.sheet);
    if (others.length === 0 && earlier === index) return [];
    const warning = (complaint: Complaint): Finding =>
      findingAt(use.sheet.path, use.sheet.place(use.at), { level: 'warning', ...complaint });
    if (others.length === 0 || earlier !== index)
      return [
        warning({ message: `The ${use.what} “${use.text}” stands here twice.`, remedy: 'Take one out.' }),
      ];
    return [
      warning({
        message: `The ${use.what} “${use.text}” is also in ${few([...new Set(others)])}.`,
        remedy:
          'If both are about one trouble, make one article of them; if not, say here what tells them apart.',
      }),
    ];
  });
}

/** The first five, and how many more there are. */
function few(names: readonly string[]): string {
  const shown = names.slice(0, names.length > 6 ? 5 : 6).join(', ');
  return names.length > 6 ? `${shown} and ${names.length - 5} more` : shown;
}

function nameOf({ fields, path }: Sheet): string {
  return typeof fields['id'] === 'string' ? fields['id'] : path;
}
