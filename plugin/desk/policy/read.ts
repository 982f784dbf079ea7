/** Reads the policy file: a compiled policy, or every problem with its line, column and remedy. */
import { type Document, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { compilePolicy } from './compile.ts';
import { type Path, placeOf, placeOfKey } from './places.ts';
import type { Policy } from './policy.ts';
import type { Problem } from './problem.ts';
import { policyPath, policySchema } from './schema.ts';

export interface PolicyText {
  readonly text: string;
  /** The commit or blob that the text comes from; verdicts name it. */
  readonly version: string;
}

/** Nothing in a broken file takes effect: it is a policy whole, or a list of problems. */
export function readPolicy({
  text,
  version,
}: PolicyText): { policy: Policy } | { problems: readonly Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const file = policyPath;
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => {
        const { line, col } = lines.linePos(error.pos[0]);
        return { file, line, column: col, message: `This is not YAML: ${error.message}` };
      }),
    };
  }
  const written: unknown = document.toJS() ?? {};
  const parsed = policySchema.safeParse(written);
  if (!parsed.success) {
    return { problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, document, lines)) };
  }
  const compiled = compilePolicy(parsed.data, version, saysMoreThanAccepts(written));
  if ('policy' in compiled) return compiled;
  return {
    problems: compiled.refused.map(({ path, message }) => ({
      file,
      ...placeOf(document, lines, path),
      message,
    })),
  };
}

/** A file that only accepts other desks makes its repository no desk. */
function saysMoreThanAccepts(written: unknown): boolean {
  if (typeof written !== 'object' || written === null || !('accepts' in written)) return true;
  return Object.keys(written).some((key) => key !== 'accepts' && key !== 'tierline');
}

function problemsOf(issue: z.core.$ZodIssue, document: Document, lines: LineCounter): readonly Problem[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const file = policyPath;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file,
      ...placeOfKey(document, lines, path, key),
      message: `There is no setting “${key}” here. ${saySettings(path)}`,
    }));
  }
  const where = path.length === 0 ? '' : `“${path.join('.')}”: `;
  const place =
    issue.code === 'invalid_key'
      ? placeOfKey(document, lines, path.slice(0, -1), String(path.at(-1)))
      : placeOf(document, lines, path);
  const message = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
  return [{ file, ...place, message: `${where}${message}` }];
}

/** The settings that the schema knows at a path, so that a typing error is seen at a glance. */
function saySettings(path: Path): string {
  let schema: z.core.JSONSchema.BaseSchema = z.toJSONSchema(policySchema, {
    io: 'input',
    unrepresentable: 'any',
  });
  for (const step of path) {
    const next = schema.properties?.[String(step)] ?? schema.additionalProperties;
    if (typeof next !== 'object') return '';
    schema = next;
  }
  const known = Object.keys(schema.properties ?? {});
  return known.length === 0 ? '' : `Known here: ${known.join(', ')}.`;
}
