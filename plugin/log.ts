/** The log: a line for each thing, in JSON or for people, and no secret of the desk’s in it. */
import { type Logger, pino } from 'pino';
import { readableLine } from './log-line.ts';
import { sayError } from './server/say-error.ts';

interface LogSettings {
  readonly level: string;
  /** Takes secrets out of a line. */
  readonly hide: (line: string) => string;
  /** Whether people read it in a terminal; what collects logs reads JSON. */
  readonly forPeople: boolean;
  /** At once, to the standard output, unless said: what is told before an end is what matters at it. */
  readonly write?: (line: string) => void;
}

export function openLog({ level, hide, forPeople, write = standardOutput() }: LogSettings): Logger {
  const settings = { level, base: null, serializers: { error: tellError } };
  return pino(settings, {
    write: (json: string) => write(hide(forPeople ? readableLine(json) : json)),
  });
}

function standardOutput(): (line: string) => void {
  const output = pino.destination(1);
  return (line) => void output.write(line);
}

/**
 * What the log keeps of an error. Libraries hang whatever they have in hand on theirs: Octokit the request with its body
 * and GitHub’s answer, Node the address that it could not read, with the password in it. So a field is kept by its name,
 * and everything else stays behind.
 */
function tellError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const about = Object.fromEntries(
    ['code', 'status', 'errno', 'syscall', 'severity', 'table', 'constraint'].flatMap((name) => {
      const value: unknown = Reflect.get(error, name);
      return typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [];
    }),
  );
  const call = callOf(error);
  return {
    type: error.name,
    message: sayError(error),
    ...about,
    ...(call === null ? {} : { call }),
    stack: stackOf(error),
  };
}

/** `POST https://api.github.com/…`: which call of GitHub’s API it was, without what was sent. */
function callOf(error: Error): string | null {
  const request: unknown = Reflect.get(error, 'request');
  if (typeof request !== 'object' || request === null) return null;
  const [method, url]: unknown[] = [Reflect.get(request, 'method'), Reflect.get(request, 'url')];
  return typeof method === 'string' && typeof url === 'string' ? `${method} ${url}` : null;
}

function stackOf(error: Error): string {
  const own = error.stack ?? error.message;
  return error.cause instanceof Error ? `${own}\ncaused by: ${stackOf(error.cause)}` : own;
}
