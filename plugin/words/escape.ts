/** Other people’s words, quoted so that they ping nobody, link nothing by accident and break no layout. */

import { type Locale, render } from './render.ts';

/** Parts a sign from what makes it work; nobody sees it. */
const JOINER = '\u2060';

/** What GitHub takes for a word about an issue elsewhere, and notes there; by this name it leads there without a trace. */
const issueAddress =
  /\bhttps?:\/\/(?:www\.)?github\.com(?=\/[\w.-]+\/[\w.-]+\/(?:issues|pull|discussions|commit|compare)\/)/gi;

/** The name of a commit; mere digits are rather a number, and what has hyphens is no commit. */
const commit = /(?<![\w/-])(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{7,40}(?![\w-])/gi;

/** A sign that stands before something, or could once the text goes on; the signs of a heading are none. */
const sign = /[@＠](?=[^\s\u2060]|$)|[#＃](?=[^\s#\u2060]|$)/g;

/** An address that GitHub surely makes a link of, whose inside it leaves alone; or a sign. */
const addressOrSign =
  /(?<!\w)https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?\/[\w./@#?=&%+,:-]*|[@＠](?=[^\s\u2060]|$)|[#＃](?=[^\s#\u2060]|$)/gi;

/**
 * Defuses mentions, references to issues and commits, and HTML comments, in which the desk keeps its own marks. An
 * entity such as `&#64;` shows as it was written, for GitHub reads it as the sign that it stands for.
 */
export function escapeMentions(text: string): string {
  return (
    text
      .replace(issueAddress, 'https://redirect.github.com')
      .replace(commit, (name) => name.replace(/.{6}(?=.)/g, `$&${JOINER}`))
      // Behind a bracket that is never closed, an address is no link.
      .replace(text.includes('[') ? sign : addressOrSign, (found) =>
        found.length > 1 ? found : `${found}${JOINER}`,
      )
      .replace(/\bGH(?=\\?-\d)/gi, `$&${JOINER}`)
      .replace(/&(?=#?\w+;)/g, `&${JOINER}`)
      .replaceAll('<!--', `<${JOINER}!--`)
  );
}

/** The text of an article, which was reviewed: what it means as code and as links stays as it is; an element it makes none, here as on the portal. */
export function escapeArticle(text: string): string {
  return text
    .split(/(^```[\s\S]*?^```|`[^`\n]+`)/m)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part.replace(/(?<=^|[\s(])[@#](?=\w)|<(?=[a-z/!?](?![a-z0-9+.-]*:))/gi, `$&${JOINER}`),
    )
    .join('')
    .replaceAll('<!--', `<${JOINER}!--`);
}

/** One line of a table or a sentence: no line breaks, no pipes, no HTML, cut at `most` characters. */
export function oneLine(text: string, most = 200): string {
  const flat = escapeMentions(text)
    .replace(/\s+/g, ' ')
    .replace(/<(?=[a-z/!?])/gi, `<${JOINER}`)
    .trim();
  const kept = flat.length <= most ? flat : `${flat.slice(0, most - 1).trimEnd()}…`;
  return kept.replace(/(\\*)\|/g, (_, before: string) =>
    before.length % 2 === 0 ? `${before}\\|` : `${before}|`,
  );
}

/** Of a quotation, in characters. */
const LONGEST = 4_000;

/** A Markdown quotation, cut where it is long with a word that says so. */
export function quoted(text: string, locale: Locale): string {
  const kept =
    text.length <= LONGEST
      ? text
      : `${text.slice(0, LONGEST).trimEnd()}\n\n${render('cut-ticket', {}, locale)}`;
  // A return alone ends a line for Markdown, too, and would end the quotation.
  return escapeMentions(kept)
    .split(/\r\n?|\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

/** An address that no sign of it can end. */
export function inLink(url: string): string {
  return url.replace(
    /[()|<>\s\\[\]`]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
