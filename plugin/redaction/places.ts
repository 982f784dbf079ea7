/** What tells who or where somebody is: e-mail, machines and their addresses, the names of people in paths. */
import type { Found, Rule } from './found.ts';

const AT_DOMAIN = /@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,5}\.[A-Za-z]{2,24}(?![\w:/])/g;
/** Names that the standards keep for documents lead to nobody (RFC 2606). */
const DOCUMENTED = /(?:^|[.@])(?:example\.(?:com|net|org|edu)|example|invalid|test)$/i;

export const findEMails: Rule = (text) =>
  [...text.matchAll(AT_DOMAIN)].flatMap(({ 0: domain, index }) => {
    const local = /[\w.+%-]{1,64}$/.exec(text.slice(Math.max(0, index - 64), index))?.[0] ?? '';
    const isPersonal = local !== '' && local !== 'git' && !DOCUMENTED.test(domain);
    return isPersonal ? [at('e-mail', index - local.length, local + domain)] : [];
  });

const DOTTED = /(?<![\w.@/-])[A-Za-z0-9_-]{1,63}(?:\.[A-Za-z0-9_-]{1,63}){1,7}(?![\w-])/g;
/** The label of a domain that only an own network knows: the last one, or the last before a company’s own. */
const OWN_NETWORK =
  /^(?:local|lan|internal|intern|corp|intra|intranet|localdomain|home|priv|private|ad|svc|arpa)$/;
/** The label of a machine, or of a stage of a company’s own. */
const MACHINE =
  /^(?:[a-z]{1,12}-?(?:\d{1,4}|[a-z]{2,8}\d{1,4})|(?:ip|ec2)-\d{1,3}(?:-\d{1,3}){3}|srv[\w-]{1,30}|[a-z]{0,10}-?(?:prod|staging|stage|intranet|vpn)\d{0,3})$/;
/** What a domain of anybody’s ends with, where `main.c1.ts` does not. */
const TOP = /^(?:com|net|org|de|at|ch|eu|io|cloud|biz|info|uk|fr|nl|it|es|pl|se|us)$/;
/** `\\SERVER\share`, `http://server:8080`, `root@server:`. */
const NAKED: readonly RegExp[] = [
  /(?<![\w\\:])\\{1,3}\\([A-Za-z][\w-]{1,62}(?:\.[\w-]{1,62}){0,5})\\/g,
  /(?<=\b(?:https?|ftps?|sftp|ssh|ldaps?|smb|nfs|tcp|amqps?|rediss?|mongodb|postgres(?:ql)?|mysql|jdbc:\w{2,12})):\/\/(?:[^\s/@]{1,100}@)?([A-Za-z][A-Za-z0-9_-]{1,62})(?=[:/\s]|$)/g,
  /(?<=[\w-])@([a-z][a-z0-9-]{1,62}(?:\.[a-z0-9-]{1,62}){0,4})(?=:[~/]| ?[~$#]|\])/g,
  /\b(?:host(?:name)?|server|computer ?name|rechner|node)["']?[ \t]{0,2}[:=][ \t]{0,2}["']?((?=[\w-]{0,60}\d)[A-Za-z][\w-]{2,62})(?![\w.(])/gi,
];
/** Hosts that are nobody’s. */
const ANYBODYS =
  /^(?:localhost|host|hostname|server|servername|myserver|example|domain|database|db|redis|postgres|mysql|web|app|api|git|github|nobody|share|computer|unc|localdomain)$/i;
/** Domains whose machines are everybody’s, such as those of packages and clouds. */
const PUBLIC =
  /(?:^|\.)(?:github(?:usercontent)?|gitlab|npmjs|microsoft|windowsupdate|office365?|apple|google|googleapis|gstatic|mozilla|debian|ubuntu|python|w3|docker|amazon|cloudflare|akamai\w*|jsdelivr|example)\.(?:com|net|org|io|edu)$/i;

export const findHosts: Rule = (text) => {
  const whole = [...text.matchAll(DOTTED)]
    .filter(([name]) => isOwn(name.toLowerCase().split('.')) && !PUBLIC.test(name) && !DOCUMENTED.test(name))
    .map(({ 0: name, index }) => at('host', index, name));
  const naked = NAKED.flatMap((shape) =>
    [...text.matchAll(shape)]
      .filter(([, name = '']) => !ANYBODYS.test(name) && !DOCUMENTED.test(name))
      .map(({ 0: all, 1: name = '', index }) => at('host', index + all.lastIndexOf(name), name)),
  );
  return [...whole, ...naked];
};

/** `dc01.contoso.local`, `mail.intern.contoso.de`, `db01.contoso.com`; not `docs.contoso.com`. */
function isOwn(labels: readonly string[]): boolean {
  const last = labels.at(-1) ?? '';
  if (OWN_NETWORK.test(last)) return true;
  if (!TOP.test(last)) return false;
  return labels.slice(0, -2).some((label) => OWN_NETWORK.test(label) || MACHINE.test(label));
}

const IPV4 = /(?<![\w.-])(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\w-]|\.\d)/g;
/** Everybody’s: this machine, all machines, masks, resolvers that all know, and what the standards keep for documents (RFC 5737). */
const NOBODYS_V4 =
  /^(?:127\.|0\.|255\.|8\.8\.[48]\.[48]$|1\.[01]\.[01]\.1$|9\.9\.9\.9$|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|224\.0\.0\.|239\.255\.)/;
/** A number of four parts after such a word is a version. */
const VERSION_AFTER =
  /\b(?:version|ver|v|release|build|sdk|update|upgrade|patch|firmware|driver|client|agent|tools?|server|studio|bios|\w*java\w*|since|until|before|after|from|to|ab|bis|seit|von|auf)[\s:="'(]{1,3}$/i;

const IPV6 =
  /(?<![\w:.])(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){7}|(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?)(?![\w:])/gi;
const NOBODYS_V6 = /^(?:::1?|2001:0?db8:.*|ff0[0-9a-f]::.*)$/i;

export const findIpAddresses: Rule = (text) => [
  ...[...text.matchAll(IPV4)]
    .filter(({ 0: address, index }) => !NOBODYS_V4.test(address) && !isVersion(text, address, index))
    .map(({ 0: address, index }) => at('ip-address', index, address)),
  ...[...text.matchAll(IPV6)]
    .filter(([address]) => !NOBODYS_V6.test(address) && /\d/.test(address) && address.length > 5)
    .map(({ 0: address, index }) => at('ip-address', index, address)),
];

/** `Acrobat 9.3.4.0` and `package-1.2.3.4` are no machines; `10.…` and `192.168.…` always are. */
function isVersion(text: string, address: string, start: number): boolean {
  if (/^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254)\./.test(address)) return false;
  const before = text.slice(Math.max(0, start - 24), start);
  if (/[a-z][-_/@]$/i.test(before)) return true;
  const isSmall = /^\d{1,2}\.\d{1,2}\./.test(address) && !/^[:/]\d/.test(text.slice(start + address.length));
  return isSmall && (VERSION_AFTER.test(before) || /\p{Lu}\w* $/u.test(before));
}

const MAC =
  /(?<![\w:-])(?:[0-9a-f]{2}(?::[0-9a-f]{2}){5}|[0-9a-f]{2}(?:-[0-9a-f]{2}){5}|[0-9a-f]{4}(?:\.[0-9a-f]{4}){2})(?![\w:-])/gi;

export const findMacAddresses: Rule = (text) =>
  [...text.matchAll(MAC)]
    .filter(([address]) => new Set(address.replaceAll(/[:.-]/g, '')).size > 1)
    .map(({ 0: address, index }) => at('mac-address', index, address));

const IN_PATH =
  /(?:\/home\/|\/Users\/|\b[A-Za-z]:(?:\\{1,2}|\/)(?:Users|Benutzer|Documents and Settings)(?:\\{1,2}|\/))([^\s\\/"'<>:|?*;,)]{1,60})/g;
/** Accounts that are nobody’s. */
const ACCOUNTS =
  /^(?:user(?:name|s)?|you|your.?name|me|name|benutzer(?:name)?|[$%{<[(].*|public|default(?: user)?|all|shared|runner|ubuntu|debian|vagrant|ec2-user|admin|administrator|root|git|node|jenkins|circleci|travis|www-data|x+|\.{2,}|\*+|█+)$/i;

export const findUserNames: Rule = (text) =>
  [...text.matchAll(IN_PATH)]
    .filter(([, name = '']) => !ACCOUNTS.test(name))
    .map(({ 0: all, 1: name = '', index }) => at('user-name', index + all.length - name.length, name));

function at(kind: Found['kind'], start: number, written: string): Found {
  return { kind, issuer: null, start, end: start + written.length };
}
