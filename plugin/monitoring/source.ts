/** Sources of alerts: who may post them, in which format, and for which desk. */
import { z } from 'zod';

/** Shorter ones are guessed. */
const LEAST = 16;

const secret = z
  .string()
  .min(LEAST, `has at least ${LEAST} characters, for example from \`openssl rand -base64 32\``);

const common = {
  /** Stands in the address, on the card and in what is stored: keep it. */
  name: z
    .string('must be given as text: lower-case letters, digits and hyphens')
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be lower-case letters, digits and hyphens, 40 at most'),
  desk: z
    .string('must name the desk’s repository as owner/name')
    .regex(/^[\w.-]+\/[\w.-]+$/, 'must name the desk’s repository as owner/name'),
};

const alertSource = z.discriminatedUnion(
  'format',
  [
    z.strictObject({ ...common, format: z.literal('alertmanager'), token: secret }),
    z
      .strictObject({
        ...common,
        format: z.literal('grafana'),
        token: secret.optional(),
        /** Signs the body; Grafana knows it as the HMAC secret. */
        secret: secret.optional(),
        /** The header that Grafana was told to put the time into, which is signed with the body then. */
        timestampHeader: z
          .string()
          .regex(/^[\w-]+$/, 'must be the name of a header')
          .optional(),
      })
      .refine(({ token, secret }) => token !== undefined || secret !== undefined, {
        path: ['token'],
        error: 'is missing; give a token, or the secret of Grafana’s HMAC signature',
      }),
    z.strictObject({ ...common, format: z.literal('pagerduty'), token: secret }),
  ],
  { error: 'must be alertmanager, grafana or pagerduty' },
);
export type AlertSource = Readonly<z.infer<typeof alertSource>>;

/** Reads the list of sources. Problems are said as sentences that name the source and the field, and hold no secret. */
export function readAlertSources(
  input: unknown,
): { readonly sources: readonly AlertSource[] } | { readonly refused: readonly string[] } {
  const read = z.array(alertSource, 'must be a list').safeParse(input);
  if (!read.success)
    return { refused: read.error.issues.map((issue) => `${placeOf(issue.path, input)} ${issue.message}`) };
  const names = read.data.map(({ name }) => name);
  const doubled = names.filter((name, index) => names.indexOf(name) !== index);
  return doubled.length > 0
    ? { refused: doubled.map((name) => `Two sources are named ${name}; give each its own name.`) }
    : { sources: read.data };
}

function placeOf(path: readonly PropertyKey[], input: unknown): string {
  const [index, ...field] = path;
  if (typeof index !== 'number') return 'The list of sources';
  const known = z.object({ name: z.string() }).safeParse(z.array(z.unknown()).catch([]).parse(input)[index]);
  const who = known.success ? `Source ${known.data.name}` : `Source number ${index + 1}`;
  return field.length === 0 ? who : `${who}: ${field.join('.')}`;
}
