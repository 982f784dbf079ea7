#!/usr/bin/env node
/** The command line: `tierline <verb>`. */
import { sayHelp } from './cli/help.ts';
import { verbs } from './cli/list.ts';

const [name = 'help', ...words] = process.argv.slice(2);
const verb = verbs.find((one) => one.name === name);
const print = (line: string): void => console.log(line);

if (verb !== undefined) process.exitCode = await verb.run(words, print);
else {
  const isHelp = ['help', '--help', '-h'].includes(name);
  if (!isHelp) console.error(`There is no verb “${name}”.\n`);
  for (const line of sayHelp(verbs)) console.log(line);
  process.exitCode = isHelp ? 0 : 1;
}
