/** What stands in the card’s rows in each language, and what the rows are called. */
import type { InEach } from '../../../words/language.ts';

/** What stands in the card’s rows, in each language. */
export interface RowWords {
  readonly waitingFor: (whom: string) => string;
  readonly byHand: (priority: string) => string;
  readonly byMatrix: (priority: string, impact: string, urgency: string) => string;
  readonly notSet: string;
  readonly nobodyYet: string;
  readonly forTheResolution: (length: string, people: string) => string;
  readonly unseen: (people: string) => string;
  readonly since: (time: string) => string;
  readonly searched: (words: string) => string;
  readonly read: (article: string) => string;
  readonly noDevelopers: (service: string) => string;
  readonly byWayOf: (root: string, main: string) => string;
  readonly ofWhom: (ticket: string, requester: string) => string;
  readonly with: (others: string) => string;
  readonly stars: (stars: number) => string;
  readonly because: (known: string, words: readonly string[]) => string;
  readonly footer: (timezone: string, portal: string | null) => string;
}

export const rowWords: InEach<RowWords> = {
  en: {
    waitingFor: (whom) => `waiting for ${whom}`,
    byHand: (priority) => `${priority}, set by hand`,
    byMatrix: (priority, impact, urgency) => `${priority} (impact ${impact}, urgency ${urgency})`,
    notSet: 'not set',
    nobodyYet: 'nobody yet',
    forTheResolution: (length, people) => `${length} for the resolution, by ${people}`,
    unseen: (people) => `answers of ${people}: I cannot see whether they are staff, so no clock is met`,
    since: (time) => `since ${time}`,
    searched: (words) => `searched “${words}”`,
    read: (article) => `read ${article}`,
    noDevelopers: (service) => `no repository named for ${service}`,
    byWayOf: (root, main) => `${root}, by way of ${main}`,
    ofWhom: (ticket, requester) => `${ticket} of ${requester}`,
    with: (others) => `, with ${others}`,
    stars: (stars) => `${stars} of 5`,
    because: (known, words) => `${known}, because of ${words.map((word) => `“${word}”`).join(', ')}`,
    footer: (timezone, portal) =>
      `Times are in ${timezone}. Write \`/help\` to see what you can do here${portal === null ? '' : ` · [search the known errors](${portal})`}.`,
  },
  de: {
    waitingFor: (whom) => `wartet auf ${whom}`,
    byHand: (priority) => `${priority}, von Hand gesetzt`,
    byMatrix: (priority, impact, urgency) => `${priority} (Auswirkung ${impact}, Dringlichkeit ${urgency})`,
    notSet: 'nicht angegeben',
    nobodyYet: 'noch niemand',
    forTheResolution: (length, people) => `${length} für die Lösung, von ${people}`,
    unseen: (people) =>
      `Antworten von ${people}: Nicht zu sehen ist, ob sie zum Support-Team gehören, deshalb zählen sie für keine Frist`,
    since: (time) => `seit ${time}`,
    searched: (words) => `gesucht „${words}“`,
    read: (article) => `gelesen ${article}`,
    noDevelopers: (service) => `kein Repository angegeben für ${service}`,
    byWayOf: (root, main) => `${root}, über ${main}`,
    ofWhom: (ticket, requester) => `${ticket} von ${requester}`,
    with: (others) => `, mit ${others}`,
    stars: (stars) => `${stars} von 5`,
    because: (known, words) => `${known}, wegen ${words.map((word) => `„${word}“`).join(', ')}`,
    footer: (timezone, portal) =>
      `Zeiten in ${timezone}. Schreiben Sie \`/help\`, um zu sehen, was Sie hier tun können${portal === null ? '' : ` · [bekannte Fehler durchsuchen](${portal})`}.`,
  },
};

/** The names of the card’s rows in each language. */
export type Row =
  | 'status'
  | 'on-behalf-of'
  | 'priority'
  | 'service'
  | 'level'
  | 'owner'
  | 'assignee'
  | 'resolved-by'
  | 'first-response'
  | 'next-response'
  | 'update'
  | 'resolution'
  | 'time-added'
  | 'known-error'
  | 'duplicate-of'
  | 'duplicates'
  | 'engaged'
  | 'developers'
  | 'portal'
  | 'not-counted'
  | 'rating';

export const rowNames: InEach<Readonly<Record<Row, string>>> = {
  en: {
    status: 'Status',
    'on-behalf-of': 'On behalf of',
    priority: 'Priority',
    service: 'Service',
    level: 'Level',
    owner: 'Owner',
    assignee: 'Assignee',
    'resolved-by': 'Resolved by',
    'first-response': 'First response',
    'next-response': 'Next response',
    update: 'Next update',
    resolution: 'Resolution',
    'time-added': 'Time added',
    'known-error': 'Known error',
    'duplicate-of': 'Duplicate of',
    duplicates: 'Duplicates',
    engaged: 'Engaged',
    developers: 'Developers',
    portal: 'From the portal',
    'not-counted': 'Not counted',
    rating: 'Rating',
  },
  de: {
    status: 'Status',
    'on-behalf-of': 'Für',
    priority: 'Priorität',
    service: 'Dienst',
    level: 'Ebene',
    owner: 'Verantwortlich',
    assignee: 'Zugewiesen an',
    'resolved-by': 'Gelöst von',
    'first-response': 'Erste Antwort',
    'next-response': 'Nächste Antwort',
    update: 'Nächste Nachricht',
    resolution: 'Lösung',
    'time-added': 'Zusätzliche Zeit',
    'known-error': 'Bekannter Fehler',
    'duplicate-of': 'Duplikat von',
    duplicates: 'Duplikate',
    engaged: 'Eingeschaltet',
    developers: 'Entwicklung',
    portal: 'Aus dem Portal',
    'not-counted': 'Nicht gezählt',
    rating: 'Bewertung',
  },
};
