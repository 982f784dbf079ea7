/** What stands in the place of a secret and is none: `changeme`, `<your token>`, `${PASSWORD}`, an example of a manual. */

/** Written so, whatever stands beside it. */
const SAYS_SO =
  /example|sample|placeholder|redacted|removed|masked|hidden|replace|change.?(?:me|it)|your.|insert|dummy|fake|beispiel|[*•█…]{2}|\.{3}|x{4}|0{6}|123456|654321|abcdef|foobar|lorem|not.?(?:a|the).?real|my.?(?:pass|pwd|secret|token|api.?key|app)|(?:pass|secret|token|key|wort)here/i;

/** A value that is nothing but such a word. */
const WORDS =
  /^(?:(?:pass(?:word|wd|wort|code|phrase)?|pwd|kennwort|geheim(?:nis)?|secret|token|api.?key|key|test(?:ing|er)?|demo|admin(?:istrator)?|root|user(?:name)?|guest|foo|bar|baz|qux|abc|xyz|asdf?|qwert[yz]|hunter|letmein|welcome|hello|todo|tbd|none|null|nil|undefined|nan|true|false|yes|no|on|off|string|text|str|int|boolean|object|value|required|optional|empty|blank|default|unset|missing|invalid|incorrect|wrong|valid|expired|encrypted|function|new|old|this|self|n\/?a|x+|a+)[-_]?)+\d{0,4}[!.]?$/i;

/** It says where the value comes from: a variable, a template, an expression. */
const REFERENCE =
  /^(?:[$%#@]|\{|\[|<|&lt;|\(|\\[$"]|process\.env|os\.environ|env[.[(]|secrets?\.|vars?\.|vault:|ref:|!)|[({]|%[A-Za-z_]\w*%|\$\{|\{\{|<\w[^>]*>/;

export function isPlaceholder(value: string): boolean {
  return (
    WORDS.test(value) || SAYS_SO.test(value) || REFERENCE.test(value) || new Set(value).size < variety(value)
  );
}

/** So many different characters a secret of that length has at least. */
function variety({ length }: string): number {
  return length < 8 ? 2 : 4;
}

/** Random enough to be made by a machine: `shannon` of a text is how many bits each of its characters tells. */
export function isRandom(value: string, bits: number): boolean {
  return /\d/.test(value) && /[A-Za-z]/.test(value) && !isPlaceholder(value) && shannon(value) >= bits;
}

function shannon(value: string): number {
  const counts: number[] = new Array(128).fill(0);
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at) & 127;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const shares = counts.filter((count) => count > 0).map((count) => count / value.length);
  return shares.reduce((sum, share) => sum - share * Math.log2(share), 0);
}
