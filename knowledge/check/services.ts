/** Articles about services that the policy does not have: nobody’s ticket would ever be matched to them by its service. */
import { type Finding, findingAt } from '../text/problem.ts';
import type { Sheet } from './pieces.ts';

/** @param services the ids in the policy; empty where it lists none, and then any is good */
export function serviceFindings(
  { path, fields, place }: Sheet,
  services: readonly string[],
): readonly Finding[] {
  const { service } = fields;
  if (services.length === 0 || typeof service !== 'string') return [];
  if (services.includes(service.trim().toLowerCase())) return [];
  return [
    findingAt(path, place(['service']), {
      level: 'warning',
      message: `The policy has no service “${service}”.`,
      remedy: `Write ${anyOf(services)}, or add it under services in .github/tierline.yml.`,
    }),
  ];
}

/** `vpn, mail or printer`. */
export function anyOf(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);
}
