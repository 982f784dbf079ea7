/** The service agreement that Mia commits at the beginning of the story. */

/** Where the desk's people are: the zone of every time in the story. */
export const zone = 'Europe/Berlin';

/** What makes the portal acme’s own; a build of the portal reads it without the rest. */
export function portalSection(portal: string): string {
  return `portal:
  url: ${portal}
  name: Acme help desk
  logo: .github/logo.svg
  colours: { accent: '#a3195b', accent-dark: '#f59ac4' }
  imprint: https://acme.example/imprint
  privacy: https://acme.example/privacy
  contact:
    telephone: '+49 30 5550 100'
    mail: help@acme.example
    hours: Monday to Friday, 9 to 17
  collections:
    - title: Your first days
      about: What everybody sets up once.
      articles: [HT-0001, HT-0003, HT-0004]
`;
}

/**
 * The text of `.github/tierline.yml`.
 *
 * @param portal the portal's address, for the links to known errors
 */
export function policyText(portal: string): string {
  return `# yaml-language-server: $schema=${portal}schema/tierline.json
# The service agreement of acme's support desk.
tierline: 1
timezone: ${zone}
${portalSection(portal)}back-office: acme/desk-office
people:
  level-1: ['@lena']
  level-2: ['@omar']
  level-3: ['@dora']
  managers: ['@mia']
services:
  vpn: { name: VPN, description: The way into the company’s network from home and on the road., developers: acme/vpn-client }
  mail: { name: E-mail and calendar, description: Outlook on every device with calendars and shared mailboxes. }
  printing: { name: Printing, description: Printers in all offices and what stays in their queues. }
  accounts: { name: Accounts and passwords, description: Signing in and staying signed in. }
  workplace: { name: Laptops and phones }
  # Whoever works there is spoken to in German.
  leipzig: { name: Werk Leipzig, language: de, form: true }
calendars:
  office:
    timezone: ${zone}
    hours: { mon-fri: ['09:00-12:00', '13:00-17:00'] }
    holidays: ['--01-01', '--12-25']
clocks:
  calendar: office
  first-response:
    targets: { P1: 15m, P2: 1h, P3: 4h, P4: 8h }
    warn-at: 75%
  resolution:
    targets: { P1: 2h, P2: 4h, P3: 16h, P4: 40h }
    warn-at: 75%
    pause-on: [user]
major:
  update-every: 30m
weekly-report: monday 07:00
problem-review: monday 09:00
`;
}
