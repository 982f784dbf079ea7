/** The environment, read once and checked: every missing or wrong variable is named, with what to set. */
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readSubscribers, type Subscriber } from './outbound/subscriber.ts';

export interface Config {
  readonly appId: number;
  /** PEM. */
  readonly privateKey: string;
  /** The current secret first; a second one while it is being changed. */
  readonly webhookSecrets: readonly string[];
  readonly githubUrl: string;
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  readonly subscribers: readonly Subscriber[];
  readonly logLevel: string;
  /** The origin of the portal, whose pages may give feedback and read the status; left out, none may. */
  readonly portal?: string;
  /** Whether writes keep the pace that GitHub asks for; left out, they do unless GitHub is on this machine. */
  readonly paced?: boolean;
  /** The path of the Unix socket for the operator’s commands; left out, there is none. */
  readonly socket?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What the log says at the start of settings that are right and may be meant otherwise. */
export function notesOn({ webhookSecrets }: Pick<Config, 'webhookSecrets'>): readonly string[] {
  return webhookSecrets.some((secret) => /\s/.test(secret))
    ? [
        'GITHUB_WEBHOOK_SECRET holds a space and is taken as one secret. To accept a former one, too, put it into GITHUB_WEBHOOK_SECRET_FORMER.',
      ]
    : [];
}

/** What the environment says, or everything that is wrong with it, a sentence each. */
export function readConfig(
  given: Environment = process.env,
): { config: Config } | { problems: readonly string[] } {
  const environment = withoutEmpty(given);
  const socket = readSocket(given);
  const problems: string[] = [];
  const wrong = <T>(problem: string, instead: T): T => {
    problems.push(problem);
    return instead;
  };
  const config: Config = {
    appId: readAppId(environment['GITHUB_APP_ID'], wrong),
    privateKey: readKey(environment, wrong),
    webhookSecrets: readSecrets(environment, wrong),
    githubUrl: readGitHubUrl(environment, wrong),
    databaseUrl: readDatabase(environment['DATABASE_URL'] ?? defaultDatabase, wrong),
    host: environment['HOST'] ?? '0.0.0.0',
    port: readPort(environment['PORT'] ?? '3000', wrong),
    subscribers: readWebhooks(environment, wrong),
    logLevel: readLogLevel(environment['LOG_LEVEL'] ?? 'info', wrong),
    ...(socket === null ? {} : { socket }),
    ...readPortal(environment['TIERLINE_PORTAL'], wrong),
  };
  return problems.length === 0 ? { config } : { problems };
}

/** `PORT=` in a file of settings means the same as no line at all. */
function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, text]) => text?.trim() !== ''));
}

/** Where a running desk listens for its operator: beside the SQLite file unless said; null where there is no such place. */
export function readSocket(given: Environment = process.env): string | null {
  const environment = withoutEmpty(given);
  const { TIERLINE_SOCKET: socket, DATABASE_URL: database = defaultDatabase } = environment;
  if (socket !== undefined) return socket;
  const file = /^sqlite:(.+)$/.exec(database)?.[1];
  return file === undefined || file === ':memory:' ? null : `${file}.socket`;
}

/** The store of the desk here, running or not; what is wrong with it shows when it is opened. */
export function readDatabaseUrl(given: Environment = process.env): string {
  return withoutEmpty(given)['DATABASE_URL'] ?? defaultDatabase;
}

/** Where GitHub is and with whose token to read there, for a report that needs no App. */
export function readAccess(
  given: Environment = process.env,
): { readonly githubUrl: string; readonly token: string } | { readonly problems: readonly string[] } {
  const environment = withoutEmpty(given);
  const problems: string[] = [];
  const wrong = <T>(problem: string, instead: T): T => {
    problems.push(problem);
    return instead;
  };
  const githubUrl = readGitHubUrl(environment, wrong);
  const token = environment['GITHUB_TOKEN']?.trim();
  if (token === undefined)
    problems.push(
      'GITHUB_TOKEN is missing. Make a token that may read the repository’s issues and metadata (github.com/settings/tokens), and set it here.',
    );
  return token === undefined || problems.length > 0 ? { problems } : { githubUrl, token };
}

const defaultDatabase = 'sqlite:tierline.sqlite';

type Wrong = <T>(problem: string, instead: T) => T;

function readAppId(text: string | undefined, wrong: Wrong): number {
  if (text === undefined)
    return wrong(
      'GITHUB_APP_ID is missing. It is the number under “App ID” in the App’s settings on GitHub.',
      0,
    );
  return /^\d+$/.test(text)
    ? Number(text)
    : wrong(
        `GITHUB_APP_ID is “${text}”, which is not a number. Use the “App ID” of the App’s settings, not the Client ID.`,
        0,
      );
}

function readKey(environment: Environment, wrong: Wrong): string {
  const path = environment['GITHUB_PRIVATE_KEY_FILE'];
  const inline = environment['GITHUB_PRIVATE_KEY'];
  if (path === undefined && inline === undefined) {
    return wrong(
      'GITHUB_PRIVATE_KEY_FILE is missing. Set it to the .pem file that GitHub gave you for the App, or put its text into GITHUB_PRIVATE_KEY.',
      '',
    );
  }
  if (path !== undefined && inline !== undefined) {
    return wrong(
      'GITHUB_PRIVATE_KEY_FILE and GITHUB_PRIVATE_KEY are both set, and they may differ. Keep one of them, and take the other out.',
      '',
    );
  }
  const text = path === undefined ? inline?.replaceAll('\\n', '\n') : readKeyFile(path, wrong);
  if (text === undefined || isPrivateKey(text)) return text ?? '';
  const name = path === undefined ? 'GITHUB_PRIVATE_KEY' : 'GITHUB_PRIVATE_KEY_FILE';
  return wrong(
    `${name} does not hold a private key. It begins with “-----BEGIN RSA PRIVATE KEY-----” and must be whole; make a new one in the App’s settings if it is lost.`,
    '',
  );
}

function isPrivateKey(text: string): boolean {
  try {
    return createPrivateKey(text).asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
}

/** Undefined when it cannot be read, which is a problem told already. */
function readKeyFile(path: string, wrong: Wrong): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return wrong(`GITHUB_PRIVATE_KEY_FILE points to “${path}”, which cannot be read (${why}).`, undefined);
  }
}

/** A secret may hold spaces; only the line end that a file of secrets leaves behind is none of it. */
function readSecrets(environment: Environment, wrong: Wrong): readonly string[] {
  const current = environment['GITHUB_WEBHOOK_SECRET'];
  if (current === undefined)
    return wrong(
      'GITHUB_WEBHOOK_SECRET is missing. Set the same secret here and in the App’s settings; without it anybody could post to the desk.',
      [],
    );
  const former = environment['GITHUB_WEBHOOK_SECRET_FORMER'];
  return [current, ...(former === undefined ? [] : [former])].map((secret) => secret.replace(/[\r\n]+$/, ''));
}

function readGitHubUrl(environment: Environment, wrong: Wrong): string {
  const text = environment['GITHUB_API_URL'] ?? 'https://api.github.com';
  return readUrl('GITHUB_API_URL', text, ['http:', 'https:'], wrong);
}

function readUrl(name: string, text: string, protocols: readonly string[], wrong: Wrong): string {
  const url = URL.parse(text);
  if (url !== null && protocols.includes(url.protocol)) return text.replace(/\/+$/, '');
  return wrong(
    `${name} is “${text}”, which is not an address. Leave it out for github.com, or write https://HOST/api/v3 for Enterprise Server.`,
    '',
  );
}

/** A page’s address is enough: only its origin counts. */
function readPortal(text: string | undefined, wrong: Wrong): { portal?: string } {
  if (text === undefined) return {};
  const url = URL.parse(text);
  if (url !== null && ['http:', 'https:'].includes(url.protocol)) return { portal: url.origin };
  return wrong(
    `TIERLINE_PORTAL is “${text}”, which is not an address. Write the portal’s, such as https://acme.github.io/desk/, or leave it out: then no feedback is taken.`,
    {},
  );
}

function readDatabase(text: string, wrong: Wrong): string {
  if (/^(sqlite:.+|postgres(ql)?:\/\/.+)$/.test(text)) return text;
  return wrong(
    // The text itself may hold a password, so it is not repeated.
    `DATABASE_URL must begin with sqlite: or postgres://. Write sqlite:/path/to/file or postgres://user:password@host/database, or leave it out for a file beside the desk.`,
    '',
  );
}

function readPort(text: string, wrong: Wrong): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  return wrong(`PORT is “${text}”. Write a number from 1 to 65535; 0 takes any that is free.`, 0);
}

function readWebhooks(environment: Environment, wrong: Wrong): readonly Subscriber[] {
  const text = environment['TIERLINE_SUBSCRIBERS'];
  if (text === undefined) return [];
  const json = parseJson(text);
  if (json === undefined)
    return wrong(
      'TIERLINE_SUBSCRIBERS is not JSON. Write a list: [{"name":"pager","url":"https://…","secrets":["whsec_…"]}].',
      [],
    );
  const read = readSubscribers(json);
  if ('subscribers' in read) return read.subscribers;
  for (const refused of read.refused) wrong(`TIERLINE_SUBSCRIBERS: ${refused.replace(/\.$/, '')}.`, []);
  return [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

function readLogLevel(text: string, wrong: Wrong): string {
  return logLevels.includes(text)
    ? text
    : wrong(`LOG_LEVEL is “${text}”. Use one of ${logLevels.join(', ')}.`, 'info');
}
