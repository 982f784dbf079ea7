/** The parts that GitHub’s webhooks have in common, with all that its description allows to be null or left out. */
import { z } from 'zod';
import { isInstant } from '../../calendar/instant.ts';

/** The members that are there: GitHub’s lists may hold null, and may be null. */
export function present<T>(list: readonly (T | null)[] | null | undefined): T[] {
  return (list ?? []).filter((one): one is T => one !== null);
}

/** Some keyboards and programs send letters and their accents apart: the desk reads, compares and shows them composed. */
export const text = z.string().transform((written) => written.normalize('NFC'));

export const user = z.object({
  id: z.number(),
  login: z.string(),
  type: z
    .string()
    .nullish()
    .transform((type) => type ?? 'User'),
});

/** Somebody whose account is gone. */
export const ghost = { id: 0, login: 'ghost', type: 'User' };
/** A time that is none would fail each time the delivery is handled, so it is refused at the door. */
export const instant = z.string().refine(isInstant);
/** The last second of the year 9999. */
const LAST_SECOND = 253_402_300_799;

/** GitHub’s API gives a label as an object or as its name alone, and an object’s name may be null. */
const labels = z
  .array(z.union([z.string(), z.object({ name: z.string().nullish() })]).nullable())
  .nullish()
  .transform((all) => present(all).map((label) => (typeof label === 'string' ? label : label.name)))
  .transform((names) => names.flatMap((name) => (name == null ? [] : { name })));

const logins = z
  .array(z.object({ login: z.string() }).nullable())
  .nullish()
  .transform(present);

const owner = z.object({ login: z.string().nullish(), name: z.string().nullish() });

/** Its owner may be null, or named as people name themselves; the full name says it in any case. */
export const repository = z
  .object({
    id: z.number(),
    name: z.string(),
    full_name: z.string().nullish(),
    owner: owner.nullish(),
    default_branch: z.string().nullish(),
    /** In pushes epoch seconds, elsewhere a date. */
    pushed_at: z.union([z.number().int().min(0).max(LAST_SECOND), instant]).nullish(),
  })
  .transform(({ full_name, owner: by, ...rest }, context) => {
    const login = by?.login ?? full_name?.split('/')[0] ?? by?.name;
    if (login == null) context.addIssue({ code: 'custom', path: ['owner'], message: 'nobody owns it' });
    return { ...rest, owner: { login: login ?? '' } };
  });

export const issue = z.object({
  id: z.number(),
  number: z.number(),
  title: text,
  body: text.nullish(),
  html_url: z.string(),
  created_at: instant,
  updated_at: instant,
  closed_at: instant.nullish(),
  state: z.string().nullish(),
  state_reason: z.string().nullish(),
  user: user.nullable(),
  labels,
  assignees: logins,
  pull_request: z.object({}).nullish(),
});

export const installation = z.object({ id: z.number() });

export const fullyNamed = z.object({ id: z.number(), full_name: z.string() });
