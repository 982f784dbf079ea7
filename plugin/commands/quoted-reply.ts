/** Cuts off what an e-mail program has quoted below an answer. */

/** How the usual programs begin the quoted part. A date holds digits, which tells it from “On Monday he wrote:”. */
const beginnings = [
  /^-{2,} ?Original Message ?-{2,}[ \t]*$/im,
  /^_{10,}[ \t]*$/m,
  /^On (?=[^\n]{0,200}\d)[^\n]{5,200}(?:\n[^\n]{0,200})? wrote:[ \t]*$/m,
  /^On (?=[^\n]{0,200}\d)[^\n]{5,200}\nwrote:[ \t]*$/m,
  /^Am (?=[^\n]{0,200}\d)[^\n]{5,200}(?:\n[^\n]{0,200})?\bschrieb\b[^\n]{0,200}:[ \t]*$/m,
  /^Le (?=[^\n]{0,200}\d)[^\n]{5,200}(?:\n[^\n]{0,200})? a écrit ?:[ \t]*$/m,
  /^(?:From|Von|De): [^\n]+\n(?:Sent|Date|Gesendet|Datum|Envoyé): /m,
];

/** `text` has line feeds only. */
export function withoutQuotedReply(text: string): string {
  const cuts = beginnings.map((beginning) => text.search(beginning)).filter((at) => at >= 0);
  return cuts.length === 0 ? text : text.slice(0, Math.min(...cuts));
}
