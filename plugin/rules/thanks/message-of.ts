/** A mail’s message: without its greeting, and without the signature of an office, as far as that is surely one. */
import { complaint, contact, disclaimer, farewell, greeting, signOff } from './signature-words.ts';

/** A name, a position, a firm: more words than these on a line are a sentence. */
const SHORT = 7;

/** What looks like a signature and may be none stays, so that somebody reads it. */
export function messageOf(text: string): string {
  const written = text.split('\n');
  const lines = written.map(plain);
  const first = lines.findIndex((line) => line !== '');
  const own =
    isGreeting(lines[first] ?? '') && lines.slice(first + 1).some((line) => line !== '') ? first + 1 : 0;
  const end = own + signatureAt(lines.slice(own), written.slice(own).map(isPicture));
  const read = paragraphs(lines.slice(end)).flatMap((part) =>
    isDisclaimer(part) ? [] : part.filter((line) => !isOfSignature(line)),
  );
  return [...written.slice(own, end), ...read].join('\n').trim();
}

/** Without pictures, tags and marks: programs put them around names and firms. */
function plain(line: string): string {
  return line
    .replace(/<\/?[a-z][^<>@]*>/gi, ' ')
    .replace(/[*_|>#\\]+/g, ' ')
    .replace(/^[-–—=~\s]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function isGreeting(line: string): boolean {
  return line.split(' ').length <= SHORT && greeting.test(line) && !complaint.test(line);
}

/** Below a farewell; without one, from the first line on where all is a signature that says how to reach somebody. */
function signatureAt(lines: readonly string[], pictures: readonly boolean[]): number {
  const left = lines.findIndex((line, at) => at > 0 && isFarewell(line));
  if (left > 0) return left;
  // A picture above a name may show what is still wrong.
  const last = pictures.lastIndexOf(true);
  const from = lines.findIndex((_, at) => at > Math.max(0, last) && isSignature(lines.slice(at)));
  return from > 0 ? from : lines.length;
}

/** Looked at from each line of a short comment only: a long one is no thanks. */
function isSignature(lines: readonly string[]): boolean {
  if (lines.length > 40 || !lines.some((line) => contact.test(line))) return false;
  return paragraphs(lines).every((part) => isDisclaimer(part) || part.every(isOfSignature));
}

function isFarewell(line: string): boolean {
  return line.split(' ').length <= SHORT && signOff.test(line) && !complaint.test(line.replace(farewell, ''));
}

function isPicture(written: string): boolean {
  return /<(?:img|video|picture)\b|!\[/i.test(written);
}

function paragraphs(lines: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = [[]];
  for (const line of lines) {
    if (line === '') found.push([]);
    else found.at(-1)?.push(line);
  }
  return found.filter((part) => part.length > 0);
}

function isDisclaimer(lines: readonly string[]): boolean {
  return disclaimer.test(lines.join(' '));
}

/** A line of contact, or a few words without a verb’s end: a name, a position, a firm, a town. */
function isOfSignature(line: string): boolean {
  if (isFarewell(line)) return true;
  if (/^p\.? ?s\b/i.test(line) || complaint.test(line)) return false;
  if (contact.test(line)) return true;
  return line.split(' ').length <= SHORT && !/[?!]|\p{L}{4}\.$/u.test(line);
}
