/** What can be known for a secret by its shape alone: the tokens that the desk works with, and a password in an address. */

export const HIDDEN = '█████';

const shapes: readonly (readonly [RegExp, string])[] = [
  [/\b(?:gh[a-z]|github_pat)_[A-Za-z0-9_.-]{16,}/g, HIDDEN],
  [/\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]*/g, HIDDEN],
  [/\bwhsec_[A-Za-z0-9+/=]{16,}/g, HIDDEN],
  [/-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----(?:(?!-----)[\s\S]){40,8000}/g, HIDDEN],
  [/(\b[a-z][a-z+.-]{1,20}:\/\/[^/\s:@"]{0,200}:)[^/\s@"]{1,500}(?=@)/gi, `$1${HIDDEN}`],
];

/** For words of others about a call that went wrong: a proxy may say in its answer all that it was sent. */
export function withoutTokens(text: string): string {
  return shapes.reduce((left, [shape, instead]) => left.replace(shape, instead), text);
}
