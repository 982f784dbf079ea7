/** Things that GitHub tells of and that cannot be read: one of them must not keep the others from being told. */
import { z } from 'zod';
import { statusOf } from '../status.ts';

interface Odd {
  /** `issue 7`, `comment 4711`. */
  readonly what: string;
  readonly why: string;
}

/** Hears of what is left out. */
export type Skip = (odd: Odd) => void;

/** What is told of each thing; one that cannot be read is left out. A call that fails is thrown: it can be made again. */
export async function tellEach<Thing, Told>(
  things: readonly Thing[],
  kind: string,
  tell: (thing: Thing) => Promise<readonly Told[]>,
  skip: Skip,
): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const thing of things) {
    try {
      told.push(...(await tell(thing)));
    } catch (error) {
      // Deleted between the list and the look: its own news tell of that.
      if (statusOf(error) === 404 || statusOf(error) === 410) continue;
      if (!isOdd(error)) throw error;
      skip({ what: `${kind} ${nameOf(thing)}`, why: sayOdd(error) });
    }
  }
  return told;
}

/** Reading fails in one of these; a call that fails is none of them. */
function isOdd(error: unknown): error is Error {
  return [z.ZodError, TypeError, RangeError, SyntaxError].some((kind) => error instanceof kind);
}

function sayOdd(error: Error): string {
  if (!(error instanceof z.ZodError)) return error.message;
  const place = error.issues[0]?.path.join('.') ?? '';
  return place === '' ? 'it is no object' : `look at “${place}”`;
}

const numbered = z.object({ number: z.number().optional(), id: z.number().optional() });

function nameOf(thing: unknown): string {
  const { number, id } = numbered.safeParse(thing).data ?? {};
  return String(number ?? id ?? 'without a number');
}
