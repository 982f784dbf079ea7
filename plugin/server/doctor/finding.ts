/** What the doctor finds: a thing that is well, one to mind, or one at which something must be done. */
import { sayError } from '../say-error.ts';

export type Subject =
  | 'settings'
  | 'app'
  | 'clock'
  | 'secret'
  | 'webhook'
  | 'installation'
  | 'permissions'
  | 'events'
  | 'database'
  | 'desk'
  | 'policy'
  | 'calendars'
  | 'labels'
  | 'back office'
  | 'developers'
  | 'portal';

export interface Finding {
  readonly about: Subject;
  /** A repository (`owner/name`), an account, or another name; null for the whole. */
  readonly where: string | null;
  /** `wrong`: the desk cannot do its work, or not all of it, until somebody does something. `mind`: it can. */
  readonly state: 'ok' | 'mind' | 'wrong';
  readonly said: string;
  /** What to do; null where there is nothing. */
  readonly remedy: string | null;
}

export function well(about: Subject, where: string | null, said: string): Finding {
  return { about, where, state: 'ok', said, remedy: null };
}

export function mind(about: Subject, where: string | null, said: string, remedy: string): Finding {
  return { about, where, state: 'mind', said, remedy };
}

/** @param remedy left out where what is said ends with what to do */
export function wrong(
  about: Subject,
  where: string | null,
  said: string,
  remedy: string | null = null,
): Finding {
  return { about, where, state: 'wrong', said, remedy };
}

const marks = { ok: 'ok', mind: 'mind', wrong: 'to do' } as const;

/** A line: `to do  developers of acme/vpn-client: … What to do.` */
export function sayFinding({ about, where, state, said, remedy }: Finding): string {
  const subject = where === null ? about : `${about}, ${where}`;
  return `${marks[state].padEnd(5)}  ${subject}: ${said}${remedy === null ? '' : ` ${remedy}`}`;
}

/** What cannot be looked at now says so, and the rest is looked at all the same. */
export async function orWhyNot(
  about: Subject,
  look: () => Promise<readonly Finding[]>,
  where: string | null = null,
): Promise<readonly Finding[]> {
  try {
    return await look();
  } catch (error) {
    const said = `This could not be looked at: ${sayError(error)}.`;
    return [wrong(about, where, said, 'Run `tierline doctor` again later.')];
  }
}
