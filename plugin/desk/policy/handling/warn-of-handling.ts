/** What the policy asks of the work on a ticket and nobody will ever be asked for, or not in the desk’s language. */
import type { Policy } from '../policy.ts';

export function warnOfHandling({ handling, language, services }: Policy): readonly string[] {
  const { escalation, answers } = handling;
  const lengths = ([2, 3] as const)
    .filter((level) => !escalation[level].needs.includes('note'))
    .filter((level) => Object.keys(escalation[level].noteAtLeast).length > 0)
    .map(
      (level) =>
        `Level ${level} says how long the note of an escalation is at least, and does not ask for one: add note to escalation.level-${level}.needs.`,
    );
  const spoken = new Set([language, ...services.flatMap((one) => one.language ?? [])]);
  const silent = [...answers].flatMap(([name, { texts }]) =>
    [...spoken]
      .filter((one) => texts[one] === undefined)
      .map(
        (one) =>
          `The answer “${name}” has no text in “${one}”, which the desk speaks: requesters of that language get it in “${Object.keys(texts)[0]}”.`,
      ),
  );
  return [...lengths, ...silent];
}
