/** Articles about services that the policy does not have: nobody’s ticket would ever be matched to them by its service. */
import { splitFrontMatter } from '../../knowledge/front-matter.ts';
import type { ArticleFile } from '../../knowledge/read.ts';
import type { Policy } from '../desk/policy/policy.ts';
import { policyPath } from '../desk/policy/schema.ts';

/** A warning for each, with its line; none where the policy lists no services. Files that cannot be read have problems of their own. */
export function strangeServices(files: readonly ArticleFile[], { services }: Policy): readonly string[] {
  const known = services.map(({ id }) => id);
  if (known.length === 0) return [];
  return files.flatMap(({ path, text }) => {
    const parts = splitFrontMatter(path, text);
    if ('problems' in parts) return [];
    const { service } = parts.fields;
    if (typeof service !== 'string' || known.includes(service.trim().toLowerCase())) return [];
    const { line, column } = parts.place(['service']);
    return [
      `${path}:${line}:${column}: Warning: The policy has no service “${service}”. Write ${either(known)}, or add it under services in ${policyPath}.`,
    ];
  });
}

function either(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);
}
