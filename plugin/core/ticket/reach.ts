/** How somebody reached staff, who wrote the ticket down for them. */
export const reaches = ['phone', 'chat', 'in person', 'e-mail', 'monitoring'] as const;
export type Reach = (typeof reaches)[number];
