/** The line above a quotation: `On Fri, 20 Nov 2026 at 09:10, Lena <l@a.example> wrote:`, in any language. */
import { holdsAddress, holdsDate, holdsFullDate, isMarked, type Line, withoutMarks } from './mail-line.ts';
import { quoting, wrote } from './mail-words.ts';

/** A program breaks it in two or three. */
const MOST_LINES = 3;
const LONGEST = 400;

interface Attribution {
  /** How many lines it has, the last of them being the one looked at. */
  readonly lines: number;
  /** It names an address: no sentence of a person’s own does so beside a date, and ends in a colon. */
  readonly sure: boolean;
}

/** Null where no attribution ends at this line. */
export function attributionAt(lines: readonly Line[], last: number): Attribution | null {
  const end = lines[last];
  if (end === undefined || !endsLikeOne(end.plain)) return null;
  let whole = '';
  for (let count = 1; count <= MOST_LINES; count += 1) {
    const line = lines[last - count + 1];
    if (line === undefined || line.isCode || line.plain === '' || isMarked(line)) return null;
    // Whoever ends a sentence, or announces something, has begun no attribution.
    if (count > 1 && /[.!?:：;]$/.test(line.plain)) return null;
    whole = count === 1 ? line.plain : `${line.plain} ${whole}`;
    if (whole.length > LONGEST) return null;
    if (!/[\p{Nd}@]/u.test(whole)) continue;
    const sure = isAttribution(withoutMarks(whole));
    if (sure !== null) return { lines: count, sure };
  }
  return null;
}

function endsLikeOne(plain: string): boolean {
  return /(?:[:：]|--)[*_"”»]*$/.test(plain);
}

/** Whether this is surely one; null where it is none. */
function isAttribution(text: string): boolean | null {
  const dashed = /^-{2,}(.*?)-{2,}$/.exec(text);
  const said = dashed?.[1] ?? text;
  if (dashed === null && text.endsWith('--')) return null;
  if (isProse(said)) return null;
  if (holdsAddress(said) && (dashed !== null || holdsDate(said) || quoting.test(said))) return true;
  return wrote.test(said) && holdsFullDate(said) ? false : null;
}

/** A sentence has come to its end within: this is somebody’s own report. Abbreviations are shorter. */
function isProse(text: string): boolean {
  return /\p{L}{5}[.!?] +\p{L}|\d{4}\. +\p{Lu}|[!?] /u.test(text);
}
