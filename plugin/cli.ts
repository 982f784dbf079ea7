#!/usr/bin/env node
/** The command line: `tierline <verb>`. */
import { sayHelp } from './cli/help.ts';
import { verbs } from './cli/list.ts';
import { readConfig } from './config.ts';
import { hiding, secretsOf } from './own-secrets.ts';
import { sayError } from './server/say-error.ts';

/** Word processors and chats make one long dash of the two that a flag begins with. */
const asFlag = (word: string): string => word.replace(/^[\u2012-\u2015\u2212](?=\p{L})/u, '--');

const [name = 'help', ...words] = process.argv.slice(2).map(asFlag);
const verb = verbs.find((one) => one.name === name);
const print = (line: string): void => console.log(line);

/** Node would print the error with everything that hangs on it, such as a call to GitHub and its body. */
function fail(error: unknown): number {
  const read = readConfig();
  const hide = hiding('config' in read ? secretsOf(read.config) : []);
  console.error(hide(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  if (error instanceof Error && error.cause !== undefined)
    console.error(hide(`Because: ${sayError(error.cause)}`));
  return 1;
}

if (verb !== undefined)
  process.exitCode = await verb
    .load()
    .then(({ run }) => run(words, print))
    .catch(fail);
else {
  const isHelp = ['help', '--help', '-h'].includes(name);
  if (!isHelp) console.error(`There is no verb “${name}”.\n`);
  for (const line of sayHelp(verbs)) console.log(line);
  process.exitCode = isHelp ? 0 : 1;
}
