/** What somebody wrote in a mail, without greeting and signature. */

/** A name, a position, a firm: more words than these on a line are a sentence. */
const SHORT = 7;
/** In lines, with what a firm must say of itself. */
const LONGEST_SIGNATURE = 40;

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
  const first = Math.max(0, pictures.lastIndexOf(true), lines.length - LONGEST_SIGNATURE - 1) + 1;
  const lastContact = lines.findLastIndex((line, at) => at >= first && contact.test(line));
  if (lastContact < 0) return lines.length;
  // Each line is looked at once, and not once for each line above it.
  const looksSo = lines.map((line, at) => at >= first && isOfSignature(line));
  for (let from = first; from <= lastContact; from += 1)
    if (isSignature(lines.slice(from), looksSo.slice(from))) return from;
  return lines.length;
}

/** `looksSo`: of each line, whether it may be of a signature. */
function isSignature(lines: readonly string[], looksSo: readonly boolean[]): boolean {
  let at = 0;
  while (at < lines.length) {
    if (lines[at] === '') {
      at += 1;
      continue;
    }
    const blank = lines.indexOf('', at);
    const end = blank < 0 ? lines.length : blank;
    if (looksSo.slice(at, end).includes(false) && !isDisclaimer(lines.slice(at, end))) return false;
    at = end;
  }
  return true;
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

/** The words of greetings, farewells and offices, in the languages that people write thanks in. */
function line(words: string, behind: string): RegExp {
  return new RegExp(`^(?:${words})(?![\\p{L}\\p{N}])${behind}$`, 'iu');
}

const greeting = line(
  'hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|moin|servus|grüezi|grüß gott|guten (?:morgen|tag|abend)|' +
    'sehr geehrte[rs]?|liebe[rs]?|bonjour|bonsoir|salut|chère?|hola|buenos días|buenas tardes|estimad[oa]|ciao|buongiorno|' +
    'salve|gentile|olá|oi|bom dia|boa tarde|prezad[oa]|beste|geachte|dag|hej|hei|kære|cześć|dzień dobry|ahoj|dobrý den|' +
    'здравствуйте|добрый день|привет|вітаю|merhaba|sayın|こんにちは|您好|你好|안녕하세요',
  '[^.?]{0,60}',
);

const farewells =
  '(?:(?:with |my )?(?:best|kind|kindest|warm|warmest|many) )?regards|(?:with )?best wishes|all the best|best|sincerely|' +
  'yours (?:sincerely|faithfully|truly)|respectfully|br|kr|cheers|thanks (?:and|&) (?:best |kind )?regards|' +
  'thank you (?:and|&) (?:best |kind )?regards|have a (?:nice|great|good) (?:day|weekend|week|evening)|' +
  'mit (?:freundlichen?|besten|lieben|herzlichen|schönen|sonnigen) gr(?:üßen|uß|üssen|uss)|' +
  '(?:freundliche|viele|beste|schöne|liebe|herzliche|sonnige) gr(?:üße|üsse)|(?:lieben |schönen |besten )?gr(?:uß|uss|üße|üsse)|' +
  'mfg|vg|lg|bg|hg|hochachtungsvoll|(?:einen )?schönen (?:tag|abend)(?: noch)?|schönes wochenende|' +
  '(?:bien )?cordialement|(?:sincères |meilleures )?salutations|bien à vous|bonne journée|' +
  '(?:un )?(?:cordial )?saludos?|saludos cordiales|atentamente|(?:cordiali|distinti) saluti|saluti|cordialmente|' +
  'atenciosamente|(?:com os melhores )?cumprimentos|abraços|met vriendelijke groet(?:en)?|(?:vriendelijke )?groet(?:en|jes)?|mvg|' +
  '(?:med )?(?:vänliga|bästa) hälsningar|hälsningar|mvh|(?:med )?venlig hilsen|(?:med )?vennlig hilsen|hilsen|' +
  '(?:ystävällisin )?terveisin|pozdrawiam|z poważaniem|s pozdravem|üdvözlettel|cu stimă|с уважением|з повагою|με εκτίμηση|' +
  'saygılarımla|よろしくお願いします|よろしくお願いいたします|此致|敬上|祝好';

/** Above a name. What is a thanks by itself, as “Thanks,”, is read as one. */
const signOff = line(farewells, '[^?!]{0,40}[,.!]?');

/** The same where more stands behind it. */
const farewell = new RegExp(`^(?:${farewells})(?![\\p{L}\\p{N}])`, 'iu');

/** How to reach somebody, or what a firm must say of itself. */
const contact = new RegExp(
  [
    String.raw`(?:\+|\b0|\(0)[\d\s()./-]{6,}\d`,
    String.raw`\S@\S+\.\S|https?://|\bwww\.|\b[a-z0-9-]+\.(?:com|org|net|de|at|ch|fr|es|it|nl|eu|io|example)\b`,
    String.raw`\b(?:tel|phone|mobile?|fax|office|direct|telefon|mobil|handy|e-?mail|web)\b ?[.:]`,
    String.raw`\b(?:gmbh|mbh|kg|ohg|e\.v\.|inc|ltd|llc|plc|corp|s\.a\.|sarl|sas|s\.r\.l\.|b\.v\.|oy|aps)(?![\p{L}])|\bag\b$`,
    String.raw`\b(?:straße|strasse|street|avenue|road|platz|rue|calle|via|plein)\b|str\. ?\d|\b\d{5} \p{Lu}`,
  ].join('|'),
  'iu',
);

const disclaimer =
  /confidential|privileged|intended (?:only |solely )?(?:for|recipient)|addressee|disclaimer|free of (?:any )?virus|before printing|registered (?:office|in england)|company (?:no|number|registration)|vat (?:no|id|reg)|vertraulich|(?:richtige|vorgesehene|bestimmte)r? (?:empfänger|adressat)|irrtümlich erhalten|unbefugt|umwelt|amtsgericht|handelsregister|registergericht|geschäftsführ|aufsichtsrat|ust-?id|sitz der gesellschaft|datenschutzhinweis|confidentiel|destinataire|avant d['’]imprimer|confidencial|destinatario|antes de imprimir|riservat[oe]|prima di stampare|vertrouwelijk|geadresseerde|konfidentiell|poufn|конфиденциальн/iu;

/** Whoever writes one of these below a farewell writes more than a signature. */
const complaint =
  /(?<![\p{L}\p{N}])(?:still|not|never|but|again|broken|broke|brok\p{L}*|fail\p{L}*|error\p{L}*|crash\p{L}*|slow\p{L}*|however|unfortunately|down|stuck|gone|missing|nicht|noch|aber|wieder|kein\p{L}*|fehler\p{L}*|kaputt|leider|langsam\p{L}*|fehlt|geht|pas|encore|toujours|pero|sigue|todavía|non|ancora|però|mas|não|ainda|niet|maar|nog|inte|men|ikke|nie|ale|не|но)(?![\p{L}\p{N}])|n['’]t(?!\p{L})/iu;
