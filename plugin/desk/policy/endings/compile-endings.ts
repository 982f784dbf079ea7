/** Compiles how tickets come to their end. */
import type { Target } from '../clocks/clock-policy.ts';
import { parseTarget } from '../clocks/parse-target.ts';
import type { Path } from '../places.ts';
import type { Refuse } from '../refusal.ts';
import type { PolicyFile } from '../schema.ts';
import type { Endings } from './endings.ts';

export function compileEndings({ endings }: PolicyFile, refuse: Refuse): Endings {
  const { 'verify-within': verify, silence } = endings;
  const read = (text: string, path: Path): Target | null => {
    const term = parseTarget(text);
    if (!('refused' in term)) return term;
    refuse(['endings', ...path], term.refused);
    return null;
  };
  const orNever = (text: string, path: Path): Target | null =>
    text.trim().toLowerCase() === 'never' ? null : read(text, path);
  return {
    verifyWithin: orNever(verify, ['verify-within']),
    remind: silence.remind.flatMap((text, at) => read(text, ['silence', 'remind', at]) ?? []),
    resolve: orNever(silence.resolve, ['silence', 'resolve']),
  };
}
