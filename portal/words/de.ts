/** Every sentence of the portal's pages in German. */
import { countOf } from './count-of.ts';
import type { Words } from './en.ts';
import { momentFormat } from './moment-format.ts';

export const de: Words = {
  desk: 'Helpdesk',
  skip: 'Zum Inhalt springen',
  mainNavigation: 'Hauptmenü',
  languages: 'Antworten in anderen Sprachen',
  navigation: {
    knownErrors: 'Bekannte Fehler',
    howTos: 'Anleitungen',
    changes: 'Was ist neu',
    ticket: 'Ticket eröffnen',
    about: 'Über diese Seiten',
  },
  foot: {
    kept: 'Diese Antworten pflegen die Menschen, die diesen Helpdesk betreiben.',
    keptIn: 'Diese Antworten werden gepflegt in',
    promise: 'Betrieben mit Tierline: keine Cookies, und nichts wird von anderswo geladen.',
    promiseWithApp:
      'Betrieben mit Tierline: keine Cookies, und niemand wird gefragt außer dem Server des Helpdesks.',
  },
  status: {
    investigating: 'Wird untersucht',
    workaround: 'Umgehung bekannt',
    fixed: 'Behoben',
    fixedIn: (version) => `Behoben in ${version}`,
    wontFix: 'Bleibt, wie es ist',
    retired: 'Tritt nicht mehr auf',
  },
  article: {
    symptoms: 'Was Sie sehen',
    affected: 'Sind Sie betroffen?',
    affectedLead: 'Das geschieht mit:',
    workaround: 'Was hilft',
    untilFixed: 'Bis Sie die Korrektur haben',
    noWorkaround: 'Eine Umgehung gibt es noch nicht. Die Ursache wird gesucht.',
    cause: 'Warum es geschieht',
    history: 'Was bisher geschah',
    codes: 'Codes und Meldungen',
    appliesTo: 'Gilt für',
    aliases: 'Andere sagen dazu',
    reviewed: 'Zuletzt geprüft',
    retired: 'Dieser Artikel ist außer Kraft und steht nur noch für alte Links hier.',
    replacedBy: 'Lesen Sie statt dessen:',
    moved: 'Dieser Artikel steht jetzt unter',
    stale: 'Dieser Artikel wurde länger nicht geprüft als vorgesehen. Teile davon können überholt sein.',
    edit: 'Diesen Artikel auf GitHub ansehen oder verbessern',
    follow: 'Diesem Problem auf GitHub folgen',
    fix: 'Die Korrektur auf GitHub',
    related: 'Verwandt',
  },
  feedback: {
    question: 'Hat das geholfen?',
    stuck: 'Es klemmt noch: Ticket eröffnen',
  },
  lists: {
    knownErrors: 'Bekannte Fehler',
    knownErrorsAbout: 'Jeder bekannte Fehler mit seinem Status und dem, was hilft.',
    knownErrorsLead:
      'Jeder mit seinen Anzeichen, seinem Status und, wo es das gibt, dem, was hilft. Zuletzt Geprüftes steht oben.',
    noKnownError: 'Noch ist kein bekannter Fehler veröffentlicht.',
    howTos: 'Anleitungen',
    howTosAbout: 'Wie man tut, wonach am häufigsten gefragt wird.',
    howTosLead: 'Schritte für das, wonach am häufigsten gefragt wird.',
    noHowTo: 'Noch ist keine Anleitung veröffentlicht.',
    byService: 'Nach Dienst',
    byStatus: 'Nach Status',
    service: (service) => `Antworten zu ${service}`,
    serviceAbout: (service) => `Bekannte Fehler und Anleitungen zu ${service}.`,
    serviceCounts: (errors, howTos) =>
      [countOf(errors, 'bekannter Fehler', 'bekannte Fehler'), countOf(howTos, 'Anleitung', 'Anleitungen')]
        .filter((part) => part !== '')
        .join(' und '),
    status: (status) => `Bekannte Fehler: ${status}`,
    statusAbout: (status) => `Jeder bekannte Fehler mit dem Status „${status}“.`,
    sortBy: 'Sortieren nach',
    sorts: { reviewed: 'Zuletzt geprüft', title: 'Titel', service: 'Dienst', status: 'Status', id: 'Nummer' },
    sorted: 'Die Liste hat ihre neue Reihenfolge.',
    all: 'Alle bekannten Fehler',
  },
  changes: {
    title: 'Was ist neu',
    about: 'Die neuesten Änderungen der veröffentlichten Antworten.',
    lead: 'Das Neueste steht oben.',
    feed: 'Im Feedreader verfolgen',
    none: 'Noch ist nichts veröffentlicht.',
    reviewed: 'Geprüft',
  },
  ticket: {
    title: 'Ticket eröffnen',
    about: 'Ein Ticket auf GitHub eröffnen; was Sie gesucht haben, ist schon eingetragen.',
    noDesk:
      'Diesem Portal wurde nicht gesagt, wo sein Helpdesk ist. Fragen Sie, wer es betreibt, oder durchsuchen Sie',
    answers: 'die Antworten',
    onceMore: 'noch einmal.',
    account:
      'Tickets sind Issues auf GitHub: Sie brauchen ein GitHub-Konto, und alle, die Leserecht haben für',
    readable: 'können Ihr Ticket lesen. Lassen Sie Passwörter und Daten anderer Menschen weg.',
    searchedAndRead:
      'Sie haben nach „{query}“ gesucht und {article} gelesen. Beides geht mit dem Ticket mit.',
    searched: 'Sie haben nach „{query}“ gesucht. Die Suche geht mit dem Ticket mit.',
    read: 'Sie haben {article} gelesen. Das geht mit dem Ticket mit, damit niemand Sie dorthin zurückschickt.',
    oneLine: 'In einer Zeile',
    happened: 'Was ist geschehen?',
    service: 'Dienst, falls Sie ihn kennen',
    mayHelp: 'Bevor Sie schreiben: eines davon könnte es sein',
    mayHelpTold: 'Über dem Knopf stehen Antworten, die passen könnten.',
    onward: 'Weiter auf GitHub',
    nothingSent: 'Nichts wird gesendet, bevor Sie das Formular dort abschicken.',
    request: 'Möchten Sie etwas Neues, statt dass etwas repariert wird?',
    makeRequest: 'Eine Anfrage stellen',
  },
  notFound: {
    title: 'Hier ist keine Seite',
    about: 'Unter dieser Adresse gibt es keine Seite.',
    lead: 'Vielleicht ist die Adresse vertippt, oder der Artikel wurde zurückgenommen.',
    search: 'Die Antworten durchsuchen',
  },
  banner: {
    title: 'Gerade gestört',
    asOf: (at) => `Stand: ${momentFormat('de', at)}`,
  },
  about: {
    title: 'Über diese Seiten',
    about: 'Was diese Seiten sind, wer sie pflegt und was sie nicht tun.',
    what: 'Diese Seiten antworten, bevor jemand ein Ticket eröffnet. Sie nennen bekannte Fehler mit ihren Anzeichen, ihrer Ursache und dem, was hilft, und Anleitungen für das, wonach am häufigsten gefragt wird.',
    howHead: 'Wie eine Antwort hierher kommt',
    how: 'Die Menschen am Helpdesk schreiben sie auf, während sie ein Ticket lösen, jemand anderes liest sie, dann wird sie veröffentlicht. Jeder Artikel sagt, wann er zuletzt geprüft wurde.',
    privacyHead: 'Was diese Seiten über Sie wissen',
    privacy:
      'Nichts. Sie setzen keine Cookies und laden nichts von anderswo. Die Suche läuft in Ihrem Browser; was Sie tippen, bleibt dort, bis Sie ein Ticket eröffnen.',
    privacyWithApp:
      'Nichts. Sie setzen keine Cookies. Sie fragen den Server des Helpdesks, ob gerade etwas Großes gestört ist und was viele trifft, und sagen ihm nichts über Sie. Die Suche läuft in Ihrem Browser. Zweierlei erfährt dieser Server, ohne Namen und ohne Kennung: dass ein Artikel geholfen hat, wenn Sie „Das hat geholfen“ drücken, und wonach Sie gesucht haben, wenn Sie von dort zu einem Ticket weitergehen. Er zählt es.',
    machinesHead: 'Für Maschinen',
    knownErrorsFile: 'alle bekannten Fehler mit betroffenen Versionen, Status und Codes',
    feedFile: 'was sich geändert hat, als Atom-Feed',
    writtenHead: 'Ist etwas falsch oder fehlt etwas?',
    written:
      'Das Ende eines Artikels führt zu seiner Datei auf GitHub und zu einem Ticket. Verbesserungen sind willkommen.',
  },
};
