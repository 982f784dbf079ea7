#!/usr/bin/env node
/** The command line: `tierline <verb>`. */
import manifest from '../package.json' with { type: 'json' };
import { sayHelp, sayNearest, sayVerb, whyNotWords } from './cli/help/help.ts';
import { verbs } from './cli/list.ts';
import type { Verb } from './cli/verb.ts';
import { lacksSqlite, onNewerNode } from './package/newer-node.ts';

/** Word processors and chats make one long dash of the two that a flag begins with. */
const asFlag = (word: string): string => word.replace(/^[\u2012-\u2015\u2212](?=\p{L})/u, '--');
const print = (line: string): void => console.log(line);
const isAsked = (word: string): boolean => word === '--help' || word === '-h';
/** A terminal that shows colours, and whose owner has not set NO_COLOR. */
const isColourful = (stream: NodeJS.WriteStream): boolean => stream.isTTY && stream.hasColors();

const [first = 'help', ...rest] = process.argv.slice(2).map(asFlag);
process.exitCode = await answer(first, rest);

/** Resolves to the exit code: 2 where what was typed is wrong. Help comes before everything else, and needs no settings. */
async function answer(name: string, words: readonly string[]): Promise<number> {
  if (['--version', '-v', '-V', 'version'].includes(name)) {
    print(manifest.version);
    return 0;
  }
  const [about] = words;
  if (isAsked(name) || (name === 'help' && (about === undefined || isAsked(about)))) {
    for (const line of sayHelp(verbs, isColourful(process.stdout))) print(line);
    return 0;
  }
  const wanted = name === 'help' ? (about ?? '') : name;
  const verb = verbs.find((one) => one.name === wanted);
  if (verb === undefined) {
    const names = verbs.map((one) => one.name);
    return refuse(
      `There is no verb “${wanted}”.${sayNearest(wanted, names)} \`tierline help\` lists all of them.`,
    );
  }
  if (name === 'help' || words.some(isAsked)) return await help(verb);
  const wrong = whyNotWords(verb, words);
  if (wrong !== null) return refuse(wrong);
  if (verb.database === true && lacksSqlite()) return await onNewerNode();
  return await verb
    .load()
    .then(({ run }) => run(words, print))
    .catch(fail);
}

function refuse(why: string): number {
  console.error(isColourful(process.stderr) ? `\u001b[31m${why}\u001b[39m` : why);
  return 2;
}

async function help(verb: Verb): Promise<number> {
  if (verb.explains === true) return await (await verb.load()).run(['--help'], print);
  for (const line of sayVerb(verb)) print(line);
  return 0;
}

/** Node would print the error with everything that hangs on it, such as a call to GitHub and its body. */
async function fail(error: unknown): Promise<number> {
  // What reads the settings is not loaded for a help.
  const [{ readConfig }, { hiding, secretsOf }, { sayError }] = await Promise.all([
    import('./config.ts'),
    import('./own-secrets.ts'),
    import('./server/say-error.ts'),
  ]);
  const read = readConfig();
  const hide = hiding('config' in read ? secretsOf(read.config) : []);
  console.error(hide(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  if (error instanceof Error && error.cause !== undefined)
    console.error(hide(`Because: ${sayError(error.cause)}`));
  return 1;
}
