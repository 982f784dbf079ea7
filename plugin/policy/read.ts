/** Reads the policy file: a compiled policy, or every problem with its line, column and remedy. */
import { type Document, LineCounter } from 'yaml';
import { z } from 'zod';
import type { Problem } from '../../knowledge/text/problem.ts';
import { readYaml } from '../../knowledge/text/read-yaml.ts';
import { placeAt } from '../../knowledge/text/yaml-place.ts';
import { compilePolicy } from './compile.ts';
import { type Path, placeOf, placeOfKey } from './places.ts';
import type { Policy } from './policy.ts';
import type { Refusal } from './refusal.ts';
import { refusedBeside } from './refused-beside.ts';
import { sayIssue } from './say-issue.ts';
import { policyPath, policySchema } from './schema.ts';
import { detachFiles, readHolidayFiles, type Texts } from './sections/holidays.ts';
import { sayYaml, whyUnreadable } from './unreadable.ts';

export interface PolicyText {
  /** As it is written; calendar files may be attached to it. */
  readonly text: string;
  /** The commit or blob that the text comes from; verdicts name it. */
  readonly version: string;
  /** The calendar files that the text names, by path; one that is left out is not in the repository. */
  readonly files?: Texts;
}

const noFiles: Texts = new Map();

/** A file that is wrong throughout is mended from its beginning: to find the place of each mistake takes time. */
const MOST_TOLD = 200;

/** Nothing in a broken file takes effect: it is a policy whole, or a list of problems. */
export function readPolicy({
  text: given,
  version,
  files = noFiles,
}: PolicyText): { policy: Policy } | { problems: readonly Problem[] } {
  const { text, files: attached } = detachFiles(given);
  const file = policyPath;
  const unreadable = whyUnreadable(text);
  if (unreadable !== null) return { problems: [{ file, column: 1, ...unreadable }] };
  const lines = new LineCounter();
  const document = readYaml(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.slice(0, MOST_TOLD).map((error) => {
        return { file, ...placeAt(lines, error.pos[0]), message: sayYaml(error) };
      }),
    };
  }
  const values = valuesOf(document);
  if ('problem' in values) return { problems: [{ file, line: 1, column: 1, message: values.problem }] };
  const { written } = values;
  const holidays = readHolidayFiles(new Map([...attached, ...files]));
  const parsed = policySchema.safeParse(written, { error: sayIssue });
  if (!parsed.success) {
    const issues = oneByOne(parsed.error.issues);
    if (issues.length > MOST_TOLD) return { problems: manyProblems(issues, document, lines) };
    const shapes = issues.map((issue) => problemOf(issue, document, lines));
    const others = placed(refusedBeside(written, issues, holidays.files), document, lines);
    return { problems: [...inFileOrder([...shapes, ...others]), ...holidays.problems] };
  }
  const compiled = compilePolicy(parsed.data, version, saysMoreThanAccepts(written), holidays.files);
  if ('policy' in compiled && holidays.problems.length === 0) return compiled;
  const refused = 'policy' in compiled ? [] : placed(compiled.refused.slice(0, MOST_TOLD), document, lines);
  return { problems: [...inFileOrder(refused), ...holidays.problems] };
}

/** The first of them, and that there are more. */
function manyProblems(
  issues: readonly z.core.$ZodIssue[],
  document: Document,
  lines: LineCounter,
): readonly Problem[] {
  const told = issues.slice(0, MOST_TOLD).map((issue) => problemOf(issue, document, lines));
  const more = (issues.length - MOST_TOLD).toLocaleString('en-GB');
  const message = `There are ${more} more mistakes in this file. Mend those that are named first, then check it again.`;
  return [...inFileOrder(told), { file: policyPath, line: 1, column: 1, message }];
}

/** An issue for each setting that is not known, where the schema has one for all of a group. */
function oneByOne(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  return issues.flatMap((issue): readonly z.core.$ZodIssue[] =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue],
  );
}

function placed(refused: readonly Refusal[], document: Document, lines: LineCounter): readonly Problem[] {
  return refused.map(({ path, message }) => ({
    file: policyPath,
    ...placeOf(document, lines, path),
    message,
  }));
}

/** As somebody meets them who reads from top to bottom; two clocks that name the same missing calendar are one mistake. */
function inFileOrder(problems: readonly Problem[]): readonly Problem[] {
  const each = new Map(problems.map((one) => [`${one.line}:${one.column}:${one.message}`, one]));
  return [...each.values()].toSorted((a, b) => a.line - b.line || (a.column ?? 1) - (b.column ?? 1));
}

/** `“people.level-1”, entry 2: `; step by step where it leads through lists: `“clocks.tier.for”, entry 1, “tier”: `. */
function sayPath(path: Path): string {
  if (path.length === 0) return '';
  const said: string[] = [];
  let names: readonly string[] = [];
  for (const step of path) {
    if (typeof step === 'string') {
      names = [...names, step];
      continue;
    }
    if (names.length > 0) said.push(`“${names.join('.')}”`);
    names = [];
    said.push(`entry ${step + 1}`);
  }
  if (names.length > 0) said.push(`“${names.join('.')}”`);
  return `${said.join(', ')}: `;
}

/** Aliases are resolved here, which can fail: one that names nothing, or a few that would fill the memory. */
function valuesOf(document: Document): { written: unknown } | { problem: string } {
  try {
    return { written: document.toJS() ?? {} };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { problem: `An alias (*name) cannot be resolved: ${why}. Write the value out instead.` };
  }
}

/** A file that only accepts other desks makes its repository no desk. */
function saysMoreThanAccepts(written: unknown): boolean {
  if (typeof written !== 'object' || written === null || !('accepts' in written)) return true;
  return Object.keys(written).some((key) => key !== 'accepts' && key !== 'tierline');
}

function problemOf(issue: z.core.$ZodIssue, document: Document, lines: LineCounter): Problem {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const file = policyPath;
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys.join(', ');
    const message = `There is no setting “${key}” here. ${saySettings(path)}`;
    return { file, ...placeOfKey(document, lines, path, key), message };
  }
  const place =
    issue.code === 'invalid_key'
      ? placeOfKey(document, lines, path.slice(0, -1), String(path.at(-1)))
      : placeOf(document, lines, path);
  const message = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
  return { file, ...place, message: `${sayPath(path)}${message}` };
}

let described: z.core.JSONSchema.BaseSchema | null = null;

/** Made when a mistake is first told, and kept: it takes longer than to read a policy. */
function descriptions(): z.core.JSONSchema.BaseSchema {
  described ??= z.toJSONSchema(policySchema, { io: 'input', unrepresentable: 'any' });
  return described;
}

/** The settings that the schema knows at a path, so that a typing error is seen at a glance. */
function saySettings(path: Path): string {
  let schema = descriptions();
  for (const step of path) {
    const next = schema.properties?.[String(step)] ?? schema.additionalProperties;
    if (typeof next !== 'object') return 'Take it out.';
    // A group that may also be left empty is one of two shapes.
    schema = next.anyOf?.find(({ type }) => type === 'object') ?? next;
  }
  const names = typeof schema.propertyNames === 'object' ? (schema.propertyNames.enum ?? []) : [];
  const known = [...Object.keys(schema.properties ?? {}), ...names.map(String)];
  return known.length === 0 ? 'Take it out.' : `Known here: ${known.join(', ')}.`;
}
