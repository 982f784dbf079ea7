/** How people name whom or what a ticket engages. */
import type { InEach, Language } from '../../language.ts';
import type { EngagementKind } from '../../ticket/engagement.ts';

const names: InEach<Readonly<Record<EngagementKind, string>>> = {
  en: {
    expert: 'expert',
    vendor: 'vendor',
    'third-party': 'third party',
    'on-site': 'on site',
    parts: 'parts',
    'customer-it': 'the customer’s IT',
  },
  de: {
    expert: 'Fachleute:',
    vendor: 'Hersteller',
    'third-party': 'Dritte:',
    'on-site': 'vor Ort:',
    parts: 'Ersatzteile:',
    'customer-it': 'IT des Kunden:',
  },
};

export function sayEngagementKind(kind: EngagementKind, language: Language): string {
  return names[language][kind];
}
