/** What an author did wrong in the YAML of a front matter, in words that name the way out. */
import { type Document, isScalar, visit, type YAMLParseError } from 'yaml';
import type { Complaint } from './text/problem.ts';

interface YamlMistake extends Complaint {
  /** Where in the YAML, counted from 0. */
  readonly offset: number;
}

const QUOTE = 'Put the whole value in quotes.';

/** The first mistake; those behind it mostly follow from it. Null where the YAML says what it seems to say. */
export function yamlMistake(yaml: Document, source: string): YamlMistake | null {
  const [error] = yaml.errors;
  return error === undefined ? lostText(yaml, source) : broken(error, yaml, source);
}

function broken(error: YAMLParseError, yaml: Document, source: string): YamlMistake {
  const [offset] = error.pos;
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { offset, message: 'This line is indented with a tab.', remedy: 'Indent it with spaces.' };
    case 'BAD_INDENT':
      return badIndent(offset, source);
    case 'DUPLICATE_KEY': {
      const key = /^[^:\n]*/.exec(source.slice(offset))?.[0].trim() ?? '';
      return { offset, message: `The field ${key} is written twice.`, remedy: 'Take one of them out.' };
    }
    case 'NON_STRING_KEY':
      return {
        offset,
        message: 'This is no name of a field.',
        remedy: 'Write a plain name before the colon, or put the whole value in quotes.',
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return yaml.errors.some(({ code }) => code === 'MULTILINE_IMPLICIT_KEY')
        ? {
            offset,
            message: 'The line under this one is indented as if it belonged to it.',
            remedy: 'Begin every field at the start of its line.',
          }
        : { offset, message: 'This value holds a colon and a space.', remedy: QUOTE };
    case 'BAD_SCALAR_START':
      return {
        offset,
        message: `A value cannot begin with ${source.charAt(offset)} in YAML.`,
        remedy: QUOTE,
      };
    case 'BAD_DQ_ESCAPE':
      return {
        offset,
        message: 'A backslash in double quotes has a meaning of its own in YAML.',
        remedy: 'Put the value in single quotes.',
      };
    case 'UNEXPECTED_TOKEN':
      return (
        startsWithStar(offset, source) ?? {
          offset,
          message: 'A value goes on after its closing bracket or quote.',
          remedy: QUOTE,
        }
      );
    case 'MISSING_CHAR':
    case 'MULTILINE_IMPLICIT_KEY':
      return unended(offset, yaml, source);
    default:
      return {
        offset,
        message: `The front matter is not valid YAML: ${firstLine(error.message)}.`,
        remedy: 'Quote values that hold a colon and a space, or start with #, @, `, [ or {.',
      };
  }
}

/** `title: *urgent* drops`: the star is what went wrong, long before the error. */
function startsWithStar(offset: number, source: string): YamlMistake | null {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const found = /^(?:\s*-\s+|\s*[\w-]+:\s+)\*/.exec(source.slice(start, offset));
  return found === null ? null : meaning('*', start + found[0].length - 1);
}

function badIndent(offset: number, source: string): YamlMistake {
  const line = source.slice(offset, offset + 1);
  if (line === '\t')
    return { offset, message: 'This line is indented with a tab.', remedy: 'Indent it with spaces.' };
  const open = Math.max(source.lastIndexOf('[', offset), source.lastIndexOf('{', offset));
  const closed = Math.max(source.lastIndexOf(']', offset), source.lastIndexOf('}', offset));
  if (open > closed)
    return {
      offset: open,
      message: `The ${source.charAt(open)} that opens here is never closed.`,
      remedy: 'Close it, or put the whole value in quotes.',
    };
  return {
    offset,
    message: 'This line is not indented like those around it.',
    remedy: 'Begin fields at the start of the line, and what belongs to one with two spaces.',
  };
}

function unended(offset: number, yaml: Document, source: string): YamlMistake {
  let opened: number | undefined;
  visit(yaml, {
    Scalar: (_key, { type, range }) => {
      if (!range || !type?.startsWith('QUOTE') || range[0] > offset) return;
      if (range[1] >= offset) opened = range[0];
    },
  });
  if (opened !== undefined)
    return { offset: opened, message: 'The quote that opens here is never closed.', remedy: 'Close it.' };
  const line = /[^\n]*$/.exec(source.slice(0, offset))?.[0] ?? '';
  return {
    offset: offset - line.length,
    message: 'This line is no field.',
    remedy: 'Write the field’s name, a colon, a space and its value, as in “title: VPN drops”.',
  };
}

/** Signs by which YAML takes a part of the text for something else, and gives no error. */
function lostText(yaml: Document, source: string): YamlMistake | null {
  const found: YamlMistake[] = [];
  visit(yaml, {
    Alias: (_key, { range }) => {
      found.push(meaning('*', range?.[0] ?? 0));
    },
    Node: (_key, node) => {
      const [start = 0, end = 0] = node.range ?? [];
      if ('anchor' in node && node.anchor !== undefined)
        found.push(meaning('&', beforeOf('&', start, source)));
      else if (node.tag !== undefined && source.lastIndexOf('!', start) > source.lastIndexOf('\n', start))
        found.push(meaning('!', beforeOf('!', start, source)));
      else if (
        isScalar(node) &&
        /^#\S/.test(source.slice(end).trimStart()) &&
        !/^\s*\n/.test(source.slice(end))
      )
        found.push({
          offset: source.indexOf('#', end),
          message: 'YAML takes # and what stands behind it for a note, and leaves it out.',
          remedy: 'Put the whole value in quotes.',
        });
    },
  });
  return found.toSorted((a, b) => a.offset - b.offset)[0] ?? null;
}

function meaning(sign: string, offset: number): YamlMistake {
  return { offset, message: `A value that begins with ${sign} means something else in YAML.`, remedy: QUOTE };
}

function beforeOf(sign: string, offset: number, source: string): number {
  const found = source.lastIndexOf(sign, offset);
  return found < 0 ? offset : found;
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '').replace(/[.:]$/, '');
}
