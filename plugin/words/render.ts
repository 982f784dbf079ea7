/** Says a sentence of the catalogue: in a language, and in the policy’s words where it has its own. */
import type { MessageName, Values } from './catalog.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { InEach, Language } from './language.ts';

/** The policy’s own texts, by the sentence’s name; a language that is left out keeps the desk’s. */
export type Overrides = ReadonlyMap<string, Readonly<Partial<Record<Language, string>>>>;

/** How somebody is spoken to. */
export interface Locale {
  readonly language: Language;
  readonly overrides: Overrides;
}

export const texts: InEach<Readonly<Record<MessageName, string>>> = { en, de };

/** The sentence as a person reads it. */
export function render<Name extends MessageName>(
  name: Name,
  values: Values<Name>,
  { language, overrides }: Locale,
): string {
  return fill(overrides.get(name)?.[language] ?? texts[language][name], values);
}

/** A sentence that waits for the language of whoever will read it. */
export type Sentence = (locale: Locale) => string;

export function sentence<Name extends MessageName>(name: Name, values: Values<Name>): Sentence {
  return (locale) => render(name, values, locale);
}

/** Without the gaps that empty placeholders leave in a line. */
export function inOneLine(text: string): string {
  return text.replace(/ {2,}/g, ' ').trim();
}

/** In one go, so that nothing in a value is taken for a placeholder. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(placeholder, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : whole,
  );
}

/** The names in braces, in order; doubles stay. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(placeholder)].map(([, name = '']) => name);
}

const placeholder = /\{([a-z-]+)\}/g;

/** Sentences that are two: one for a single thing, one for several or none. */
type CountedName = MessageName extends infer One ? (One extends `${infer Base}.other` ? Base : never) : never;

/** The sentence in the form that its language has for a number; `{count}` is the number. */
export function renderCount<Name extends CountedName>(
  name: Name,
  count: number,
  values: Omit<Values<`${Name}.other`>, 'count'>,
  { language, overrides }: Locale,
): string {
  const counted: CountedName = name;
  const form = new Intl.PluralRules(language).select(count) === 'one' ? 'one' : 'other';
  const full: MessageName = `${counted}.${form}`;
  const text = overrides.get(full)?.[language] ?? texts[language][full];
  return fill(text, { ...values, count: String(count) });
}

/** In the desk’s own words, where no policy is at hand. */
export function localeIn(language: Language): Locale {
  return { language, overrides: new Map() };
}

/** For the command line and for reports that machines read, too. */
export const inEnglish: Locale = localeIn('en');
