/** Turns an article of another house into one of ours, so that real ones can be measured. Never used by the product. */
import { splitFrontMatter } from '../../../knowledge/front-matter.ts';
import { kindOf } from '../../../knowledge/schema.ts';

/** A file for our articles folder, and the id by which the queries know the article. */
export interface Mapped {
  readonly name: string;
  readonly text: string;
  readonly id: string;
  readonly foreignId: string;
}

const SECTION = /^## +(.+)$/m;

/**
 * Maps one file, or gives undefined when it is no article. One that already has an id of ours stays as it is; of
 * any other the fields are renamed, the sections on cause and remedy become ours, and nothing is written twice.
 *
 * @param order gives the article its number
 */
export function toArticle(name: string, text: string, order: number): Mapped | undefined {
  const parts = splitFrontMatter(name, text);
  if ('problems' in parts) return undefined;
  const fields = { ...parts.fields };
  const foreignId = textOf(fields['id']);
  const title = oneLine(textOf(fields['title'])).slice(0, 120).trim();
  if (kindOf(foreignId) !== null) return { name, text, id: foreignId, foreignId };
  if (foreignId === '' || title === '') return undefined;

  const id = `KE-${String(order + 1).padStart(5, '0')}`;
  const { workaround, cause, rest } = sectionsOf(withoutForeignLinks(parts.body));
  const described = [fields['heading'], fields['description']].map(textOf).map(oneLine);
  const symptoms = [...new Set(described)].filter((line) => line !== '' && line !== title);
  const head = {
    id,
    title,
    codes: [...listOf(fields['codes']), ...listOf(fields['kb'])],
    service: serviceOf(textOf(fields['product'])),
    affected: listOf(fields['affected']),
    symptoms: symptoms.length > 0 ? symptoms : [title],
    status: workaround === '' ? 'investigating' : 'workaround',
    workaround,
    cause,
    reviewedOn: '2026-01-01',
    lang: textOf(fields['lang']) || 'en',
  };
  const written = Object.entries(head).map(([field, value]) => `${field}: ${JSON.stringify(value)}`);
  return { name: `${id}.md`, text: `---\n${written.join('\n')}\n---\n\n${rest}\n`, id, foreignId };
}

function sectionsOf(body: string) {
  const [opening = '', ...parts] = body.split(new RegExp(SECTION, 'gm'));
  const sections = parts.flatMap((part, at) =>
    at % 2 === 0 ? [{ title: part, text: parts[at + 1] ?? '' }] : [],
  );
  const wanted = (words: RegExp) => sections.filter(({ title }) => words.test(title));
  const remedy = wanted(/^(resolution|workaround|solution|status)/i);
  const reason = wanted(/^cause/i);
  const rest = sections.filter((section) => !remedy.includes(section) && !reason.includes(section));
  return {
    workaround: joined(remedy.map(({ text }) => text)),
    cause: joined(reason.map(({ text }) => text)),
    rest: joined([opening, ...rest.map(({ title, text }) => `## ${title}\n${text}`)]),
  };
}

// Their links lead into their own site; the words of them stay.
function withoutForeignLinks(body: string): string {
  return body
    .replace(/\]\(\s*(?!https?:|mailto:|\s)(?:[^()]|\([^()]*\))*\)/g, ']')
    .replace(/^ {0,3}\[[^\]\n]+\]:\s*\S.*$/gm, '');
}

function joined(texts: readonly string[]): string {
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function listOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list
    .map(textOf)
    .map(oneLine)
    .filter((text) => text !== '');
}

function serviceOf(product: string): string {
  return product
    .replace(/[^A-Za-z0-9 ._-]+/g, ' ')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, 41)
    .trim();
}
