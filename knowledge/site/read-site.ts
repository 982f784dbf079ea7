/** What a portal’s build reads of the policy of its desk: the section `portal`, and the services’ names. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { LineCounter } from 'yaml';
import { z } from 'zod';
import { type PortalSettings, portalSchema } from '../text/portal-settings.ts';
import { type Problem, problemLine } from '../text/problem.ts';
import { readYaml } from '../text/read-yaml.ts';
import { offsetOf, placeAt } from '../text/yaml-place.ts';
import { brandFileProblem, brandFilesOf } from './brand-files.ts';

interface SiteService {
  readonly name: string;
  readonly description: string | undefined;
}

export interface Site {
  /** The folder that the files of the settings are looked for in; null where there is no policy. */
  readonly root: string | null;
  readonly portal: PortalSettings;
  /** By id. */
  readonly services: ReadonlyMap<string, SiteService>;
}

const service = z.object({ name: z.string().optional(), description: z.string().optional() });

/** Everything else in the policy is the desk’s business: `tierline check` looks at it. */
const policy = z.object({
  portal: portalSchema.prefault({}),
  services: z.record(z.string(), service.nullable()).nullish(),
});

const policyPath = join('.github', 'tierline.yml');

/**
 * The policy of the repository that a folder of articles belongs to: the nearest above it.
 *
 * @returns null where there is none up to the top of the repository
 */
export function policyAbove(folder: string): string | null {
  const file = join(folder, policyPath);
  if (existsSync(file)) return file;
  const above = dirname(folder);
  return above === folder || existsSync(join(folder, '.git')) ? null : policyAbove(above);
}

/** @param file null for a portal without a policy, which has the look that all begin with */
export function readSite(file: string | null): Site | { readonly problems: readonly Problem[] } {
  if (file === null) return { root: null, portal: portalSchema.parse({}), services: new Map() };
  const lines = new LineCounter();
  const document = readYaml(readFileSync(file, 'utf8'), { lineCounter: lines });
  const problem = (path: readonly PropertyKey[], message: string): Problem => {
    const offset = offsetOf(document, path) ?? 0;
    return { file: shortest(file), ...placeAt(lines, offset), message };
  };
  const [broken] = document.errors;
  if (broken !== undefined)
    return {
      problems: [
        {
          file: shortest(file),
          ...placeAt(lines, broken.pos[0]),
          message: `This is not YAML: ${broken.message}`,
        },
      ],
    };
  const read = policy.safeParse(document.toJS({ maxAliasCount: 100 }) ?? {});
  if (!read.success)
    return { problems: read.error.issues.map(({ path, message }) => problem(path, message)) };
  const { portal, services } = read.data;
  const root = resolve(dirname(file), '..');
  const problems = brandFilesOf(portal).flatMap((one) => {
    const said = brandFileProblem(root, one);
    return said === null ? [] : [problem(one.setting, said)];
  });
  if (problems.length > 0) return { problems };
  const named = Object.entries(services ?? {}).map(
    ([id, one]) => [id, { name: one?.name ?? id, description: one?.description }] as const,
  );
  return { root, portal, services: new Map(named) };
}

/** Each on a line, as a build prints them. */
export function sayProblems(problems: readonly Problem[]): string {
  return problems.map(problemLine).join('\n');
}

/** A path as people here would type it. */
function shortest(path: string): string {
  const inside = relative(process.cwd(), path);
  return inside.startsWith('..') ? path : inside;
}
