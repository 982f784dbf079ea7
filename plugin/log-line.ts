/** A line of the log for a terminal: when, how bad, what, and the facts behind it; everything else reads JSON. */

const levels: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'WARN',
  50: 'ERROR',
  60: 'FATAL',
};

/** The same line in words; what is no line of the log stays as it is. */
export function readableLine(json: string): string {
  const line = parsed(json);
  if (line === null) return json;
  const { level, time, msg, error, ...facts } = line;
  const at = typeof time === 'number' ? new Date(time).toTimeString().slice(0, 8) : '';
  const how = (typeof level === 'number' ? (levels[level] ?? String(level)) : '').padEnd(5);
  const more = Object.entries(facts)
    .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const first = [at, how, harmless(String(msg ?? '')), ...more.map(harmless)].join('  ');
  return [first, ...stackOf(error)].join('\n').concat('\n');
}

function parsed(json: string): Readonly<Record<string, unknown>> | null {
  try {
    const line: unknown = JSON.parse(json);
    return typeof line === 'object' && line !== null && !Array.isArray(line) ? { ...line } : null;
  } catch {
    return null;
  }
}

function stackOf(error: unknown): readonly string[] {
  if (typeof error !== 'object' || error === null || !('stack' in error)) return [];
  return String(error.stack)
    .split('\n')
    .slice(1)
    .map((line) => `          ${harmless(line.trim())}`);
}

/** Words of strangers stand in a line, and a terminal obeys what is no letter. */
function harmless(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ');
}
