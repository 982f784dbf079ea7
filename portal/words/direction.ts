/** Whether a language is written from right to left. */
const rightToLeft: ReadonlySet<string> = new Set(
  'ar arc ckb dv fa he iw ks ku ps sd syr ug ur yi'.split(' '),
);

/** The value for a `dir` attribute, from a BCP 47 tag; a script in the tag decides before the language. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const [language = '', ...rest] = tag.toLowerCase().split('-');
  const script = rest.find((part) => part.length === 4);
  if (script !== undefined) return /^(arab|hebr|syrc|thaa|nkoo|adlm)$/.test(script) ? 'rtl' : 'ltr';
  return rightToLeft.has(language) ? 'rtl' : 'ltr';
}
