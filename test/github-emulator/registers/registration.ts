/** The App’s registration: whether it is made yet, what it was made with, and where its webhook goes. */
import { randomBytes } from 'node:crypto';
import type { AppGrants } from '../emulator/seed.ts';

/** The one webhook of an App. GitHub signs nothing where the secret is null. */
export interface AppHook {
  readonly url: string;
  readonly active: boolean;
  readonly secret: string | null;
}

/** What an App is registered with; `owner` is an organisation, or a person where it is theirs. */
export interface AppForm extends AppGrants {
  readonly name: string;
  readonly owner: string;
  readonly hook: AppHook | null;
}

export interface Registration {
  /** Null until somebody has made the App. */
  readonly present: () => AppForm | null;
  readonly changeHook: (change: Partial<AppHook>) => void;
  readonly change: (grants: Partial<AppGrants>) => void;
  /** Makes the App and the code under which its maker is told its key, once and within the hour. */
  readonly make: (form: AppForm, now: number) => string;
  /** False for a code that nobody was given, that was used, or whose hour is over. */
  readonly redeem: (code: string, now: number) => boolean;
}

const HOUR = 3_600_000;

export function keepRegistration(first: AppForm | null): Registration {
  let app = first;
  const codes = new Map<string, number>();
  return {
    present: () => app,
    changeHook: (change) => {
      if (app !== null && app.hook !== null) app = { ...app, hook: { ...app.hook, ...change } };
    },
    change: (grants) => {
      if (app !== null) app = { ...app, ...grants };
    },
    make: (form, now) => {
      app = form;
      const code = randomBytes(20).toString('hex');
      codes.set(code, now);
      return code;
    },
    redeem: (code, now) => {
      const given = codes.get(code);
      codes.delete(code);
      return given !== undefined && now - given < HOUR;
    },
  };
}

/** The name as GitHub writes it into addresses. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
