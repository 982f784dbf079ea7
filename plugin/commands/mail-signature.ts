/** What a mail program signs an answer with by itself, at its very end. */

import { isIn, type Stretch } from './stretches.ts';
import { readSlashLine } from './words.ts';

/** More lines than these below the mark of a signature were meant to be read. */
const MOST_LINES = 10;

/** Telephones, and programs that people write mail with. */
const telephone = String.raw`(?:i\s?phone|ipad|android|galaxy|samsung|huawei|xiaomi|pixel|blackberry|handy|smartphone|mobile|tablet)`;
const program = String.raw`(?:outlook|windows|yahoo|gmx|web\.de|proton|spark|k-9|bluemail|thunderbird|mailbird|aquamail|tutanota|tuta|edison|mail\b)`;

/** “Sent from …”, at the beginning of the line; in the languages of the telephones. */
const sentFrom = [
  'sent (?:from|via|with|using)|von mein|gesendet (?:von|mit|über)|verschickt (?:von|mit)',
  'envoyée? (?:de|depuis|avec|à partir)|enviad[oa] (?:desde|de|do|via|com|con|mediante)|inviat[oa] (?:da|dal|con)',
  'verstuurd vanaf|verzonden (?:vanaf|met)|skickat från|skickades från|sendt fra|lähetetty|wysłan[eoy] z',
  'odesláno z|odoslané z|elküldve|trimis (?:de pe|din)|отправлено (?:с|из)|надіслано (?:з|із)|εστάλη από|στάλθηκε από',
  'أرسلت من|أُرسلت من|נשלח מ|ส่งจาก|gửi từ|đã gửi từ|dikirim dari|发自|發自|来自我的|來自我的',
].join('|');

/** Where the language says “sent” last, the telephone stands first. */
const sentLast = 'から送信|에서 보냄|에서 발송|发送|發送|傳送|gönderildi|küldve';

const signs = [
  `^(?:${sentFrom}).{0,60}?(?:${telephone}|${program}).{0,80}$`,
  `^(?:az |从我的 ?|從我的 ?|나의 ?|내 ?)?${telephone}.{0,20}?(?:${sentLast})\\.?$`,
  '^(?:get|télécharge[rz]?|obtene[rz]|obter|obtenha|scarica|ottieni|hämta|hent|download|pobierz|stáhnout|скачать) outlook (?:for|pour|para|per|för|til|til|voor|dla|pro|для) (?:ios|android|mac)$',
  '^outlook für (?:ios|android|mac) (?:beziehen|holen|herunterladen)$',
  `^diese (?:nachricht|e-mail|mail) wurde von .{0,80}(?:gesendet|verschickt|geschrieben)\\.?$`,
].map((sign) => new RegExp(sign, 'iu'));

/** With its links, the line is shorter than this. */
const LONGEST = 400;

interface Row {
  readonly line: string;
  readonly from: number;
}

/**
 * Where the signature of this text begins: its mark is `-- ` on a line of its own. The text’s end where there is none.
 * A quotation may stand below it, with the lines that lead to it.
 */
export function signatureAt(text: string, leads: readonly Stretch[]): number {
  const rows = rowsOf(text);
  const isSaid = ({ line, from }: Row): boolean =>
    !isIn(leads, from) && !/^ {0,3}>/.test(line) && !isSignedByProgram(line);
  const last = rows.findLastIndex(isSaid);
  const end = rows[last + 1]?.from ?? text.length;
  const mark = rows
    .slice(0, last + 1)
    .findLastIndex(({ line }, at) => at >= last - MOST_LINES && /^[ \t]*-- ?$/.test(line));
  // What holds a line with a slash was meant to be read.
  const isRead = rows.slice(mark + 1, last + 1).some(({ line }) => readSlashLine(line.trim()) !== null);
  return mark < 0 || isRead ? end : (rows[mark]?.from ?? end);
}

/** A blank line at the end says nothing either. */
function isSignedByProgram(line: string): boolean {
  if (line.length > LONGEST) return false;
  const words = line
    .replace(/\[([^\]\n]{0,80})\]\([^)\n]{0,200}\)/g, '$1')
    .replace(/<[^>\n]{0,200}>/g, '')
    .replace(/[*_]/g, '')
    .trim();
  return line.trim() === '' || (words.length <= 160 && signs.some((sign) => sign.test(words)));
}

function rowsOf(text: string): readonly Row[] {
  let from = 0;
  return text.split('\n').map((line) => {
    const row = { line, from };
    from += line.length + 1;
    return row;
  });
}
