/** The two articles that a new desk begins with, to be written anew for its own troubles: a known error and a how-to. */
import { fileNameFor } from '../../../knowledge/new-article.ts';
import { articlesFolder } from '../../github/files.ts';
import type { InEach, Language } from '../../words/language.ts';
import type { DeskFile } from './desk-files.ts';

interface Example {
  readonly id: string;
  readonly title: string;
  /** The lines of its front matter after the title, without service, dates and language. */
  readonly fields: string;
  readonly text: string;
}

/** @param today as `2026-11-30` */
export function firstArticles(language: Language, today: string): readonly DeskFile[] {
  return examples[language].map(({ id, title, fields, text }) => ({
    path: `${articlesFolder}/${fileNameFor(id, title)}`,
    text: `---\nid: ${id}\ntitle: ${title}\n${fields}reviewedOn: ${today}\nreviewEvery: 6 months\nlang: ${language}\n---\n\n${text}`,
  }));
}

const examples: InEach<readonly Example[]> = {
  en: [
    {
      id: 'KE-0001',
      title: 'VPN connects and drops again, error 809',
      fields: `aliases:
  - vpn does not stay connected
  - tunnel drops at home
codes:
  - error 809
affected:
  - Home routers that block IPsec passthrough
symptoms:
  - The VPN client connects, and after some seconds says “error 809”.
  - It works in the office and over the phone’s hotspot.
status: workaround
cause: |
  Some home routers drop the fragmented packets with which the tunnel is opened.
workaround: |
  1. Open the VPN client, **Settings**, **Network**.
  2. Choose **TCP** instead of **Automatic**, and save.
  3. Connect again.
`,
      text: `This article is an example: it shows what a known error looks like. Write your own with
\`tierline new ke "TITLE"\`, and delete this one.

## For whoever works on it

Ask for the model of the router, and note it in the ticket.
`,
    },
    {
      id: 'HT-0001',
      title: 'Change your password before it expires',
      fields: `aliases:
  - my password expires soon
  - I want a new password
`,
      text: `This article is an example: it shows what a how-to looks like. Write your own with
\`tierline new ht "TITLE"\`, and delete this one.

1. Press **Ctrl+Alt+Del** and choose **Change a password**.
2. Enter the old one once and the new one twice. A sentence of four words is easy to remember and hard to guess.
3. Sign in again on your phone, which still has the old one.

Has it expired already? Open a ticket: the service desk gives you a new one.
`,
    },
  ],
  de: [
    {
      id: 'KE-0001',
      title: 'VPN verbindet sich und bricht wieder ab, Fehler 809',
      fields: `aliases:
  - VPN bleibt nicht verbunden
  - Tunnel bricht zu Hause ab
codes:
  - Fehler 809
affected:
  - Router zu Hause, die IPsec nicht durchlassen
symptoms:
  - Das VPN-Programm verbindet sich und meldet nach einigen Sekunden „Fehler 809“.
  - Im Büro und über das Telefon geht es.
status: workaround
cause: |
  Manche Router verwerfen die geteilten Pakete, mit denen der Tunnel aufgebaut wird.
workaround: |
  1. Im VPN-Programm **Einstellungen**, **Netzwerk** öffnen.
  2. **TCP** statt **Automatisch** wählen und speichern.
  3. Neu verbinden.
`,
      text: `Dieser Artikel ist ein Beispiel: Er zeigt, wie ein bekannter Fehler aussieht. Schreiben Sie eigene mit
\`tierline new ke "TITEL"\`, und löschen Sie diesen.

## Für alle, die daran arbeiten

Nach dem Modell des Routers fragen und es im Ticket festhalten.
`,
    },
    {
      id: 'HT-0001',
      title: 'Ein neues Passwort setzen, bevor das alte abläuft',
      fields: `aliases:
  - mein Passwort läuft bald ab
  - ich möchte ein neues Passwort
`,
      text: `Dieser Artikel ist ein Beispiel: Er zeigt, wie eine Anleitung aussieht. Schreiben Sie eigene mit
\`tierline new ht "TITEL"\`, und löschen Sie diesen.

1. **Strg+Alt+Entf** drücken und **Kennwort ändern** wählen.
2. Das alte Passwort einmal und das neue zweimal eingeben. Ein Satz aus vier Wörtern ist leicht zu merken und schwer zu erraten.
3. Auf dem Telefon neu anmelden, denn das kennt noch das alte.

Ist es schon abgelaufen? Öffnen Sie ein Ticket: Der Service Desk gibt Ihnen ein neues.
`,
    },
  ],
};
