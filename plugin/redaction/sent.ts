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

const SESSION = /(?:sess(?:ion)?[_-]?(?:id)?|(?<![a-z])sid|auth)[\w.-]{0,20}=([\w%.+/-]{20,1000})/gi;
/** So much of the line before is read for what it is. */
const LINE = 600;

export const findCookies: Rule = (text) =>
  [...text.matchAll(SESSION)].flatMap(({ 0: all, 1: value = '', index }) => {
    const before = text.slice(Math.max(0, index - LINE), index);
    const line = before.slice(before.lastIndexOf('\n') + 1) + all;
    const isCookie = /cookie|\s-b\s|(?:PHPSESS|JSESSION)ID=|connect\.sid=/i.test(line);
    const start = index + all.length - value.length;
    return isCookie && isRandom(value, 3)
      ? [{ kind: 'cookie' as const, issuer: null, start, end: start + value.length }]
      : [];
  });

const ADDRESS =
  /(?::\/\/\/?([^\s:/@"'<>?#]{0,100}):([^\s/@"'<>]{1,200}|[^\s:@"'<>]{1,60})|\bjdbc:oracle:\w{3,4}:([\w$]{1,60})\/([^\s/@"'<>]{1,60}))@(?=[\w[({$/])/g;

/** `postgres://lena:…@host`, of whatever scheme; the password alone goes. */
export const findAddresses: Rule = (text) =>
  /:\/\/|jdbc:/.test(text)
    ? [...text.matchAll(ADDRESS)].flatMap((match) => {
        const { 0: all, index } = match;
        const user = match[1] ?? match[3] ?? '';
        const password = match[2] ?? match[4] ?? '';
        const end = index + all.length - 1;
        return isPlaceholder(password) || password === user || /^\d{1,5}(?:\/|$)/.test(password)
          ? []
          : [{ kind: 'address-with-password' as const, issuer: null, start: end - password.length, end }];
      })
    : [];

/** What is typed; where `word`, in small letters, is missing, nothing needs to be looked for. */
const TYPED: readonly { readonly word: string; readonly shape: RegExp }[] = [
  {
    word: 'curl',
    shape: /\bcurl\b[^\n]{0,300}?\s(?:-u|--user|--proxy-user)[ =]["']?[\w.@\\-]{1,60}:([^\s"']{3,100})/g,
  },
  {
    word: 'mysql',
    shape: /\bmysql(?:dump|admin|import)?\b[^\n]{0,200}?\s-p([^\s"'-][^\s"']{3,60})/g,
  },
  { word: 'sshpass', shape: /\bsshpass[ \t]{1,3}-p[ \t]{0,3}["']?([^\s"']{3,60})/g },
  // `docker run -p 8080:80` is a port.
  {
    word: ' login',
    shape:
      /(?<=\b(?:docker|podman|registry|az|oc) )login\b[^\n]{0,200}?\s-p[ \t]{1,3}["']?([^\s"'$-][^\s"']{4,60})/g,
  },
  { word: 'redis-cli', shape: /\bredis-cli\b[^\n]{0,200}?\s-a[ \t]{1,3}["']?([^\s"'$-][^\s"']{4,60})/g },
  { word: 'ldap', shape: /\bldap\w{3,8}\b[^\n]{0,200}?\s-w[ \t]{1,3}["']?([^\s"'$-][^\s"']{4,60})/g },
  { word: ' -pw ', shape: /\s-pw[ \t]{1,3}["']?([^\s"'$-][^\s"']{4,60})/g },
  { word: 'net use', shape: /\bnet use\b[^\n]{0,200}?\s\/user:\S{1,60}[ \t]{1,3}([^\s/"']{4,60})/gi },
  {
    word: 'securestring',
    shape: /\bConvertTo-SecureString[ \t]{1,3}(?:-String[ \t]{1,3})?["']([^"'\n]{4,60})["']/gi,
  },
  { word: "password '", shape: /\bpassword[ \t]{1,3}'([^'\n]{4,60})'/gi },
  { word: 'identified by', shape: /\bidentified by[ \t]{1,3}["']([^"'\n]{3,60})["']/gi },
  {
    word: 'sudo',
    shape: /\becho[ \t]{1,3}["']?([^\s"']{4,60})["']?[ \t]{0,3}\|[ \t]{0,3}sudo[ \t]{1,3}-S\b/g,
  },
  {
    word: 'machine',
    shape: /\bmachine[ \t]{1,3}\S{1,80}\s{1,3}login[ \t]{1,3}\S{1,80}\s{1,3}password[ \t]{1,3}(\S{3,80})/g,
  },
  { word: 'requirepass', shape: /\brequirepass[ \t]{1,3}["']?([^\s"']{4,80})/g },
  { word: ':_', shape: /\/\/[\w./-]{3,80}\/:_(?:authToken|password)=["']?([^\s"'$]{8,200})/g },
  // Passwords as a system keeps them: they can be tried out at home.
  {
    word: '$',
    shape:
      /(\$(?:2[abxy]\$\d\d\$[./A-Za-z0-9]{53}|(?:apr1|[156y])\$(?:rounds=\d{1,9}\$)?[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{22,86}))(?![./A-Za-z0-9])/g,
  },
];

export const findTyped: Rule = (text) => {
  const small = text.toLowerCase();
  return TYPED.filter(({ word }) => small.includes(word)).flatMap(({ shape }) =>
    [...text.matchAll(shape)].flatMap(({ 0: all, 1: password = '', index }) => {
      const start = index + all.lastIndexOf(password);
      return isPlaceholder(password)
        ? []
        : [{ kind: 'password' as const, issuer: null, start, end: start + password.length }];
    }),
  );
};
