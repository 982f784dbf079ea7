/** Who may do something to a ticket. */

const whos = [
  'anyone',
  'requester',
  'requester or staff',
  'staff',
  'staff of the present level',
  'level 2 and up',
] as const;
export type Who = (typeof whos)[number];
