/** The answers of an issue form, by field: GitHub writes each as a `###` heading and what was said. */
import { languages } from '../language.ts';
import { type Field, fields, headings } from './headings.ts';

/** What GitHub writes into a field that was left empty. */
const NO_RESPONSE = '_No response_';

/** By field, an empty answer for one that was left empty; the first answer where a heading stands twice. */
export function readFields(body: string): ReadonlyMap<Field, string> {
  const parts = body.replace(/\r\n?/g, '\n').split(/^### (.*)$/m);
  const found = new Map<Field, string>();
  for (let at = 1; at < parts.length; at += 2) {
    const field = fieldOf(parts[at] ?? '');
    if (field !== null && !found.has(field)) found.set(field, said(parts[at + 1] ?? ''));
  }
  return found;
}

/** What a person wrote: without the form’s empty fields, and without the line that the portal filled in. */
export function ownWords(body: string): string {
  const [before = '', ...parts] = body.replace(/\r\n?/g, '\n').split(/^(?=### )/m);
  const kept = parts.filter((part) => {
    const [heading = '', ...answer] = part.split('\n');
    return said(answer.join('\n')) !== '' && fieldOf(heading.replace(/^### */, '')) !== 'context';
  });
  return [before, ...kept].join('').trim();
}

/** The field with this heading in any language: what a form asks in says nothing of what it is read in. */
function fieldOf(heading: string): Field | null {
  const name = heading.trim().normalize('NFC').toLowerCase();
  return (
    fields.find((field) => languages.some((language) => headings[language][field].toLowerCase() === name)) ??
    null
  );
}

function said(answer: string): string {
  const text = answer.trim();
  return text === NO_RESPONSE ? '' : text;
}
