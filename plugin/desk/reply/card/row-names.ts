/** The names of the card’s rows in each language. */
import type { InEach } from '../../language.ts';

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
