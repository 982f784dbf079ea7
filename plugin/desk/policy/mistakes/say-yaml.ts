/** Says why a text is no YAML, with what usually helps. */
import type { YAMLError } from 'yaml';

export function sayYaml({ code, message }: Pick<YAMLError, 'code' | 'message'>): string {
  return `This is not YAML: ${reason(code) ?? message.replace(/[.:]?$/, '.')} ${remedy(code)}`;
}

/** In our own words where the library’s are for programmers. */
function reason(code: YAMLError['code']): string | null {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'the same setting stands here twice.';
    case 'MULTIPLE_DOCS':
      return 'a second document begins here.';
    case 'NON_STRING_KEY':
      return 'this is no name of a setting.';
    default:
      return null;
  }
}

function remedy(code: YAMLError['code']): string {
  switch (code) {
    case 'BAD_SCALAR_START':
      return "Put the value in quotes, such as '@lena'.";
    case 'TAB_AS_INDENT':
      return 'Set lines in with spaces, two for each step.';
    case 'DUPLICATE_KEY':
      return 'Keep one of the two.';
    case 'MULTIPLE_DOCS':
      return 'Keep one policy in the file, and remove the line ---.';
    case 'NON_STRING_KEY':
      return 'Write a plain name before the colon.';
    case 'BAD_ALIAS':
      return 'Put the value in quotes, for * has a meaning of its own.';
    case 'MISSING_CHAR':
      return 'Close what was opened: a quote, a bracket or a brace.';
    default:
      return 'Compare the lines around it with the example in the documentation.';
  }
}
