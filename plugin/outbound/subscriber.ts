/** Subscribers: where announcements go, and which of them. */
import { isIP } from 'node:net';
import { z } from 'zod';
import { announcementTypes } from '../core/effect.ts';
import { hostOf, isPrivateAddress } from './is-private-address.ts';

const formats = ['json', 'cloudevents', 'pagerduty', 'slack', 'teams'] as const;

/** Standard Webhooks asks for a secret of 24 to 64 bytes. */
const SECRET_BYTES = { least: 24, most: 64 };

const secret = z
  .string()
  .refine(
    isSecret,
    'must be whsec_ and 24 to 64 bytes in base64, for example from `openssl rand -base64 32`',
  );

const pattern = z.string().refine((text) => announcementTypes.some((type) => hears([text], type)), {
  error: ({ input }) =>
    `“${String(input)}” fits no message type. The types are ${announcementTypes.join(', ')}; * stands for anything, as in sla.*`,
});

export const subscriberSchema = z
  .strictObject({
    /** Names its lane in the outbox and its line in the log: keep it when the address changes. */
    name: z
      .string('must be given as text: lower-case letters, digits and hyphens')
      .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be lower-case letters, digits and hyphens, 40 at most'),
    url: z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address', abort: true }),
    /**
     * One; two while a new one is brought in: then each message is signed with both. None for services that look at no
     * signature.
     */
    secrets: z
      .array(secret, 'must be a list of one or two secrets')
      .max(2, 'has room for two secrets: the old one and the new one')
      .default([]),
    types: z.array(pattern).min(1, 'names no message type; leave it out to hear all').default(['*']),
    /** `json` is the payload of Standard Webhooks; the others wrap it, or say it in the words of a service. */
    format: z
      .enum(formats, {
        error: ({ input }) => `“${String(input)}” is no format. There are ${formats.join(', ')}`,
      })
      .default('json'),
    /** PagerDuty’s integration key, which says whom an alert is for. */
    routingKey: z
      .string('must be given as text')
      .regex(/^[A-Za-z0-9]{32}$/, 'must be the 32 letters and digits of an Events API v2 integration')
      .exactOptional(),
    /** Lets messages go to this machine, to private networks, and over plain http. */
    allowPrivate: z.boolean().default(false),
  })
  .superRefine((subscriber, context) => {
    const problem = problemWith(new URL(subscriber.url), subscriber.allowPrivate);
    if (problem !== null) context.addIssue({ code: 'custom', path: ['url'], message: problem });
    const { format, secrets, routingKey } = subscriber;
    if (secrets.length === 0 && (format === 'json' || format === 'cloudevents'))
      context.addIssue({ code: 'custom', path: ['secrets'], message: 'needs a secret' });
    if ((format === 'pagerduty') !== (routingKey !== undefined))
      context.addIssue({
        code: 'custom',
        path: ['routingKey'],
        message:
          format === 'pagerduty'
            ? 'is missing: it is the integration key of PagerDuty’s Events API v2'
            : 'is for the format pagerduty alone',
      });
  });

export type Subscriber = Readonly<z.infer<typeof subscriberSchema>>;

/**
 * Reads the list of subscribers. Problems are said as sentences that name the subscriber and the field, and hold no
 * secret.
 */
export function readSubscribers(
  input: unknown,
): { readonly subscribers: readonly Subscriber[] } | { readonly refused: readonly string[] } {
  const read = z.array(subscriberSchema).safeParse(input);
  if (!read.success) {
    return { refused: read.error.issues.map((issue) => `${placeOf(issue.path, input)} ${issue.message}`) };
  }
  const names = read.data.map(({ name }) => name);
  const doubled = names.filter((name, index) => names.indexOf(name) !== index);
  if (doubled.length > 0) {
    return { refused: doubled.map((name) => `Two subscribers are named ${name}; give each its own name.`) };
  }
  return { subscribers: read.data };
}

function isSecret(text: string): boolean {
  const [, encoded] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
  if (encoded === undefined || encoded.length % 4 !== 0) return false;
  const { length } = Buffer.from(encoded, 'base64');
  return length >= SECRET_BYTES.least && length <= SECRET_BYTES.most;
}

function problemWith(url: URL, allowPrivate: boolean): string | null {
  if (url.username !== '' || url.password !== '') {
    return 'must not hold a name and password; the signature proves who sends';
  }
  if (allowPrivate) return null;
  if (url.protocol === 'http:') return 'must begin with https://, or set allowPrivate to send unencrypted';
  const host = hostOf(url);
  if (host === 'localhost' || host.endsWith('.localhost') || (isIP(host) !== 0 && isPrivateAddress(host))) {
    return `leads to ${host}, on this machine or a private network; set allowPrivate if that is meant`;
  }
  return null;
}

function placeOf(path: readonly PropertyKey[], input: unknown): string {
  const [index, ...field] = path;
  if (typeof index !== 'number') return 'The list of subscribers';
  const name = z.array(z.unknown()).catch([]).parse(input)[index];
  const known = z.object({ name: z.string() }).safeParse(name);
  const who = known.success ? `Subscriber ${known.data.name}` : `Subscriber number ${index + 1}`;
  return field.length === 0 ? who : `${who}: ${field.join('.')}`;
}

/** True when one of the patterns fits the whole type. */
export function hears(patterns: readonly string[], type: string): boolean {
  return patterns.some((pattern) => fits(pattern, type));
}

function fits(pattern: string, type: string): boolean {
  const literals = pattern.split('*').map((text) => RegExp.escape(text));
  return new RegExp(`^${literals.join('.*')}$`).test(type);
}
