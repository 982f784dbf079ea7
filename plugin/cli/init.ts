/** `tierline init`: the first policy of a desk, and its issue forms made from the policy. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { sayProblem } from '../../knowledge/text/problem.ts';
import type { Policy } from '../policy/policy.ts';
import { readPolicy } from '../policy/read.ts';
import { policyPath } from '../policy/schema.ts';
import { type DeskFile, deskFiles, formNameOf, formsFolder } from './init/desk-files.ts';
import { type Answers, firstPolicy } from './init/first-policy.ts';
import { unofferable } from './init/forms.ts';
import { initHelp } from './init/help.ts';
import { layFile, sayLaid, sayNext, sayOthers } from './init/lay.ts';
import { type Flags, readFlags } from './init/read-flags.ts';
import { policyIn, whyNotFolder } from './read-desk.ts';
import type { Verb } from './verb.ts';

export const init: Verb = {
  name: 'init',
  takes: '[FOLDER] […] | --help',
  does: 'writes a first policy, where there is none, and the issue forms that fit the policy',
  run: (words, print) => {
    if (words.includes('--help')) {
      print(initHelp);
      return Promise.resolve(0);
    }
    const flags = readFlags(words, Intl.DateTimeFormat().resolvedOptions().timeZone);
    const planned = 'refused' in flags ? { refused: [flags.refused] } : plan(flags);
    if ('refused' in flags || 'refused' in planned) {
      for (const line of 'refused' in planned ? planned.refused : []) print(line);
      return Promise.resolve(1);
    }
    return Promise.resolve(carryOut(flags, planned, print));
  },
};

function carryOut(
  { folder, force, forPolicy }: Flags,
  { policy, text }: Plan,
  print: (line: string) => void,
): 0 | 1 {
  const forms = deskFiles(policy);
  const laid = [
    ...(text === null
      ? []
      : [{ path: policyPath, laid: layFile(folder, { path: policyPath, text }, false) }]),
    ...forms.map((form) => ({ path: form.path, laid: layFile(folder, form, force) })),
  ];
  if (text === null) print(sayKept(forPolicy));
  for (const one of laid) print(sayLaid(one.path, one.laid));
  if (laid.some((one) => one.laid.outcome === 'refused')) return 1;
  const others = othersIn(folder, forms);
  if (others.length > 0) print(sayOthers(others));
  for (const line of sayNext(repositoryOf(folder) !== null)) print(line);
  return 0;
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
}

/** Nothing is written before all of it is known to be good. */
function plan({ folder, answers }: Flags): Plan | Refusal {
  const wrong = whyNotFolder(folder) ?? whyNotRoot(folder);
  if (wrong !== null) return { refused: [wrong] };
  const read = existsSync(join(folder, policyPath)) ? kept(folder) : made(answers);
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
    return {
      refused: [...read.problems.map(sayProblem), 'Mend the policy first: the forms are made from it.'],
    };
  if (read.policy.isDesk) return { policy: read.policy, text: null };
  return {
    refused: [
      `${policyPath} only says which desks may open issues here: this is a developers’ repository, and needs no forms. Run it in the desk’s.`,
    ],
  };
}

function made(answers: Answers): Plan | Refusal {
  const text = firstPolicy(answers);
  const read = readPolicy({ text, version: 'as init writes it' });
  if ('policy' in read) return { policy: read.policy, text };
  const told = read.problems.map(({ message }) => message);
  return { refused: [...told, 'Nothing was written: no good policy comes of these flags.'] };
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
  return refused.length === 0 ? null : { refused };
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
