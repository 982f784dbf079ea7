/** A staff article as it is posted in the back office: its steps, and where its file stands. */
import type { StaffArticle } from '../../article.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { oneLine, quietArticle } from '../quiet.ts';

/** GitHub’s limit for a comment is 65,536; the desk’s own marks need some of it. */
const ROOM = 60_000;

export function sayRunbook({ id, title, path, body }: StaffArticle, by: string, { url }: Ticket): string {
  const files = `${url.replace(/\/issues\/\d+$/, '')}/blob/HEAD/`;
  const file = `${files}${path}`;
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const text = quietArticle(body)
    // The way to its neighbours leads out of the back office.
    .replace(/\]\((?:\.\/)?(?!https?:|#|\/|mailto:)([^)\s]+)\)/g, `](${folder}$1)`)
    .trim();
  const whole = text.length <= ROOM ? text : `${text.slice(0, ROOM)}\n\n(cut here; the rest is in its file)`;
  return `@${by}, here is [**${id}** ${oneLine(title)}](${file}) for this ticket:\n\n${whole}`;
}
