/** Judges every record of a vector file; what it does not know it names and passes over. */
import { z } from 'zod';
import { judgeScenario } from './judge-scenario.ts';
import { scenarioSchema } from './scenario.ts';
import { judgeVector, vectorSchema } from './vector.ts';
import { compare, skip, type Verdict } from './verdict.ts';

const records = z.array(z.looseObject({ id: z.string() }));

const fileSchema = z.looseObject({ vectors: records.optional(), scenarios: records.optional() });

/** Meant for people: what a desk must refuse, in words. */
const PROSE = 'invalid_input';

const kinds: readonly string[] = vectorSchema.options.flatMap(({ shape }) => [...shape.kind.values]);

/** A verdict for each record; refused where the text is no file of vectors. */
export function judgeFile(text: string): readonly Verdict[] | { readonly refused: string } {
  const file = fileSchema.safeParse(jsonOf(text));
  if (!file.success)
    return {
      refused: 'This is no file of vectors: it holds neither vectors nor scenarios, each with an id.',
    };
  const { vectors = [], scenarios = [], ...others } = file.data;
  return [
    ...vectors.map((record) => {
      const kind = String(record['kind']);
      if (!kinds.includes(kind)) return skip(record.id, kind === PROSE ? `${kind} (prose)` : `kind ${kind}`);
      return judge(record, vectorSchema, judgeVector);
    }),
    ...scenarios.map((record) => judge(record, scenarioSchema, judgeScenario)),
    ...Object.keys(others).map((key) => skip(key, `key ${key} of the file`)),
  ];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function judge<T>(
  record: { readonly id: string },
  schema: z.ZodType<T>,
  judgeOne: (record: T) => Verdict,
): Verdict {
  const parsed = schema.safeParse(record);
  if (!parsed.success) return skip(record.id, ...new Set(parsed.error.issues.map(nameOf)));
  try {
    return judgeOne(parsed.data);
  } catch (error) {
    // A desk that cannot answer has failed, and the other records still want their answers.
    const got = error instanceof Error ? error.message : String(error);
    return compare(record.id, [{ key: 'answer', expected: 'one', got }]);
  }
}

/** The key that the schema does not know, or the place whose value it cannot read. */
function nameOf(issue: z.core.$ZodIssue): string {
  const place = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') return `key ${[place, ...issue.keys].filter(Boolean).join('.')}`;
  return `value of ${place}`;
}
