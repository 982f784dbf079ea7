/** The card’s row about the developers: where their issue is, and how far they are. */

import { oneLine } from '../../../words/escape.ts';
import type { InEach, Language } from '../../../words/language.ts';
import type { Development, FixedIn, LinkedPull } from '../../ticket/development.ts';
import { sayVersion } from './notices.ts';

interface Words {
  readonly refused: (repository: string) => string;
  readonly asked: (repository: string) => string;
  readonly number: string;
  readonly states: Readonly<Record<Exclude<Development['state'], 'asked' | 'refused'>, string>>;
  readonly locked: string;
  readonly milestone: (title: string) => string;
  readonly pull: string;
  readonly pulls: Readonly<Record<LinkedPull['state'], string>>;
  readonly fixedIn: (version: string) => string;
  readonly maybeIn: (version: string) => string;
  readonly lastWord: (by: string) => string;
}

const words: InEach<Words> = {
  en: {
    refused: (repository) => `${repository} does not accept this desk`,
    asked: (repository) => `asked in ${repository}`,
    number: 'no.',
    states: {
      open: 'open',
      completed: 'completed',
      'not-planned': 'not planned',
      lost: 'not there any more',
    },
    locked: 'locked',
    milestone: (title) => `milestone “${title}”`,
    pull: 'pull request',
    pulls: { open: 'open', merged: 'merged', closed: 'closed' },
    fixedIn: (version) => `fixed in ${version}`,
    maybeIn: (version) => `${version} was published since`,
    lastWord: (by) => `last word by ${by}`,
  },
  de: {
    refused: (repository) => `${repository} nimmt von diesem Desk nichts an`,
    asked: (repository) => `angefragt in ${repository}`,
    number: 'Nr.',
    states: {
      open: 'offen',
      completed: 'erledigt',
      'not-planned': 'nicht geplant',
      lost: 'nicht mehr vorhanden',
    },
    locked: 'gesperrt',
    milestone: (title) => `Meilenstein „${title}“`,
    pull: 'Pull-Request',
    pulls: { open: 'offen', merged: 'übernommen', closed: 'geschlossen' },
    fixedIn: (version) => `behoben in ${version}`,
    maybeIn: (version) => `seitdem erschienen: ${version}`,
    lastWord: (by) => `zuletzt schrieb ${by}`,
  },
};

export function developersRow(development: Development, language: Language): string {
  const say = words[language];
  const { repository, number, url, state, milestone, pulls, release, locked, lastWord } = development;
  if (state === 'refused') return say.refused(repository);
  if (state === 'asked' || number === null || url === null) return say.asked(repository);
  const facts = [
    say.states[state],
    locked === true ? say.locked : '',
    milestone == null ? '' : say.milestone(oneLine(milestone, 60)),
    ...(pulls ?? []).map((pull) => sayPull(pull, development, say)),
    sayRelease(release, say),
    lastWord === undefined ? '' : `[${say.lastWord(lastWord.by)}](${lastWord.url})`,
  ].filter((fact) => fact !== '');
  return `[${repository} ${say.number} ${number}](${url}), ${facts.join(', ')}`;
}

function sayPull({ repository, number, url, state }: LinkedPull, of: Development, say: Words): string {
  const home = repository === of.repository ? '' : `${repository} `;
  return `${say.pull} [${home}${say.number} ${number}](${url}) ${say.pulls[state]}`;
}

function sayRelease(release: FixedIn | null | undefined, say: Words): string {
  if (release == null) return '';
  return release.certain ? say.fixedIn(sayVersion(release)) : say.maybeIn(sayVersion(release));
}
