/** Numbers that lead to a person: accounts and cards, which check themselves, and telephones. */
import type { Found, Rule } from './found.ts';

const IBAN = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}[ -]?(?:[A-Z0-9][ -]?){11,38}/g;
/** How long an account is in each country of the registry of SWIFT. */
const LENGTHS =
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IS26 IT27 JO30 KW30 KZ20 LB28 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SE24 SI19 SK24 SM27 TN24 TR26 UA29 VA22 VG24 XK20';
const lengths = new Map(LENGTHS.split(' ').map((one) => [one.slice(0, 2), Number(one.slice(2))]));

export const findBankAccounts: Rule = (text) =>
  [...text.matchAll(IBAN)].flatMap(({ 0: written, index }) => {
    const account = beginOf(written, lengths.get(written.slice(0, 2)) ?? 0);
    return account !== null && isIban(account.replaceAll(/[ -]/g, ''))
      ? [at('bank-account', index, account)]
      : [];
  });

/** The first characters of it, gaps not counted: what follows may be another word in capitals. */
function beginOf(written: string, length: number): string | null {
  let left = length;
  for (let end = 0; end < written.length; end += 1) {
    if (/[A-Z0-9]/.test(written.charAt(end))) left -= 1;
    if (left === 0) return /^$|[ -]/.test(written.charAt(end + 1)) ? written.slice(0, end + 1) : null;
  }
  return null;
}

/** ISO 7064, mod 97: the first four characters go to the end, letters count from 10. */
function isIban(plain: string): boolean {
  let rest = 0;
  for (const char of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

const CARD = /(?<![\w.-])\d(?:[ -]?\d){12,18}(?![\w-])/g;
/** What the issuers’ numbers begin with, and how long they are: Visa, Mastercard, Amex, Diners, Discover, JCB, UnionPay, Maestro. */
const ISSUERS =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]|2[2-7])\d{14}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|6(?:011|4[4-9]\d|5\d\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12}|62\d{14,17}|(?:50|5[6-9]|6[0137])\d{14,17})$/;

export const findCards: Rule = (text) =>
  [...text.matchAll(CARD)]
    .filter(([written]) => isCard(written.replaceAll(/[ -]/g, '')))
    .map(({ 0: written, index }) => at('card', index, written));

function isCard(digits: string): boolean {
  return ISSUERS.test(digits) && new Set(digits).size > 1 && luhn(digits) % 10 === 0;
}

function luhn(digits: string): number {
  let sum = 0;
  for (let back = 1; back <= digits.length; back += 1) {
    const digit = Number(digits.at(-back));
    const twice = digit * 2;
    if (back % 2 === 1) sum += digit;
    else sum += twice > 9 ? twice - 9 : twice;
  }
  return sum;
}

const DIGITS = String.raw`\d(?:[ ./()-]{0,2}\d){5,14}`;
/** With the code of a country, after a word that announces it, or as Germans and Americans write it. */
const TELEPHONES: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\w+.])(?:\+|00)(?=[1-9])${DIGITS}(?![\w])`, 'g'),
  new RegExp(
    String.raw`\b(?:tel(?:efon|ephone)?|phone|mobile|mobil|handy|fax|cell|call me (?:at|on)|durchwahl|hotline|rückruf)\b[.:]{0,2}(?: ?(?:no|nr|number|nummer)[.:]{0,2})?[ \t]{0,3}(\(?${DIGITS})(?![\w])`,
    'gi',
  ),
  /(?<![\w./-])\(?0[1-9]\d{1,4}\)?(?: ?[/-] ?| )\d{2,4}(?:[ -]?\d{2,4}){1,3}(?![\w./-])/g,
  /(?<![\w./-])(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-.])[2-9]\d{2}[-.]\d{4}(?![\w./-])/g,
];

export const findTelephones: Rule = (text) =>
  TELEPHONES.flatMap((shape) =>
    [...text.matchAll(shape)].flatMap(({ 0: all, 1: number = all, index }) =>
      isDate(number) ? [] : [at('telephone', index + all.length - number.length, number)],
    ),
  );

/** `01-02-2026`, `2026-11-29 20:53`. */
function isDate(written: string): boolean {
  return /^(?:\d{4}[-./]\d{2}[-./]\d{2}|\d{2}[-./]\d{2}[-./]\d{2,4})/.test(written);
}

function at(kind: Found['kind'], start: number, written: string): Found {
  return { kind, issuer: null, start, end: start + written.length };
}
