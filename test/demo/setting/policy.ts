/** The service agreement that Mia commits at the beginning of the story. */

/** Where the desk's people are: the zone of every time in the story. */
export const zone = 'Europe/Berlin';

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
portal: ${portal}
back-office: acme/desk-office
people:
  level-1: ['@lena']
  level-2: ['@omar']
  level-3: ['@dora']
  managers: ['@mia']
services:
  vpn: { name: VPN, developers: acme/vpn-client }
  mail: { name: E-mail and calendar }
  printing: { name: Printing }
  accounts: { name: Accounts and passwords }
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
