/** The issue forms in German. */
import type { FormWords } from './form-words.ts';

export const german: FormWords = {
  notice:
    'Wer dieses Repository lesen kann, kann auch Ihr Ticket lesen. Bitte lassen Sie Passwörter, Schlüssel und Daten anderer Personen weg.',
  context: 'Füllt das Portal aus, oder bleibt leer. Bitte lassen Sie es, wie es ist.',
  incident: {
    name: 'Etwas funktioniert nicht',
    forService: (service) => `${service}: etwas funktioniert nicht`,
    description: 'Etwas, das vorher funktioniert hat, geht nicht mehr oder geht schlecht.',
    whatHappened: 'Was haben Sie getan, was haben Sie erwartet, und was geschah stattdessen?',
    errorMessage:
      'Der genaue Wortlaut oder Code auf dem Bildschirm. Text ist besser als ein Bild, denn Text lässt sich durchsuchen.',
    service: 'Womit Sie gearbeitet haben, falls Sie den Namen wissen.',
    whichService: 'Womit Sie gearbeitet haben.',
    tried: 'Auch was nicht geholfen hat: Dann fragt niemand noch einmal danach.',
  },
  request: {
    name: 'Ich brauche etwas',
    description: 'Zugang, Geräte, eine Änderung oder eine Auskunft. Nichts ist kaputt.',
    whatNeeded: 'Was es ist, für wen es ist und was Sie damit vorhaben.',
    service: 'Wozu es gehört, falls Sie den Namen wissen.',
    whichService: 'Wozu es gehört.',
    neededBy: 'Der Tag, an dem Sie es brauchen, zum Beispiel 24.12.2026. Ohne festen Tag bleibt es leer.',
  },
  onBehalf: {
    name: 'Für jemand anderen (Support-Team)',
    description: 'Jemand hat angerufen, geschrieben oder ist vorbeigekommen. Sie schreiben es auf.',
    notice:
      'Nur für das Support-Team: Was andere hier schreiben, gilt als ihr eigenes Ticket. Wer dieses Repository lesen kann, kann auch dieses Ticket lesen. Bitte lassen Sie weg, was niemand lesen soll.',
    onBehalfOf: 'Wer Hilfe braucht, und wie man die Person erreicht.',
    reachedBy:
      'Am Telefon, im Chat und persönlich haben Sie schon geantwortet, damit ist die erste Antwort gegeben.',
    whatHappened: 'Was wurde getan, was wurde erwartet, und was geschah stattdessen?',
    service: 'Womit gearbeitet wurde.',
  },
  portal: {
    name: 'Erst in den Antworten suchen',
    about:
      'Vieles ist bekannt, und die Abhilfe ist eine Suche entfernt. Von dort aus lässt sich auch ein Ticket mit Ihren Worten öffnen.',
  },
};
