/** The file of settings beside the desk, `.env`: read below the environment, and written by `tierline setup` without losing a line. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { parseEnv } from 'node:util';

type Values = Readonly<Record<string, string>>;

/** Nothing where there is no such file. */
export function readEnvFile(path: string): Values {
  if (!existsSync(path)) return {};
  const read = Object.entries(parseEnv(readFileSync(path, 'utf8')));
  return Object.fromEntries(
    read.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])),
  );
}

/**
 * The text of the file with these values; null takes a setting out. A line that is there keeps its place; one that says
 * something else is kept as a comment with the day.
 *
 * @param day as in `2026-11-30`
 */
export function withValues(
  text: string,
  values: Readonly<Record<string, string | null>>,
  day: string,
): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const present = parseEnv(text);
  const changed = new Map(
    Object.entries(values).filter(([name, value]) => (present[name] ?? null) !== value),
  );
  const kept = statementsOf(text).flatMap(({ name, lines }) =>
    changed.has(name) ? lines.map((line) => `# until ${day}: ${line}`) : lines,
  );
  const added = [...changed].flatMap(([name, value]) => (value === null ? [] : [`${name}=${quoted(value)}`]));
  return [...kept, ...added, ''].join(eol);
}

interface Statement {
  /** Empty for a comment and an empty line. */
  readonly name: string;
  readonly lines: readonly string[];
}

/** A value between quotes may go over several lines, as a key does. */
function statementsOf(text: string): readonly Statement[] {
  const found: { name: string; lines: string[]; until: string | null }[] = [];
  for (const line of text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/)) {
    const open = found.at(-1);
    if (open !== undefined && open.until !== null) {
      open.lines.push(line);
      if (line.includes(open.until)) open.until = null;
      continue;
    }
    const [, name = '', quote = '', rest = ''] =
      /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(["'`]?)(.*)$/.exec(line) ?? [];
    found.push({ name, lines: [line], until: quote === '' || rest.includes(quote) ? null : quote });
  }
  return found;
}

/** Plain where it can be: what hands the file to a container takes quotes for letters of the value. */
function quoted(value: string): string {
  if (/^[\w./:@%+,=-]*$/.test(value)) return value;
  return value.includes("'") ? `"${value}"` : `'${value}'`;
}

/**
 * Writes a file that only its owner may read. It is there whole or not at all, also where the machine dies in between.
 *
 * @throws where the file is there already and `over` does not say that it may be replaced
 */
export function writeOwn(path: string, text: string, over = false): void {
  if (!over) {
    writeSynced(path, text);
    return;
  }
  const beside = `${path}.${process.pid}.new`;
  try {
    writeSynced(beside, text);
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}

function writeSynced(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
