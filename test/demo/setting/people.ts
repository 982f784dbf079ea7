/** The people of the story: two who need help, and those who give it. */

/** Ravi and Rita ask; Lena is level 1, Omar level 2, Dora a developer, Mia their manager. */
export const people = ['ravi', 'rita', 'lena', 'omar', 'dora', 'mia'] as const;
export type Login = (typeof people)[number];

/** How the teller names somebody. */
export function nameOf(login: Login): string {
  return login.charAt(0).toUpperCase() + login.slice(1);
}
