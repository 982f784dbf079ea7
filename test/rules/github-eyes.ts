/** What GitHub would make of a text of the desk: whom it would notify, what it would link, which marks it would hide. */

const entities: Readonly<Record<string, string>> = { commat: '@', num: '#', lt: '<', gt: '>', amp: '&' };

/** As GitHub sees it once Markdown has gone: entities read, escapes taken off, tags fallen out, addresses made links. */
function rendered(markdown: string): string {
  return (
    markdown
      .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
      .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
      .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
      .replace(/\\([!-/:-@[-`{-~])/g, '$1')
      .replace(/<[a-z/][^<>]*>/gi, '')
      // What stands in a link is no mention; behind an open bracket there is none.
      .replace(/(?<!\[)https?:\/\/(?!(?:www\.)?github\.com)[a-z0-9-]+(?:\.[a-z0-9-]+)+\/[^\s<>]*/gi, ' ')
  );
}

export interface Seen {
  /** Logins and teams, without the `@`. */
  readonly mentions: readonly string[];
  /** Issues and commits, as they are named. */
  readonly references: readonly string[];
  /** Hidden marks. */
  readonly marks: readonly string[];
}

export function seenByGitHub(markdown: string): Seen {
  const text = rendered(markdown);
  return {
    mentions: [...text.matchAll(/(?:^|[^\w`])[@＠]([a-z0-9][\w-]*(?:\/[\w-]+)?)/gi)].map(
      ([, who = '']) => who,
    ),
    references: [
      ...text.matchAll(/(?:^|\W)((?:[\w.-]+\/[\w.-]+)?[#＃]\d+|GH-\d+)\b/gi),
      ...text.matchAll(/\b([0-9a-f]{7,40})\b/g),
      ...text.matchAll(/(github\.com\/[\w.-]+\/[\w.-]+\/(?:issues|pull)\/\d+)/g),
    ]
      .map(([whole, name = whole]) => name)
      .filter((name) => !name.startsWith('redirect.')),
    marks: [...markdown.matchAll(/<!--.*/g)].map(([whole]) => whole),
  };
}
