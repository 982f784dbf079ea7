/** Shows the main job on this machine: `npm run demo`; with `-- --once` it ends by itself and says whether all was seen. */
import * as nodeModule from 'node:module';
import { parseArgs } from 'node:util';
import { firstPort } from './setting/at-port.ts';
import type { ShowOptions } from './show.ts';

/** Whatever happens, `--once` ends: real milliseconds. */
const LIMIT = 5 * 60_000;

const help = `tierline demo [options]
Shows a support desk at work on this machine: a GitHub of its own, Tierline, its
portal, and a company’s people, who play the main job through in about a minute.
Then everything stays open: act as anybody, and move the time.

  --port N       where the page is, which is the start address (${firstPort} unless
                 said); the portal and the desk take the next two ports, or free
                 ones where those are taken
  --no-open      opens no browser; without a terminal or a screen, and in CI,
                 none is opened anyway
  --no-browser   visits the portal in the story by its own code, without a real
                 browser
  --once         ends after the story: 0 when every step was seen, 1 when one
                 was not
  --break signatures
                 gives the subscriber a wrong secret, to see that it is noticed
  --help         says this`;

process.exitCode = await answer();

/** 2 where what was typed or set is wrong. */
async function answer(): Promise<number> {
  const read = readWords(process.argv.slice(2));
  if ('refused' in read) {
    console.error(read.refused);
    return 2;
  }
  if (read.help) {
    console.log(help);
    return 0;
  }
  const { once } = read;
  if (once) {
    setTimeout(() => {
      console.error(`The demo did not end within ${LIMIT / 60_000} minutes, and is stopped.`);
      process.exit(1);
    }, LIMIT).unref();
  }
  // What Node made of our code is kept for the next start; an older Node cannot.
  if ('enableCompileCache' in nodeModule) nodeModule.enableCompileCache();
  const [{ show }, { PortTaken }] = await Promise.all([import('./show.ts'), import('./setting/stage.ts')]);
  try {
    return await show(read);
  } catch (error) {
    if (!(error instanceof PortTaken)) throw error;
    console.error(error.message);
    return 1;
  }
}

type Words = { readonly help: boolean } & ShowOptions;

function readWords(words: readonly string[]): Words | { readonly refused: string } {
  const language = process.env['TIERLINE_LANG']?.trim().toLowerCase() ?? 'en';
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        once: { type: 'boolean', default: false },
        'no-browser': { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string' },
        break: { type: 'string' },
      },
    });
    if (values.break !== undefined && values.break !== 'signatures')
      return refuse(`There is nothing called “${values.break}” to break. Write --break signatures.`);
    if (values.port !== undefined && !isPort(values.port))
      return refuse(`--port is “${values.port}”. Write a number from 1024 to 65533.`);
    if (!values.help && language !== 'en')
      return refuse(
        `TIERLINE_LANG is “${language}”, and the demo tells its story in English, with articles and a service in German. Start it without TIERLINE_LANG.`,
      );
    return {
      help: values.help,
      once: values.once,
      withBrowser: !values['no-browser'],
      opens: !values['no-open'] && !values.once,
      wrongSecret: values.break === 'signatures',
      port: values.port === undefined ? firstPort : Number(values.port),
      orAnyPort: values.port === undefined,
    };
  } catch (error) {
    const why = error instanceof Error ? error.message.split('. ')[0] : String(error);
    return refuse(`${why}. \`tierline demo --help\` says what may stand there.`);
  }
}

function refuse(refused: string): { readonly refused: string } {
  return { refused };
}

function isPort(text: string): boolean {
  return /^\d{4,5}$/.test(text) && Number(text) >= 1024 && Number(text) <= 65_533;
}
