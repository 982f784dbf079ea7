/** The head of an article file: YAML between two lines of three dashes, with the place of every field. */
import { type Document, isMap, LineCounter } from 'yaml';
import { linesOutsideCode } from './outside-code.ts';
import { type Place, type Problem, problemAt } from './text/problem.ts';
import { readYaml } from './text/read-yaml.ts';
import { offsetOf, placeAt } from './text/yaml-place.ts';
import { unreadable } from './unreadable.ts';
import { yamlMistake } from './yaml-mistake.ts';

/** The parts of a file; `place` finds a field by its path, or its nearest written parent. */
export interface FrontMatterText {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly place: (path: readonly PropertyKey[]) => Place;
  readonly body: string;
  /** The line of the file on which the body begins. */
  readonly bodyLine: number;
}

const FENCE = '---';

const NO_HEAD = {
  message: 'The file does not start with front matter.',
  remedy: 'Make --- the first line, then the fields, then --- again.',
};
const NO_END = {
  message: 'The front matter never ends.',
  remedy: 'Put --- alone on a line under the fields.',
};
const SECOND_HEAD = {
  message: 'A second front matter begins here, and would be shown as text.',
  remedy: 'Bring its fields into the first one and take it out, or make a file of its own of it.',
};

/**
 * Splits a file into front matter and body. Every value is read as text, exactly as typed,
 * so that the codes `401`, `8004e016` and `0x80` survive without quotes.
 */
export function splitFrontMatter(
  file: string,
  content: string,
): FrontMatterText | { problems: readonly Problem[] } {
  const none = unreadable(file, content);
  if (none !== null) return { problems: [none] };
  const lines = content
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  if (lines[0]?.trimEnd() !== FENCE) return { problems: [problemAt(file, { line: 1 }, NO_HEAD)] };
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === FENCE);
  if (end < 0) return { problems: [problemAt(file, { line: 1 }, NO_END)] };
  const counter = new LineCounter();
  const source = lines.slice(1, end).join('\n');
  const yaml = readYaml(source, { schema: 'failsafe', lineCounter: counter });
  // The opening dashes are one line above what the YAML parser sees.
  const at = (offset: number): Place => placeAt(counter, offset, 1);
  const mistake = yamlMistake(yaml, source);
  if (mistake !== null) return { problems: [problemAt(file, at(mistake.offset), mistake)] };
  const below = lines.slice(end + 1);
  const second = secondHead(below);
  if (second !== null) return { problems: [problemAt(file, { line: end + 2 + second }, SECOND_HEAD)] };
  const blank = below.findIndex((line) => line.trim() !== '');
  return {
    fields: fieldsOf(yaml),
    place: (path) => {
      const offset = offsetOf(yaml, path);
      return offset === null ? { line: 1, column: 1 } : at(offset);
    },
    body: below.join('\n').trim(),
    bodyLine: end + 2 + Math.max(blank, 0),
  };
}

/** Where in the lines of a body another front matter begins, counted from 0; one in a code block is an example. */
function secondHead(body: readonly string[]): number | null {
  const found = linesOutsideCode(body.join('\n')).find(
    ({ line, text }) => text.trimEnd() === FENCE && /^(?:id|title|reviewedOn): /.test(body[line] ?? ''),
  );
  return found === undefined ? null : found.line - 1;
}

function fieldsOf(yaml: Document): Readonly<Record<string, unknown>> {
  if (!isMap(yaml.contents)) return {};
  const plain: Readonly<Record<string, unknown>> = yaml.toJS();
  // `cause:` with nothing after it means the author has nothing to say yet, not an empty cause.
  return Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== '' && value !== null));
}
