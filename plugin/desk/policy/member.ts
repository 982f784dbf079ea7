/** Somebody named in the policy: a login, or a team whose members GitHub tells us. */
export type Member =
  | { readonly login: string }
  | { readonly team: { readonly organisation: string; readonly slug: string } };

/** `@login` or `@organisation/team`; the schema has let nothing else pass. */
export function readMember(text: string): Member {
  const [name = '', slug] = text.slice(1).split('/');
  return slug === undefined ? { login: name } : { team: { organisation: name, slug } };
}
