/** What stands after `tierline setup`: read, and explained by `--help`. */
import { parseArgs } from 'node:util';
import { readEnvironment } from '../../config.ts';
import { apiOf, webOf } from '../../github/manifest.ts';
import { everyFeature, type Feature } from '../../github/permissions.ts';
import { sayError } from '../../server/say-error.ts';
import type { Answers } from './setup-pages.ts';

export interface SetupFlags {
  readonly answers: Answers;
  readonly apiUrl: string;
  /** GitHub’s pages. */
  readonly web: string;
  /** Of the page on this machine; 0 takes any that is free. */
  readonly port: number;
  readonly open: boolean;
  /** Makes another App where the settings name one already. */
  readonly anew: boolean;
  /** Where the desk will listen. */
  readonly deskHost: string;
  readonly deskPort: number;
}

interface Refusal {
  readonly refused: string;
}

const options = {
  org: { type: 'string' },
  address: { type: 'string' },
  name: { type: 'string' },
  github: { type: 'string' },
  without: { type: 'string', multiple: true },
  port: { type: 'string' },
  'no-open': { type: 'boolean', default: false },
  new: { type: 'boolean', default: false },
} as const;

export function readSetupFlags(words: readonly string[]): SetupFlags | Refusal {
  const parsed = parse(words);
  if ('refused' in parsed) return parsed;
  const environment = readEnvironment();
  const web = parsed.github ?? webOf(environment['GITHUB_API_URL'] ?? 'https://api.github.com');
  if (!['http:', 'https:'].includes(URL.parse(web)?.protocol ?? ''))
    return {
      refused: `--github is “${web}”. Write the address of GitHub’s pages, such as https://github.example.org.`,
    };
  const without = (parsed.without ?? []).flatMap((text) => text.split(',').map((one) => one.trim()));
  const optional = everyFeature.filter((feature) => feature !== 'tickets');
  const unknown = without.find((one) => !optional.some((feature) => feature === one));
  if (unknown !== undefined)
    return { refused: `--without is “${unknown}”. An App can do without ${optional.join(', ')}.` };
  const port = readPort(parsed.port ?? '0', '--port');
  const deskPort = readPort(environment['PORT'] ?? '3000', 'PORT');
  if (typeof port === 'object') return port;
  if (typeof deskPort === 'object') return deskPort;
  const organisation = (parsed.org ?? '').replace(/^@/, '');
  const apiUrl = parsed.github === undefined ? environment['GITHUB_API_URL'] : undefined;
  return {
    answers: {
      organisation,
      address: (parsed.address ?? '').replace(/\/+$/, ''),
      name: parsed.name ?? `Tierline ${organisation}`.trim().slice(0, 34),
      features: everyFeature.filter((feature: Feature) => !without.includes(feature)),
    },
    apiUrl: (apiUrl ?? apiOf(web)).replace(/\/+$/, ''),
    web: new URL(web).origin,
    port,
    open: !parsed['no-open'],
    anew: parsed.new,
    deskHost: environment['HOST'] ?? '0.0.0.0',
    deskPort,
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options }).values;
  } catch (error) {
    const said = sayError(error).split('. ')[0] ?? '';
    return { refused: `${said.replace(/\.$/, '')}. \`tierline setup --help\` explains the flags.` };
  }
}

function readPort(text: string, name: string): number | Refusal {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535
    ? Number(text)
    : { refused: `${name} is “${text}”. Write a number from 1 to 65535; 0 takes any that is free.` };
}

/** What `tierline setup --help` says. */
export const setupHelp = `tierline setup [options]

Makes the desk’s GitHub App by a page on this machine: what the App will be
allowed and why, then one button on GitHub. Writes its number, key and webhook
secret into .env and a .pem file beside it, which only you can read; what stands
in .env stays there. Then it waits for GitHub’s first ping and for the
installation, and says what \`tierline doctor\` says.

What you leave out is asked on the page
  --org NAME        the organisation that owns the App; without it the App is
                    your own account’s
  --address URL     where GitHub reaches the desk, as in
                    https://desk.example.org; its webhooks go to /webhooks there
  --name NAME       the App’s name, which must be free on all of GitHub
  --without FEATURE what the App need not be able to do: checks, level-3,
                    publish, teams; once for each

  --github URL      an Enterprise Server’s pages, as in
                    https://github.example.org
  --port N          the port of the page; any that is free if left out
  --no-open         only prints the address, and opens no browser
  --new             makes another App where .env names one; the lines of the
                    former are kept as comments

TIERLINE_ENV_FILE names another file than .env. The ping is heard at HOST and
PORT, where the desk will listen.`;
