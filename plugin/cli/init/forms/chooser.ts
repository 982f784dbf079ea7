/** What GitHub shows above the forms: `config.yml`, with the portal’s link. */
import { stringify } from 'yaml';
import type { Language } from '../../../desk/language.ts';
import { formWords } from '../words/in-each.ts';

const FREE_HAND = `# Free-hand issues stay possible: the desk asks once for what they lack.
blank_issues_enabled: true
`;

const NO_PORTAL = `# No portal is named in .github/tierline.yml. Once it is, delete this file and run \`tierline init\`: it writes the link.
`;

/** @param portal its whole address; null where the desk has none */
export function chooser(portal: string | null, language: Language): string {
  if (portal === null) return `${FREE_HAND}${NO_PORTAL}`;
  const { name, about } = formWords[language].portal;
  const links = stringify(
    { contact_links: [{ name, url: portal, about }] },
    { lineWidth: 0, version: '1.1' },
  );
  return `${FREE_HAND}${links}`;
}
