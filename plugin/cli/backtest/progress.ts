/** How far a long piece of work is: a bar in a terminal, a line now and then elsewhere. */
import { sayProgress } from '../../reports/compliance/say-comparison.ts';

/** A terminal, or a file: what is told there is not part of the answer. */
export type Told = Pick<NodeJS.WriteStream, 'write'> & { readonly isTTY?: boolean };

export interface Progress {
  /** `share` from 0 to 1; null where nobody knows. `what`: the count in words. */
  tell(share: number | null, what: string): void;
  /** Takes the bar away. */
  end(): void;
}

/** Milliseconds between two looks of the same work: an eye follows the bar, a log wants few lines. */
const PACE = { bar: 100, line: 5_000 } as const;
const WIDTH = 30;

/** `now` in milliseconds, for the pace alone. */
export function showProgress(title: string, out: Told, now: () => number): Progress {
  const isBar = out.isTTY === true;
  // A log hears only of work that takes its time.
  let last = isBar ? Number.NEGATIVE_INFINITY : now();
  let calls = 0;
  let shown = false;
  return {
    tell: (share, what) => {
      calls += 1;
      // Asking for the time costs more than most steps do.
      if (calls % 64 !== 1) return;
      const at = now();
      if (at - last < (isBar ? PACE.bar : PACE.line)) return;
      last = at;
      shown = true;
      out.write(
        isBar ? `\r\u001b[2K${title} ${sayBar(share)}${what}` : `${title}: ${sayPercent(share)}${what}\n`,
      );
    },
    end: () => {
      if (isBar && shown) out.write('\r\u001b[2K');
      shown = false;
    },
  };
}

function sayBar(share: number | null): string {
  if (share === null) return '';
  const full = Math.round(share * WIDTH);
  return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${sayPercent(share)}`;
}

function sayPercent(share: number | null): string {
  return share === null ? '' : `${sayProgress(share)}, `;
}
