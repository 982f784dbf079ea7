/** The program that builds portals: it is not in the package, for it takes thirty times the package’s room. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import manifest from '../../../package.json' with { type: 'json' };
import { runProgram } from './run-program.ts';

type Environment = Readonly<Record<string, string>>;

const version = `v${manifest.version}`;
const home = manifest.repository.url.replace(/^git\+/, '');

/**
 * Its folder: this checkout, or what was fetched for this version, now or earlier.
 *
 * @throws where it cannot be fetched, with what to do
 */
export async function findBuilder(environment: Environment, print: (line: string) => void): Promise<string> {
  const here = join(import.meta.dirname, '../../..');
  if (existsSync(join(here, 'portal/build.ts'))) return here;
  const { XDG_CACHE_HOME: cache = join(homedir(), '.cache'), TIERLINE_SOURCE: source = home } = environment;
  const kept = join(cache, 'tierline', version);
  if (existsSync(kept)) return kept;
  print(`What builds portals is fetched once for ${version}, some 500 MB, into ${kept}.`);
  await fetchInto(kept, source, environment);
  return kept;
}

/** Put in its place when it is whole, so that what was cut short is fetched again. */
async function fetchInto(folder: string, source: string, environment: Environment): Promise<void> {
  const half = `${folder}.${process.pid}`;
  mkdirSync(dirname(folder), { recursive: true });
  try {
    const clone = [
      'clone',
      '--quiet',
      '--depth',
      '1',
      '-c',
      'advice.detachedHead=false',
      '--branch',
      version,
      source,
      half,
    ];
    if ((await runProgram('git', clone, dirname(folder), environment)) !== 0)
      throw new Error(
        `${source} has no ${version} that can be had from here. TIERLINE_SOURCE names another copy of the repository, such as one inside your network.`,
      );
    if ((await runProgram('npm', ['ci', '--no-audit', '--no-fund'], half, environment)) !== 0)
      throw new Error('its packages could not be installed; npm says above why.');
    // Whoever fetched at the same time and was sooner has fetched the same.
    if (!existsSync(folder)) renameSync(half, folder);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}
