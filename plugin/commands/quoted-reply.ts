/** Cuts off what an e-mail program has put below an answer: the quoted message, and the signature. */

/** A date holds digits, which tells the line above a quotation from “On Monday he wrote:”. */
const dated = String.raw`(?=[^\n]{0,200}\d)`;

/** The line above a quotation, which may be broken in two: `On Fri, 20 Nov 2026 at 09:10, Lena <l@a.example> wrote:`. */
function lineAbove(first: string, last: string): RegExp {
  return new RegExp(String.raw`^${first} ${dated}[^\n]{5,250}?(?:\n[^\n]{0,250}?)?${last}[ \t]*$`, 'm');
}

/** How the usual programs begin the quoted part, in the languages that their makers speak most. */
const quotations = [
  // Gmail, Apple Mail, Thunderbird, Yahoo.
  lineAbove('On', String.raw`\swrote:`),
  lineAbove('Am', String.raw`\bschrieb\b[^\n]{0,250}:`),
  lineAbove('Le', String.raw`\sa écrit\s?:`),
  lineAbove('El', String.raw`\sescribió:`),
  lineAbove('Il', String.raw`\sha scritto:`),
  lineAbove('Em', String.raw`\sescreveu:`),
  lineAbove('Op', String.raw`\bschreef\b[^\n]{0,250}:`),
  lineAbove('Den', String.raw`\b(?:skrev|skrev følgende)\b[^\n]{0,250}:`),
  /^[^\n]{0,20}\d{4}[^\n]{5,200}napisał(?:\(a\)|a)?:[ \t]*$/m,
  /^\d{4}年\d{1,2}月\d{1,2}日[^\n]{0,200}[:：][ \t]*$/m,
  /^在 ?\d{4}[^\n]{0,200}写道[:：][ \t]*$/m,
  // Outlook and Notes, by a line of dashes or of underscores, or by the heads of the message; a sender may be bold.
  /^-{2,}[ \t]*(?:Original Message|Forwarded message|Ursprüngliche Nachricht|Weitergeleitete Nachricht|Message d['’]origine|Mensaje original|Messaggio originale|Mensagem original|Oorspronkelijk bericht)[ \t]*-{2,}[ \t]*$/im,
  /^-{5}[^\n]{1,200} (?:wrote|schrieb): ?-{5}[ \t]*$/m,
  /^(?:Begin forwarded message|Anfang der weitergeleiteten Nachricht):[ \t]*$/m,
  /^_{10,}[ \t]*$/m,
  /^\*{0,2}(?:From|Von|De|Da|Van|Från|Fra|Od):\*{0,2}[ \t]*[^\n]+\n+\*{0,2}(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|Inviato|Data|Fecha|Verzonden|Skickat|Sendt|Wysłano):\*{0,2}/m,
];

/** What a program signs with by itself, at the very end. */
const signature =
  /\n[ \t]*(?:-- ?\n(?:(?![ \t]*\/)[^\n]*\n?){0,10}|(?:Sent from my|Sent from|Get Outlook for|Von meinem|Gesendet von|Gesendet mit|Envoyé de mon|Envoyé depuis|Enviado desde mi|Inviato da|Verstuurd vanaf)[ \t][^\n]{2,60}\s*)$/i;

/** `text` has line feeds only. */
export function withoutQuotedReply(text: string): string {
  const cuts = quotations.map((beginning) => text.search(beginning)).filter((at) => at >= 0);
  const own = cuts.length === 0 ? text : text.slice(0, Math.min(...cuts));
  return withoutSignature(own);
}

/** Its mark is `-- ` on a line of its own. What is long, or holds a line with a slash, was meant to be read. */
function withoutSignature(text: string): string {
  const at = `\n${text}`.search(signature);
  return at < 0 ? text : text.slice(0, Math.max(0, at - 1));
}
