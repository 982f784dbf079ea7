/** `tierline init`: makes a whole desk of a repository: its policy, the forms and the portal’s workflow that fit it, and its first articles. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { sayProblem } from '../../knowledge/text/problem.ts';
import { machineClock } from '../clock.ts';
import { articlesFolder } from '../github/files.ts';
import type { Policy } from '../policy/policy.ts';
import { readPolicy } from '../policy/read.ts';
import { policyPath } from '../policy/schema.ts';
import { dayOf } from '../reply/time.ts';
import { type DeskFile, deskFiles, formNameOf, formsFolder, portalWorkflow } from './init/desk-files.ts';
import { firstArticles } from './init/first-articles.ts';
import { firstPolicy } from './init/first-policy.ts';
import { unofferable } from './init/forms.ts';
import { type Laying, layFile, noteWritten, sayLaid, sayNext, sayOthers, writtenBefore } from './init/lay.ts';
import { type Ask, answersFor, terminal } from './init/questions.ts';
import { type Flags, initHelp, readFlags, type Wanted } from './init/read-flags.ts';
import { articlesIn, policyIn, whyNotFolder } from './read-desk.ts';
import type { Deed } from './verb.ts';

export const init: Deed = initAsking(terminal());

/** @param ask null where nobody can be asked */
export function initAsking(ask: Ask | null): Deed {
  return {
    run: async (words, print) => {
      if (words.includes('--help')) {
        print(initHelp);
        return 0;
      }
      const flags = readFlags(words, Intl.DateTimeFormat().resolvedOptions().timeZone);
      const planned = 'refused' in flags ? misused([flags.refused]) : await plan(flags, ask);
      if ('refused' in flags || 'refused' in planned) {
        const { refused, code } = 'refused' in planned ? planned : misused([]);
        for (const line of refused) print(line);
        return code;
      }
      return carryOut(flags, planned, print);
    },
  };
}

function carryOut(
  { folder, force, dry, product, forPolicy }: Flags,
  { policy, text }: Plan,
  print: (line: string) => void,
): 0 | 1 {
  const laying: Laying = { folder, force, dry, before: writtenBefore(folder) };
  const forms = deskFiles(policy);
  const files = [
    ...forms,
    ...(isTierlineItself(folder) ? [] : [portalWorkflow(policy, product)]),
    ...articlesFor(policy, laying),
  ];
  if (dry) print('Nothing is written. Without --dry-run:');
  const first = text === null ? null : { path: policyPath, text };
  const laidPolicy = first === null ? null : layFile(first, { ...laying, force: false });
  if (first === null || laidPolicy === null) print(sayKept(forPolicy));
  else print(sayLaid(first.path, laidPolicy, dry));
  const laid = files.map((file) => ({ file, laid: layFile(file, laying) }));
  for (const one of laid) print(sayLaid(one.file.path, one.laid, dry));
  if (dry) {
    for (const line of first === null ? [] : ['', `${policyPath} would be:`, '', first.text.trimEnd()])
      print(line);
    return 0;
  }
  if ([laidPolicy, ...laid.map((one) => one.laid)].some((one) => one?.outcome === 'refused')) return 1;
  noteWritten(laid, laying);
  const others = othersIn(folder, forms);
  if (others.length > 0) print(sayOthers(others));
  for (const line of sayNext(repositoryOf(folder) !== null, policy)) print(line);
  return 0;
}

/** Its own portal has a workflow of its own, and its articles are the product’s documentation. */
function isTierlineItself(folder: string): boolean {
  return existsSync(join(folder, 'portal/build.ts'));
}

/** Examples for a desk without any; whoever took them away is not given them again. */
function articlesFor(policy: Policy, { folder, before }: Laying): readonly DeskFile[] {
  const hadSome = Object.keys(before).some((path) => path.startsWith(`${articlesFolder}/`));
  if (hadSome || isTierlineItself(folder) || articlesIn(folder).length > 0) return [];
  return firstArticles(policy.language, dayOf(machineClock.now(), policy.timezone));
}

/** What else GitHub finds among the forms. */
function othersIn(folder: string, forms: readonly DeskFile[]): readonly string[] {
  const ours = new Set(forms.map(({ path }) => basename(path)));
  return readdirSync(join(folder, formsFolder))
    .filter((name) => !ours.has(name))
    .toSorted();
}

interface Plan {
  readonly policy: Policy;
  /** The policy’s text where it is to be written; null where it lies there. */
  readonly text: string | null;
}

interface Refusal {
  readonly refused: readonly string[];
  /** 2 where what was typed is wrong, 1 where it is the folder. */
  readonly code: 1 | 2;
}

function misused(refused: readonly string[]): Refusal {
  return { refused, code: 2 };
}

function unfit(refused: readonly string[]): Refusal {
  return { refused, code: 1 };
}

/** Nothing is written before all of it is known to be good. */
async function plan(flags: Flags, ask: Ask | null): Promise<Plan | Refusal> {
  const { folder } = flags;
  const wrong =
    whyNotFolder(folder, 'Clone the repository that is to be the desk, and name its folder.') ??
    whyNotRoot(folder);
  if (wrong !== null) return unfit([wrong]);
  const read = existsSync(join(folder, policyPath)) ? kept(folder) : await made(flags, ask);
  return 'refused' in read ? read : (whyNotForms(read.policy) ?? read);
}

/** GitHub reads `.github` in the root only. */
function whyNotRoot(folder: string): string | null {
  const root = repositoryOf(folder);
  if (root === null || existsSync(join(folder, '.git'))) return null;
  return `This folder is inside a repository, and GitHub reads ${formsFolder} in its root only: run \`tierline init ${root}\`.`;
}

function kept(folder: string): Plan | Refusal {
  const read = policyIn(folder);
  if ('problems' in read)
    return unfit([...read.problems.map(sayProblem), 'Mend the policy first: the forms are made from it.']);
  if (read.policy.isDesk) return { policy: read.policy, text: null };
  return unfit([
    `${policyPath} only says which desks may open issues here: this is a developers’ repository, and needs no forms. Run it in the desk’s.`,
  ]);
}

async function made(wanted: Wanted, ask: Ask | null): Promise<Plan | Refusal> {
  const answered = await answersFor(wanted, ask);
  if ('refused' in answered) return misused(answered.refused);
  const text = firstPolicy(answered.answers);
  const read = readPolicy({ text, version: 'as init writes it' });
  if ('policy' in read) return { policy: read.policy, text };
  const told = [...new Set(read.problems.map(({ message }) => message))];
  return misused([...told, 'Nothing was written: no good policy comes of these flags.']);
}

function whyNotForms({ services }: Policy): Refusal | null {
  const names = services.filter(({ form }) => form).map(formNameOf);
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  const refused = [
    ...unofferable(services).map(
      ({ id }) =>
        `The service “${id}” cannot be chosen in a form, which keeps that word for itself. Give it another name in ${policyPath}.`,
    ),
    ...twice.map((name) => `Two services would share the form ${name}. Give one another short name.`),
  ];
  return refused.length === 0 ? null : unfit(refused);
}

function sayKept(forPolicy: readonly string[]): string {
  if (forPolicy.length === 0) return `Kept: ${policyPath}, from which the forms are made.`;
  const flags = [...new Set(forPolicy)].join(', ');
  return `Kept: ${policyPath}. It is there already, so ${flags} changed nothing: say it in the file.`;
}

/** As an absolute path; null where the folder is in none. In a worktree `.git` is a file. */
export function repositoryOf(folder: string): string | null {
  const here = resolve(folder);
  if (existsSync(join(here, '.git'))) return here;
  const above = dirname(here);
  return above === here ? null : repositoryOf(above);
}
