/** Secrets that stand beside their name: `password=…`, `"api_key": "…"`, `<secret>…</secret>`, `--token …`, `Passwort: …`. */
import type { Found, Rule } from './found.ts';
import { isPlaceholder, isRandom } from './placeholder.ts';

/** The core of a name; what stands before and after it, such as `DB_` and `_FILE`, is read from there on. */
const NAME =
  /pass(?:wor[dt]|wd|phrase|code|wort)|(?<![a-z])(?:pass|pw|psk)(?![a-z])|pwd|kennwort|secret|token|api[-_ ]?key|(?:access|account|auth|private|shared|encryption|signing|client|service|master|license|storage|function|subscription|secret)[-_. ]?(?:access[-_. ]?)?key/gi;

interface Lead {
  readonly lead: RegExp;
  /** What follows is a value, whatever it looks like. */
  readonly sure: boolean;
  /** Only after `--`. */
  readonly option?: boolean;
}

/** The rest of the name, and what leads from it to the value. Each is tried where the name ends. */
const LEADS: readonly Lead[] = [
  // DB_PASSWORD=… , password: … , "password": "…" , password => … , $config['password'] = …
  {
    lead: /[\w.$-]{0,30}(?:\\?["'`]|&quot;)?\]?[ \t]{0,8}(?::=|=>|=(?![=~>])|:(?![:/=]))[ \t]{0,8}/y,
    sure: false,
  },
  // setProperty("password", "…")
  { lead: /[\w.$-]{0,30}\\?["'][ \t]{0,3},[ \t]{0,3}(?=\\?["'])/y, sure: true },
  // <add key="password" value="…"/> , <name>password</name><value>…
  {
    lead: /[\w.$-]{0,30}(?:["'][ \t]{1,3}value[ \t]{0,3}=[ \t]{0,3}(?=["'])|<\/(?:name|key)>\s{0,20}<(?:value|string)>)/y,
    sure: true,
  },
  // <password>…</password> , <property name="api-key" type="string">…</property>
  { lead: /[\w.$-]{0,30}(?:["'][^<>\n]{0,60})?>(?=[^\s<>]{4,200}<\/)/y, sure: true },
  // --password … , sshpass -p … is another rule’s
  { lead: /[\w-]{0,30}[ \t]{1,3}(?=[^\s-]\S{3})/y, sure: true, option: true },
  // the password is …
  {
    lead: /[ \t]{1,3}(?:is|was|ist|war|lautet|lautete|für \S{1,40} ist|for \S{1,40} is)[ \t]{0,2}:?[ \t]{1,3}/y,
    sure: false,
  },
];
const QUOTED = /\\?(["'`])((?:(?!\\?\1)[^\n\\]|\\(?!["'`n])[^\n]){1,300}?)\\?\1/y;
const BARE = /[^\s"'`<>]{1,300}/y;
/** What follows in a connection string, an address or a list. */
const NEXT = /[;&,|](?:[\w .-]{1,30}[:=].*)?$|[;&|]\w*$/;

export const findNamed: Rule = (text) => {
  const found: Found[] = [];
  let covered = 0;
  for (const { 0: core, index } of text.matchAll(NAME)) {
    if (index < covered || isPublic(text, index)) continue;
    const value = valueAfter(text, { core, index });
    if (value === null) continue;
    covered = value.end;
    found.push({ kind: isPassword(core) ? 'password' : 'token', issuer: null, ...value });
  }
  return found;
};

/** `PublicKeyToken=…`, `publishable_key`, `device_token`: it opens nothing. */
function isPublic(text: string, start: number): boolean {
  return /(?:publi(?:c|shable)[-_ ]?(?:key)?|device[-_ ]?|tenant)$/i.test(
    text.slice(Math.max(0, start - 16), start),
  );
}

interface Name {
  readonly core: string;
  readonly index: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function valueAfter(text: string, name: Name): Span | null {
  const after = name.index + name.core.length;
  for (const { lead, sure, option = false } of LEADS) {
    if (option && !isOption(text, name.index)) continue;
    lead.lastIndex = after;
    if (!lead.test(text)) continue;
    const value = readValue(text, lead.lastIndex);
    if (value === null) return null;
    const written = text.slice(name.index, lead.lastIndex);
    const isSure = sure || (written.endsWith('=') && isVariable(text, name, written));
    const known = { core: name.core, written, sure: isSure, quoted: value.quoted };
    return isSecret(text.slice(value.start, value.end), known) ? value : null;
  }
  return null;
}

/** `--db-password`, `-Password`. */
function isOption(text: string, start: number): boolean {
  return /(?:^|\s)--?[\w-]{0,30}$/.test(text.slice(Math.max(0, start - 34), start));
}

/** `DB_PASSWORD=…`, `--password=…`, `;Pwd=…`, `&token=…`: written so, what follows is the value as it is. */
function isVariable(text: string, { index }: Name, written: string): boolean {
  const before = /\S{0,40}$/.exec(text.slice(Math.max(0, index - 40), index))?.[0] ?? '';
  return (
    /(?:^|[^A-Za-z0-9_])[A-Z0-9_]+=$/.test(before + written) ||
    /[;?&]\s?[\w.-]{0,30}$/.test(text.slice(Math.max(0, index - 32), index)) ||
    isOption(text, index)
  );
}

function readValue(text: string, at: number): (Span & { readonly quoted: boolean }) | null {
  QUOTED.lastIndex = at;
  const quoted = QUOTED.exec(text);
  if (quoted !== null) {
    const [all, quote = '', value = ''] = quoted;
    const start = at + all.indexOf(quote) + quote.length;
    // In `"/changePwd", "callback": …` it is a name itself.
    if (/^[ \t]{0,3}:/.test(text.slice(QUOTED.lastIndex, QUOTED.lastIndex + 4))) return null;
    return { start, end: start + value.length, quoted: true };
  }
  BARE.lastIndex = at;
  const bare = (BARE.exec(text)?.[0] ?? '').replace(NEXT, '').replace(/[.,:;!?)\]}*]+$/, '');
  return bare === '' ? null : { start: at, end: at + bare.length, quoted: false };
}

interface Written {
  readonly core: string;
  /** From the name to the value. */
  readonly written: string;
  /** What follows is a value, whatever it looks like. */
  readonly sure: boolean;
  readonly quoted: boolean;
}

function isPassword(core: string): boolean {
  return /^(?:pass|pw|psk|kennwort)/i.test(core);
}

function isSecret(value: string, { core, sure, quoted, written }: Written): boolean {
  if (!isPassword(core)) return value.length >= 16 && isKeyLike(value) && isRandom(value, 3);
  if (value.length < 4 || value.length > 128) return false;
  if (isPlaceholder(value) || isCode(value, quoted)) return false;
  if (sure && !/\s/.test(value)) return /\p{L}/u.test(value) || value.length >= 6;
  return isPasswordLike(value, quoted || /[=]\s*$/.test(written));
}

/** Made by a machine: neither an address, nor a name such as `tls-wildcard-2024` or `databaseCredentials2`. */
function isKeyLike(value: string): boolean {
  if (!/^[\w+/=.~:-]+$/.test(value) || /^[a-z]+:\/\//i.test(value)) return false;
  if (/^[A-Za-z]?[a-z]+(?:[A-Z][a-z]+)*\d{0,4}$/.test(value)) return false;
  const parts = value.split(/[-_.:/+=~]/).filter((part) => part !== '');
  const words = parts.filter((part) => /^(?:[A-Za-z]+|\d{1,4}|v\d+)$/.test(part));
  return parts.length === 1 || words.length * 2 < parts.length;
}

/** A person’s password is one word of letters and something else. */
function isPasswordLike(value: string, literal: boolean): boolean {
  if (/\s/.test(value) || value.length < (literal ? 5 : 6)) return false;
  if (/^\d+$/.test(value)) return literal && value.length >= 6;
  return /\d/.test(value) && /\p{L}/u.test(value) && !/^\d+[a-z]{1,3}$/i.test(value);
}

/** A name, a call or a path of a program, and no value. */
function isCode(value: string, quoted: boolean): boolean {
  if (/^(?:https?:\/\/|\.{0,2}\/|~\/|[A-Za-z]:\\)/.test(value)) return true;
  if (/[()[\]{}]/.test(value) && !quoted) return true;
  return /^[A-Za-z_$][\w$]*(?:(?:\.|->|::)[A-Za-z_$][\w$]*)+$/.test(value);
}
