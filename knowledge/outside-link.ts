/** Where a link of an article leads: out of the knowledge, to a place or a program that people trust, or to another article. */

/** Not `javascript:`, `data:` and their like, which would run what an article says. */
export const schemes: readonly string[] =
  'http https mailto tel sms sip sips xmpp irc ircs msteams slack zoommtg facetime'.split(' ');

const OUTSIDE = new RegExp(`^(?:${schemes.join('|')}):(?!$)`, 'i');

/** Whether a link's target is a web address, a telephone number, or opens a program for mail, calls or chat. */
export function leadsOutside(target: string): boolean {
  return OUTSIDE.test(target);
}

interface ArticleLink {
  /** The way to the file as it was written, `../articles/HT-0007-reset.md`. */
  readonly path: string;
  readonly id: string;
  /** With its `#`; empty where there is none. */
  readonly anchor: string;
}

/** A link to another article by its file, in the same folder or another; null for anything else. */
export function readArticleLink(target: string): ArticleLink | null {
  const [, path = '', id = '', anchor = ''] =
    /^((?:[\w.-]+\/)*([A-Z]{2}-\d{4,})[\w-]*\.mdx?)(#.*)?$/.exec(target) ?? [];
  return id === '' ? null : { path, id, anchor };
}

/** A link’s target as its author means it. Once: what is encoded twice is a name with a percent sign. */
export function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
