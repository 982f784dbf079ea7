/** What `tierline help` says, made from the verbs themselves. */
import { editDistance } from '../../../knowledge/text/edit-distance.ts';
import type { Verb } from '../verb.ts';

/** As wide as the narrowest terminal that people still use. */
const WIDTH = 80;

const further = [
  ['help [VERB]', 'shows this, or what stands behind a verb; as `tierline VERB --help` does'],
  ['--version', 'says which Tierline this is'],
] as const;

/** Every verb with what it does. `colours` makes the names stand out in a terminal. */
export function sayHelp(verbs: readonly Verb[], colours: boolean): readonly string[] {
  const rows = [...verbs.map(({ name, does }) => [name, does] as const), ...further];
  const column = Math.max(...rows.map(([name]) => name.length)) + 4;
  return [
    'tierline <verb> [options]',
    '',
    ...rows.flatMap(([name, does]) => {
      const [first = '', ...more] = wrap(does, WIDTH - column);
      const shown = colours ? `\u001b[1m${name}\u001b[22m` : name;
      return [
        `  ${shown}${' '.repeat(column - 2 - name.length)}${first}`,
        ...more.map((line) => ' '.repeat(column) + line),
      ];
    }),
    '',
    'Exit codes: 0 all is well, 1 something is wrong, 2 what was typed is wrong.',
  ];
}

/** One verb, with what may stand behind it. */
export function sayVerb({ name, takes, does }: Verb): readonly string[] {
  const [letter = '', ...others] = does;
  return [
    `tierline ${name} ${takes}`.trimEnd(),
    '',
    ...wrap(`${letter.toUpperCase()}${others.join('')}.`, WIDTH),
  ];
}

/** Why a verb cannot be run with these words: a flag that it does not know, or any where it takes none. */
export function whyNotWords({ name, takes, flags = [] }: Verb, words: readonly string[]): string | null {
  const end = words.indexOf('--');
  const typed = words
    .slice(0, end === -1 ? words.length : end)
    .filter((word) => /^--?[a-z]/i.test(word))
    .map((word) => word.split('=', 1)[0] ?? '')
    .find((flag) => !flags.includes(flag));
  const help = `\`tierline ${name} --help\` shows what it takes.`;
  if (typed !== undefined)
    return `\`tierline ${name}\` has no flag ${typed}.${sayNearest(typed, flags)} ${help}`;
  const others = words.filter((word) => !flags.includes(word));
  if (takes.replace(/\[--[a-z-]+\]/g, '').trim() === '' && others.length > 0)
    return `\`tierline ${name}\` takes ${takes === '' ? 'nothing' : `nothing but ${takes.replace(/[[\]]/g, '')}`}: “${others.join(' ')}” is one too many.`;
  return null;
}

/** “ Did you mean `report`?”, or nothing where none of them is near. */
export function sayNearest(typed: string, known: readonly string[]): string {
  const most = typed.length < 5 ? 1 : 2;
  const [nearest] = known
    .map((name) => ({ name, slips: editDistance(typed.toLowerCase(), name, most) }))
    .filter(({ slips, name }) => slips <= most || (typed.length > 2 && name.startsWith(typed)))
    .toSorted((one, other) => one.slips - other.slips);
  return nearest === undefined ? '' : ` Did you mean \`${nearest.name}\`?`;
}

/** Lines of at most so many letters, broken between words. */
function wrap(text: string, width: number): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
