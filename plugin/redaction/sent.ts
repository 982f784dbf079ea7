/** Secrets in what is sent and typed: headers, cookies, addresses with a password, commands that are given one. */
import type { Found, Rule } from './found.ts';
import { isPlaceholder, isRandom } from './placeholder.ts';

const HEADER =
  /authorization["']?\s{0,3}[:=,]\s{0,3}["']?(?:(bearer|token|apikey|api-key|digest|negotiate)[ \t]{1,3}([\w.~+/=:-]{12,4000})|(basic)[ \t]{1,3}([A-Za-z0-9+/]{8,400}={0,2}))|\bbearer[ \t]{1,3}([\w.~+/=-]{20,4000})|\bx-(?:api-key|auth-token|access-token|vault-token|gitlab-token|amz-security-token)["']?\s{0,3}[:=]\s{0,3}["']?([\w.~+/=-]{12,4000})/gi;

export const findHeaders: Rule = (text) =>
  [...text.matchAll(HEADER)].flatMap((match): readonly Found[] => {
    const [all, , named, , basic, bearer, own] = match;
    const value = named ?? basic ?? bearer ?? own ?? '';
    const isOne = basic === undefined ? isRandom(value, 2.8) : isLogin(basic);
    const start = match.index + all.length - value.length;
    const kind = basic === undefined ? 'token' : 'password';
    return isOne ? [{ kind, issuer: null, start, end: start + value.length }] : [];
  });

/** `user:password` in base64. */
function isLogin(basic: string): boolean {
  try {
    const [, user = '', password = ''] = /^([\x20-\x7e]*?):([\x20-\x7e]+)$/.exec(atob(basic)) ?? [];
    return password !== '' && !isPlaceholder(password) && user !== password;
  } catch {
    return false;
  }
}

const COOKIE =
  /(?:\bcookie["']?\s{0,3}[:=]\s{0,3}["']?(?:[\w.-]{1,60}=[^;\s"']{0,400};\s?){0,12}?|(?<![A-Za-z])(?=[\w.-]{0,20}(?:sess|sid|auth)))([\w.-]{0,30}(?:sess(?:ion)?(?:_?id)?|sid|auth)[\w.-]{0,20}=)([\w%.+/-]{20,1000})/gi;

export const findCookies: Rule = (text) =>
  /cookie|sess/i.test(text)
    ? [...text.matchAll(COOKIE)].flatMap(({ 0: all, 2: value = '', index }) => {
        const start = index + all.length - value.length;
        return isRandom(value, 3) && /cookie/i.test(all)
          ? [{ kind: 'cookie' as const, issuer: null, start, end: start + value.length }]
          : [];
      })
    : [];

const ADDRESS = /:\/\/([^\s:/@"'<>?#]{0,100}):([^\s/@"'<>]{1,200}|[^\s@"'<>]{1,60})@(?=[\w[({$])/g;

/** `postgres://lena:…@host`, of whatever scheme; the password alone goes. */
export const findAddresses: Rule = (text) =>
  text.includes('://')
    ? [...text.matchAll(ADDRESS)].flatMap(({ 0: all, 1: user = '', 2: password = '', index }) => {
        const end = index + all.length - 1;
        return isPlaceholder(password) || password === user || /^\d{1,5}$/.test(password)
          ? []
          : [{ kind: 'address-with-password' as const, issuer: null, start: end - password.length, end }];
      })
    : [];

const TYPED: readonly RegExp[] = [
  /\bcurl\b[^\n]{0,300}?\s(?:-u|--user|--proxy-user)[ =]["']?[\w.@\\-]{1,60}:([^\s"']{3,100})/g,
  /\bmysql(?:dump|admin|import)?\b[^\n]{0,200}?\s-p([^\s"'-][^\s"']{3,60})/g,
  /\bsshpass[ \t]{1,3}-p[ \t]{0,3}["']?([^\s"']{3,60})/g,
  /\b(?:docker|podman|helm registry|az|oc|redis-cli|ldapsearch|smbclient|plink|pscp|winscp)\b[^\n]{0,200}?\s-(?:p|a|w|pw)[ \t]{1,3}["']?([^\s"'$-][^\s"']{4,60})/g,
  /\bnet use\b[^\n]{0,200}?\s\/user:\S{1,60}[ \t]{1,3}([^\s/"']{4,60})/gi,
  /\bConvertTo-SecureString[ \t]{1,3}(?:-String[ \t]{1,3})?["']([^"'\n]{4,60})["']/gi,
  /\bidentified by[ \t]{1,3}["']([^"'\n]{3,60})["']/gi,
  /\bmachine[ \t]{1,3}\S{1,80}\s{1,3}login[ \t]{1,3}\S{1,80}\s{1,3}password[ \t]{1,3}(\S{3,80})/g,
  /\brequirepass[ \t]{1,3}["']?([^\s"']{4,80})/g,
  /\/\/[\w./-]{3,80}\/:_(?:authToken|password)=["']?([^\s"'$]{8,200})/g,
  /\/p(?:ass(?:word)?)?:([^\s"'/]{5,60})(?=\s|$)/gi,
];

export const findTyped: Rule = (text) =>
  TYPED.flatMap((shape) =>
    [...text.matchAll(shape)].flatMap(({ 0: all, 1: password = '', index }) => {
      const start = index + all.lastIndexOf(password);
      return isPlaceholder(password)
        ? []
        : [{ kind: 'password' as const, issuer: null, start, end: start + password.length }];
    }),
  );
