/** The people of the story: three who need help, and those who give it. */

export const people = ['ravi', 'rita', 'jonas', 'lena', 'omar', 'dora', 'mia'] as const;
export type Login = (typeof people)[number];

/** What each of them does at acme. */
export const roles: Readonly<Record<Login, string>> = {
  ravi: 'field sales, asks',
  rita: 'finance, asks',
  jonas: 'plant in Leipzig, asks in German',
  lena: 'level 1, service desk',
  omar: 'level 2, operations',
  dora: 'level 3, develops the VPN client',
  mia: 'manager',
};

/** How the teller names somebody. */
export function nameOf(login: Login): string {
  return login.charAt(0).toUpperCase() + login.slice(1);
}
