/** The voice in the terminal: chapters, what people do, and what was seen of it. */
import { styleText } from 'node:util';
import { sayClockTime } from './say-clock-time.ts';
import type { Sign } from './sign.ts';

/** Lines go out one by one, as they happen. */
export interface Teller {
  readonly line: (text: string) => void;
  readonly chapter: (title: string) => void;
  /** What somebody does. */
  readonly act: (text: string) => void;
  /** What was then seen, and by which signs. */
  readonly seen: (text: string, signs: readonly Sign[]) => void;
  readonly missed: (expected: string, there: readonly Sign[]) => void;
}

const WIDTH = 104;
const MARGIN = ' '.repeat(13);
const FIRST_COLUMN = 10;

/**
 * Tells to this machine's terminal, in colour only where it has any.
 *
 * @param now tells the story's time
 */
export function startTeller(now: () => number): Teller {
  let chapters = 0;
  const line = (text: string) => console.log(text);
  const dim = (text: string) => styleText('dim', text);
  const show = (signs: readonly Sign[], paint: (text: string) => string) => {
    const column = Math.max(FIRST_COLUMN, ...signs.map(([what]) => what.length + 1));
    for (const [what, text] of signs) {
      const [first = '', ...rest] = folded(text, WIDTH - MARGIN.length - column - 2);
      line(`${MARGIN}  ${paint(what.padEnd(column) + first)}`);
      for (const more of rest) line(`${MARGIN}  ${paint(' '.repeat(column) + more)}`);
    }
  };
  return {
    line,
    chapter: (title) => {
      chapters += 1;
      line(`\n${styleText('bold', `${chapters}. ${title}`)}`);
    },
    act: (text) => {
      const [first = '', ...rest] = folded(text, WIDTH - MARGIN.length);
      line(`\n  ${dim(sayClockTime(now()))}  ${first}`);
      for (const more of rest) line(`${MARGIN}${more}`);
    },
    seen: (text, signs) => {
      line(`${MARGIN}${styleText('green', '✓')} ${text}`);
      show(signs, dim);
    },
    missed: (expected, there) => {
      line(`${MARGIN}${styleText('red', '✗')} Not seen: ${expected}. Instead there was:`);
      show(there, (text) => text);
    },
  };
}

/** What stands on lines of its own stays there. */
function folded(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => foldedLine(line.trimEnd(), width));
}

/** Broken between words; a word longer than a line stays whole, so that links can be clicked. */
function foldedLine(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && longer.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
