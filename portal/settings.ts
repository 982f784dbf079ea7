/** The environment that a portal is built from, looked at before anything is built of it. */
import { existsSync, readFileSync } from 'node:fs';
import { statusComplaint } from './feeds/built-status.ts';
import { languages } from './words/pick-words.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What is wrong with it, a sentence each, with the remedy. */
export function settingProblems(environment: Environment): readonly string[] {
  const problem = (name: string, why: (text: string) => string | null): readonly string[] => {
    const text = environment[name]?.trim() ?? '';
    const said = text === '' ? null : why(text);
    return said === null ? [] : [`${name} is “${text}”, ${said}`];
  };
  return [
    ...problem('TIERLINE_LANG', (text) =>
      languages.includes(text.toLowerCase().split('-')[0] ?? '')
        ? null
        : `and the portal’s own words are there in ${languages.join(' and ')} only. Write one of them; articles may be in any language.`,
    ),
    ...problem('TIERLINE_DESK', (text) =>
      /^https?:\/\/[^/]+\/[^/]+\/[^/]+\/?$/.test(text) && URL.canParse(text)
        ? null
        : 'which is no repository’s address. Write it in full: https://github.com/OWNER/NAME.',
    ),
    ...['TIERLINE_APP', 'TIERLINE_SITE'].flatMap((name) =>
      problem(name, (text) =>
        ['http:', 'https:'].includes(URL.parse(text)?.protocol ?? '')
          ? null
          : 'which is no address. Write it in full, with https://.',
      ),
    ),
    ...problem('TIERLINE_BASE', (text) =>
      text.startsWith('/')
        ? null
        : `which is no path. Write what stands behind the host, as in ${URL.canParse(text) ? new URL(text).pathname : `/${text}`}.`,
    ),
    ...problem('TIERLINE_ARTICLES', (text) =>
      existsSync(text) ? null : 'and there is no such folder. Name the one that holds the articles.',
    ),
    ...problem('TIERLINE_STATUS', (text) => {
      const written = textIn(text);
      return written === null
        ? 'and there is no such file. Name a status.json, or leave it out.'
        : statusComplaint(written);
    }),
    ...problem('TIERLINE_POLICY', (text) =>
      text === 'none' || existsSync(text)
        ? null
        : 'and there is no such file. Name the desk’s .github/tierline.yml, or none.',
    ),
  ];
}

function textIn(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
