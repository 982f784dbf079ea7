/** The policy under which the bench replays: office hours with holidays, every clock, pauses and warnings. */
export const policyText = `
timezone: Europe/Berlin
services:
  vpn: { name: VPN }
  mail: { name: Mail }
  printing: { name: Printing }
  erp: { name: ERP }
calendars:
  office:
    timezone: Europe/Berlin
    hours: { mon-fri: ['09:00-12:00', '13:00-17:00'] }
    holidays: ['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-12-25', '2027-01-01']
clocks:
  calendar: office
  first-response:
    targets: { P1: 30m, P2: 1h, P3: 4h, P4: 8h }
    warn-at: 75%
  next-response:
    targets: { P1: 1h, P2: 4h, P3: 8h, P4: 16h }
  resolution:
    targets: { P1: 4h, P2: 8h, P3: 24h, P4: 40h }
    warn-at: 75%
    pause-on: [user, vendor, parts, change]
`;
