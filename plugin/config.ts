/** The environment, read once and checked: every missing or wrong variable is named, with what to set. */
import { z } from 'zod';
import { databaseSchema, databaseUrl, defaultDatabase } from './database-settings.ts';
import { readEnvFile } from './env-file.ts';
import { githubUrl, isWebAddress, privateKey, refuse, webhookSecrets } from './github-settings.ts';
import { metricsSettings } from './metrics-settings.ts';
import { readAlertSources } from './monitoring/source.ts';
import { readSubscribers } from './outbound/subscriber.ts';
import { trustedProxies } from './server/receive/client-address.ts';
import type { DatabaseAt } from './store/engine/engine.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

const subscribers = listIn(
  'TIERLINE_SUBSCRIBERS',
  '[{"name":"pager","url":"https://…","secrets":["whsec_…"]}]',
  (json) => {
    const read = readSubscribers(json);
    return 'subscribers' in read ? { list: read.subscribers } : read;
  },
).prefault('[]');

const alertSources = listIn(
  'TIERLINE_ALERT_SOURCES',
  '[{"name":"prometheus","format":"alertmanager","desk":"owner/name","token":"…"}]',
  (json) => {
    const read = readAlertSources(json);
    return 'sources' in read ? { list: read.sources } : read;
  },
);

/** A list in JSON. What `read` refuses it says in sentences, which hold no secret. */
function listIn<T>(
  variable: string,
  example: string,
  read: (json: unknown) => { readonly list: readonly T[] } | { readonly refused: readonly string[] },
) {
  return z.string().transform((text, context): readonly T[] => {
    const json = parseJson(text);
    if (json === undefined) return refuse(context, `${variable} is not JSON. Write a list: ${example}.`);
    const found = read(json);
    if ('list' in found) return found.list;
    for (const refused of found.refused) refuse(context, `${variable}: ${refused.replace(/\.$/, '')}.`);
    return z.NEVER;
  });
}

/** Every setting, with the variables that it is made of as `grouped` brings them together. */
const configSchema = z.object({
  appId: z
    .string('GITHUB_APP_ID is missing. It is the number under “App ID” in the App’s settings on GitHub.')
    .regex(/^\d+$/, {
      error: ({ input }) =>
        `GITHUB_APP_ID is “${input}”, which is not a number. Use the “App ID” of the App’s settings, not the Client ID.`,
    })
    .transform(Number),
  privateKey,
  webhookSecrets,
  githubUrl,
  databaseUrl,
  databaseSchema: databaseSchema.optional(),
  host: z.string().default('0.0.0.0'),
  port: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, {
      error: ({ input }) => `PORT is “${input}”. Write a number from 1 to 65535; 0 takes any that is free.`,
    })
    .transform(Number)
    .prefault('3000'),
  subscribers,
  /** Who may post alerts; left out, nobody. */
  alertSources: alertSources.optional(),
  logLevel: z
    .string()
    .refine((text) => logLevels.includes(text), {
      error: ({ input }) => `LOG_LEVEL is “${input}”. Use one of ${logLevels.join(', ')}.`,
    })
    .default('info'),
  /** The origin of the portal, whose pages may give feedback and read the status; left out, none may. */
  portal: z
    .string()
    .refine(isWebAddress, {
      error: ({ input }) =>
        `TIERLINE_PORTAL is “${input}”, which is not an address. Write the portal’s, such as https://acme.github.io/desk/, or leave it out: then no feedback is taken.`,
    })
    // A page’s address is enough: only its origin counts.
    .transform((text) => new URL(text).origin)
    .optional(),
  /** Whose word is taken for the address of a client; left out, nobody’s. */
  trustedProxies: trustedProxies.optional(),
  metrics: metricsSettings,
  /** The path of the Unix socket for the operator’s commands; left out, there is none. */
  socket: z.string().optional(),
});

type Settings = Readonly<z.infer<typeof configSchema>>;

export interface Config extends Omit<Settings, 'metrics'> {
  /** Left out, nobody reads them. */
  readonly metrics?: Settings['metrics'];
  /** Whether writes keep the pace that GitHub asks for; left out, they do unless GitHub is on this machine. */
  readonly paced?: boolean;
}

/** For a report that needs no App: where GitHub is, and with whose token to read there. */
const accessSchema = z.object({
  githubUrl,
  token: z
    .string(
      'GITHUB_TOKEN is missing. Make a token that may read the repository’s issues and metadata (github.com/settings/tokens), and set it here.',
    )
    .trim(),
});

/** What the log says at the start of settings that are right and may be meant otherwise. */
export function notesOn({ webhookSecrets }: Pick<Config, 'webhookSecrets'>): readonly string[] {
  return webhookSecrets.some((secret) => /\s/.test(secret))
    ? [
        'GITHUB_WEBHOOK_SECRET holds a space and is taken as one secret. To accept a former one, too, put it into GITHUB_WEBHOOK_SECRET_FORMER.',
      ]
    : [];
}

/** The file of settings beside the desk; it need not be there. */
export const envFile = (given: Environment = process.env): string =>
  withoutEmpty(given)['TIERLINE_ENV_FILE'] ?? '.env';

/** What the file of settings says, and above it what the environment says. */
export function readEnvironment(given: Environment = process.env): Environment {
  return { ...readEnvFile(envFile(given)), ...withoutEmpty(given) };
}

/** What the environment says, or everything that is wrong with it, a sentence each. */
export function readConfig(
  given: Environment = readEnvironment(),
): { config: Config } | { problems: readonly string[] } {
  const read = configSchema.safeParse(grouped(given));
  return read.success ? { config: read.data } : { problems: problemsOf(read.error) };
}

/** Where GitHub is and with whose token to read there, for a report that needs no App. */
export function readAccess(
  given: Environment = process.env,
): Readonly<z.infer<typeof accessSchema>> | { readonly problems: readonly string[] } {
  const { GITHUB_API_URL, GITHUB_TOKEN } = withoutEmpty(given);
  const read = accessSchema.safeParse({ githubUrl: GITHUB_API_URL, token: GITHUB_TOKEN });
  return read.success ? read.data : { problems: problemsOf(read.error) };
}

/** Where a running desk listens for its operator: beside the SQLite file unless said; null where there is no such place. */
export function readSocket(given: Environment = readEnvironment()): string | null {
  const environment = withoutEmpty(given);
  const { TIERLINE_SOCKET: socket, DATABASE_URL: database = defaultDatabase } = environment;
  if (socket !== undefined) return socket;
  const file = /^sqlite:(.+)$/.exec(database)?.[1];
  return file === undefined || file === ':memory:' ? null : `${file}.socket`;
}

/** The store of the desk here, running or not; what is wrong with it shows when it is opened. */
export function readDatabase(
  given: Environment = readEnvironment(),
): DatabaseAt & { readonly schema: string | null } {
  const { DATABASE_URL: url = defaultDatabase, DATABASE_SCHEMA: schema = null } = withoutEmpty(given);
  return { url, schema };
}

/** What a program of others’ is started with: how to be found, and nothing of the desk’s own. */
export function programEnvironment({ PATH = '' }: Environment = process.env): { readonly PATH: string } {
  return { PATH };
}

const forPortals =
  /^(PATH|HOME|LANG|XDG_CACHE_HOME|NODE_EXTRA_CA_CERTS|(npm_config_|GIT_).*|(https?|no)_proxy|TIERLINE_(DESK|SITE|BASE|NAME|LANG|APP|POLICY|STATUS|SOURCE))$/i;

/** What the programs are started with that build a portal: the way to the network, the portal’s settings, and nothing of the desk’s own. */
export function portalEnvironment(given: Environment = process.env): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      value === undefined || value === '' || !forPortals.test(name) ? [] : [[name, value]],
    ),
  );
}

/** The variables by the setting that they make together. */
function grouped(given: Environment): Readonly<Record<string, unknown>> {
  const environment = withoutEmpty(given);
  return {
    appId: environment['GITHUB_APP_ID'],
    privateKey: {
      file: environment['GITHUB_PRIVATE_KEY_FILE'],
      inline: environment['GITHUB_PRIVATE_KEY'],
    },
    webhookSecrets: {
      current: environment['GITHUB_WEBHOOK_SECRET'],
      former: environment['GITHUB_WEBHOOK_SECRET_FORMER'],
    },
    githubUrl: environment['GITHUB_API_URL'],
    databaseUrl: environment['DATABASE_URL'],
    databaseSchema:
      environment['DATABASE_SCHEMA'] === undefined
        ? undefined
        : {
            schema: environment['DATABASE_SCHEMA'],
            database: environment['DATABASE_URL'] ?? defaultDatabase,
          },
    host: environment['HOST'],
    port: environment['PORT'],
    subscribers: environment['TIERLINE_SUBSCRIBERS'],
    alertSources: environment['TIERLINE_ALERT_SOURCES'],
    metrics: {
      token: environment['METRICS_TOKEN'],
      port: environment['METRICS_PORT'],
      host: environment['METRICS_HOST'],
      front: environment['PORT'],
    },
    logLevel: environment['LOG_LEVEL'],
    portal: environment['TIERLINE_PORTAL'],
    trustedProxies: environment['TRUSTED_PROXIES'],
    socket: readSocket(given) ?? undefined,
  };
}

/** `PORT=` in a file of settings means the same as no line at all. */
function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, text]) => text?.trim() !== ''));
}

function problemsOf({ issues }: z.ZodError): readonly string[] {
  return issues.map(({ message }) => message);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
