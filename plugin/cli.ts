#!/usr/bin/env node
/** The command line: `tierline <verb>`. */
import { sayHelp } from './cli/help.ts';
import { verbs } from './cli/list.ts';

/** Word processors and chats make one long dash of the two that a flag begins with. */
const asFlag = (word: string): string => word.replace(/^[\u2012-\u2015\u2212](?=\p{L})/u, '--');

const [name = 'help', ...words] = process.argv.slice(2).map(asFlag);
const verb = verbs.find((one) => one.name === name);
const print = (line: string): void => console.log(line);

if (verb !== undefined) process.exitCode = await (await verb.load()).run(words, print);
else {
  const isHelp = ['help', '--help', '-h'].includes(name);
  if (!isHelp) console.error(`There is no verb “${name}”.\n`);
  for (const line of sayHelp(verbs)) console.log(line);
  process.exitCode = isHelp ? 0 : 1;
}
