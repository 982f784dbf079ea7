/** Which links lead out of the knowledge, to a place or a program that people trust. */

/** Not `javascript:`, `data:` and their like, which would run what an article says. */
const SCHEMES = /^(https?|mailto|tel|sms|sips?|xmpp|irc|ircs|msteams|slack|zoommtg|facetime):(?!$)/i;

/** Whether a link's target is a web address, a telephone number, or opens a program for mail, calls or chat. */
export function leadsOutside(target: string): boolean {
  return SCHEMES.test(target);
}
