/** Reads a policy file from the disk as the desk reads it from the repository, with the calendar files that it names. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { sayProblem } from '../../../knowledge/text/problem.ts';
import type { Policy } from '../../policy/policy.ts';
import { readPolicy } from '../../policy/read.ts';
import { policyPath } from '../../policy/schema.ts';
import { calendarFilesIn } from '../calendar-files.ts';

/** `version` is how verdicts name it; problems come with the file, line and column. */
export function policyFromFile(
  path: string,
  version: string,
): { readonly policy: Policy } | { readonly refused: readonly string[] } {
  if (!isFile(path))
    return { refused: [`There is no file ${path}. Name a policy file, such as ${policyPath}.`] };
  const text = readFileSync(path, 'utf8');
  const read = readPolicy({ text, version, files: calendarFilesIn(rootOf(path), text) });
  if ('policy' in read) return read;
  return {
    refused: read.problems.map((one) =>
      sayProblem({ ...one, file: one.file === policyPath ? path : one.file }),
    ),
  };
}

/** The folder that stands for the repository: calendar files are named from there. */
function rootOf(path: string): string {
  const folder = dirname(resolve(path));
  return basename(folder) === '.github' ? dirname(folder) : folder;
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
