/** `tierline portal`: builds the desk’s portal on this machine, by the program and the settings of Tierline’s action. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { portalEnvironment } from '../../config.ts';
import { sayError } from '../../server/say-error.ts';
import type { Deed } from '../verb.ts';
import { findBuilder } from './builder.ts';
import { runProgram } from './run-program.ts';

const options = {
  articles: { type: 'string', default: 'knowledge/articles' },
  out: { type: 'string', default: 'dist' },
} as const;

export const portal: Deed = {
  run: async (words, print) => {
    const flags = readFlags(words);
    if ('refused' in flags) {
      print(flags.refused);
      return 2;
    }
    const [articles, out] = [resolve(flags.articles), resolve(flags.out)];
    if (!existsSync(articles)) {
      print(
        `There is no folder ${flags.articles}. Run this in the desk’s repository, or name the folder: --articles FOLDER.`,
      );
      return 1;
    }
    const environment = portalEnvironment();
    try {
      const builder = await findBuilder(environment, print);
      const code = await runProgram('npm', ['run', '-s', 'build'], builder, {
        ...environment,
        TIERLINE_DESK: environment['TIERLINE_DESK'] ?? deskHere() ?? '',
        TIERLINE_ARTICLES: articles,
        TIERLINE_DIST: out,
      });
      if (code === 0)
        print(`The portal is in ${out}. Any web server of files shows it: npx serve ${flags.out}`);
      return code;
    } catch (error) {
      print(`The portal was not built: ${sayError(error)}`);
      return 1;
    }
  },
};

function readFlags(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options }).values;
  } catch (error) {
    return { refused: `${sayError(error)}. \`tierline portal --help\` lists the flags.` };
  }
}

/** The address of the repository that this folder was cloned from; null where nobody can know. */
function deskHere(): string | null {
  try {
    const from = execFileSync('git', ['config', '--get', 'remote.origin.url'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [, host, name] =
      /^(?:https?:\/\/(?:[^@/]+@)?|(?:ssh:\/\/)?git@)([^/:]+)[/:]([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(
        from.trim(),
      ) ?? [];
    return host === undefined ? null : `https://${host}/${name}`;
  } catch {
    return null;
  }
}
