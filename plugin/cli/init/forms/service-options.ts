/** The services of a policy as people choose them in a form. */
import { isUnsure } from '../../../desk/intake/choices.ts';
import type { Service } from '../../../desk/policy/policy.ts';

type Named = Pick<Service, 'id' | 'name'>;

/**
 * The words for each service, in the order of the policy: its name, or the short name where GitHub or the
 * desk could not tell the name from another.
 */
export function serviceOptions(services: readonly Named[]): readonly string[] {
  return services.map((service) => (isTellable(service, services) ? service.name : service.id));
}

/** The services that no form can offer, because both their names are words of the form’s own. */
export function unofferable(services: readonly Named[]): readonly Named[] {
  const options = serviceOptions(services);
  return services.filter((_service, at) => !isOption(options[at] ?? ''));
}

function isTellable({ id, name }: Named, services: readonly Named[]): boolean {
  const others = services.filter((other) => other.id !== id).flatMap((other) => [other.id, other.name]);
  const taken = others.some((other) => other.toLowerCase() === name.toLowerCase());
  return !taken && isOption(name);
}

/** “None” is GitHub’s own option, and an answer is read back from one line. */
function isOption(text: string): boolean {
  return (
    text !== '' &&
    text === text.trim() &&
    !/[\r\n]/.test(text) &&
    text.toLowerCase() !== 'none' &&
    !isUnsure(text)
  );
}
