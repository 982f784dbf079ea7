/** The text of a desk’s first policy: short, with a comment for each part, from a few answers. */
import manifest from '../../../package.json' with { type: 'json' };
import { policyPath } from '../../policy/schema.ts';

/** As they were given; the policy’s own reader judges them. */
export interface Answers {
  readonly timezone: string;
  readonly language: string;
  readonly portal: string | null;
  readonly backOffice: string | null;
  readonly services: readonly { readonly id: string; readonly name: string }[];
  readonly people: Readonly<Record<'level-1' | 'level-2' | 'level-3' | 'managers', readonly string[]>>;
}

/** What was not said stands there as an example, commented out. */
export function firstPolicy(answers: Answers): string {
  return [...head(answers), ...services(answers), ...people(answers), ...hours(answers), CLOCKS].join('\n');
}

function head({ timezone, language, portal, backOffice }: Answers): readonly string[] {
  const schema =
    portal === null
      ? []
      : [`# yaml-language-server: $schema=${portal.replace(/\s.*$|\/+$/, '')}/schema/tierline.json`];
  return [
    ...schema,
    `# The service agreement of this desk. Change it by pull request; \`tierline check\` reads ${policyPath} as the`,
    `# desk will. Every setting: ${manifest.homepage}articles/HT-0008/`,
    'tierline: 1',
    '',
    '# The zone in which people are told times.',
    `timezone: ${quoted(timezone)}`,
    '',
    '# What requesters are spoken to in: en or de.',
    `language: ${quoted(language)}`,
    '',
    '# The portal’s address: suggested articles are linked to it, and the list of forms has a link.',
    portal === null ? '# portal: https://your-org.github.io/your-desk/' : `portal: ${quoted(portal)}`,
    '',
    '# A private repository, where notices to staff go: handoffs, warnings, reminders. Requesters read the ticket.',
    '# Without one handoffs and breaches stand on the ticket, the rest on labels and the card. Install the App there, too.',
    backOffice === null ? '# back-office: your-org/desk-office' : `back-office: ${quoted(backOffice)}`,
    '',
  ];
}

function services({ services: named }: Answers): readonly string[] {
  const lines =
    named.length === 0
      ? [
          '# services:',
          '#   vpn: { name: VPN, developers: your-org/vpn-client }',
          '#   mail: { name: E-mail }',
        ]
      : ['services:', ...named.map(({ id, name }) => `  ${quoted(id)}: { name: ${quoted(name)} }`)];
  return [
    '# What the desk looks after. `developers: owner/name` is where level 3 gets a linked issue;',
    '# `form: true` gives the service an issue form of its own (run `tierline init` again).',
    ...lines,
    '',
  ];
}

function people({ people: named }: Answers): readonly string[] {
  const written = Object.entries(named).filter(([, names]) => names.length > 0);
  const lines =
    written.length === 0
      ? [
          '# people:',
          "#   level-1: ['@your-org/service-desk']",
          "#   level-2: ['@lena', '@omar']",
          "#   managers: ['@mia']",
        ]
      : ['people:', ...written.map(([group, names]) => `  ${group}: [${names.map(quoted).join(', ')}]`)];
  return [
    '# Who works at which level: logins or teams. A new P1 or P2 is told to level 1 at once.',
    ...lines,
    '',
  ];
}

function hours({ timezone }: Answers): readonly string[] {
  return [
    'calendars:',
    '  office:',
    `    timezone: ${quoted(timezone)}`,
    "    hours: { mon-fri: '09:00-17:00' }",
    "    # These are every year; a moving one by its date, '2027-03-29', or all from a file, { ics: .github/holidays.ics }.",
    "    holidays: ['--01-01', '--12-25']",
    '',
  ];
}

const CLOCKS = `# What is promised, in business time. A priority that is left out has no such clock.
clocks:
  calendar: office
  # From the opening to the first answer of staff.
  first-response:
    targets: { P1: 30m, P2: 1h, P3: 4h, P4: 1 working day }
    warn-at: 75%
  # From the opening until it works again; it stands still while the ticket waits for the requester.
  resolution:
    targets: { P1: 4h, P2: 1 working day, P3: 3 working days, P4: 5 working days }
    warn-at: 75%
    pause-on: [user]
`;

/** Plain where YAML takes it as it is, in any version; else between single quotes. */
function quoted(text: string): string {
  if (/^[A-Za-z][\w./:-]*$/.test(text) && !/^(y|n|yes|no|on|off|true|false|null)$|:$/i.test(text))
    return text;
  return `'${text.replaceAll("'", "''")}'`;
}
