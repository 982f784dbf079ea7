/** Code in an article: its words in the colours of its language, by classes; diagrams as the code that they are. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { bundledLanguages, bundledLanguagesAlias } from 'shiki/langs';
import type { OwnWords } from './own-words.ts';
import { type Content, type Element, element, type Rule, textOf } from './rule.ts';

/** Longer ones stay as they are: nobody reads them for their colours, and some grammars are slow. */
const LONGEST = 20_000;
const LONGEST_LINE = 1_000;
/** Milliseconds for a line. A language’s first takes half a second of a busy machine, and one that takes this is no code. */
const PATIENCE = 5_000;

const FENCE = /^[ \t>*+\d.-]*(?:`{3,}|~{3,})[ \t]*([^\s`{]+)/gm;

/** The classes of the style sheet, by what the grammar calls a word; the rest is plain. */
const classes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    comment: 'c',
    constant: 'n',
    function: 'f',
    keyword: 'k',
    parameter: 'v',
    string: 's',
    'string-expression': 's',
    link: 's',
  }).map(([name, short]) => [`var(--code-token-${name})`, `c-${short}`]),
);

const theme = createCssVariablesTheme({ name: 'classes', variablePrefix: '--code-', fontStyle: false });

let highlighter: Promise<HighlighterCore> | undefined;

type Colours = (code: string, language: string) => readonly Content[] | null;

/** Whether a text has code in a language, or a diagram. */
export function hasCode(markdown: string): boolean {
  return markdown.includes('```') || markdown.includes('~~~');
}

/** Loads the grammars that a text needs; a language that nobody knows has no colours. */
export async function coloursFor(markdown: string): Promise<Colours> {
  const named = new Set([...markdown.matchAll(FENCE)].map(([, name = '']) => name.toLowerCase()));
  const known = [...named].filter((name) => loaderOf(name) !== undefined);
  if (known.length === 0) return () => null;
  highlighter ??= createHighlighterCore({
    themes: [theme],
    langs: [],
    // The engine that the grammars were written for. To make JavaScript’s expressions of them takes up to five times as
    // long: one block of C++ cost a build a second and a half.
    engine: createOnigurumaEngine(readFile(createRequire(import.meta.url).resolve('shiki/onig.wasm'))),
  });
  const core = await highlighter;
  const missing = known.filter((name) => !core.getLoadedLanguages().includes(name));
  await Promise.all(missing.map(async (name) => core.loadLanguage((await loaderOf(name)?.()) ?? [])));
  return (code, language) =>
    known.includes(language) && code.length <= LONGEST ? spans(core, code, language) : null;
}

function loaderOf(name: string) {
  const all: Readonly<Record<string, (typeof bundledLanguages)['bash']>> = {
    ...bundledLanguages,
    ...bundledLanguagesAlias,
  };
  return Object.hasOwn(all, name) ? all[name] : undefined;
}

function spans(core: HighlighterCore, code: string, lang: string): readonly Content[] {
  const { tokens } = core.codeToTokens(code, {
    lang,
    theme: 'classes',
    tokenizeMaxLineLength: LONGEST_LINE,
    tokenizeTimeLimit: PATIENCE,
  });
  const parts: { name: string | undefined; text: string }[] = [];
  tokens.forEach((line, at) => {
    const words = at === 0 ? line : [{ content: '\n', color: undefined }, ...line];
    for (const { content, color } of words) {
      const name = content.trim() === '' ? parts.at(-1)?.name : classes.get(color ?? '');
      const last = parts.at(-1);
      if (last !== undefined && last.name === name) last.text += content;
      else parts.push({ name, text: content });
    }
  });
  return parts.map(({ name, text }) =>
    name === undefined ? { type: 'text', value: text } : element('span', { className: [name] }, [text]),
  );
}

/** @param colours of `coloursFor` the same text */
export function colouredCode(colours: Colours, own: OwnWords): Rule {
  return {
    name: 'coloured-code',
    tags: ['pre'],
    visit: (pre) => {
      const [code] = pre.children;
      if (code?.type !== 'element' || code.tagName !== 'code') return undefined;
      const language = languageOf(code);
      if (language === 'mermaid') return diagram(pre, own);
      const text = language === '' ? '' : textOf(code);
      const inside = text === '' ? null : colours(text, language);
      return inside === null ? undefined : { ...pre, children: [{ ...code, children: [...inside] }] };
    },
  };
}

function languageOf({ properties }: Element): string {
  const names = Array.isArray(properties['className']) ? properties['className'].map(String) : [];
  return (
    names
      .find((name) => name.startsWith('language-'))
      ?.slice('language-'.length)
      .toLowerCase() ?? ''
  );
}

function diagram(pre: Readonly<Element>, own: OwnWords): Element {
  return element('figure', { className: ['diagram'] }, [
    { ...pre },
    element('figcaption', own.lang, [own.words.diagram]),
  ]);
}
