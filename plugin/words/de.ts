/** What the desk says in German. */
import type { MessageName } from './catalog.ts';

export const de: Readonly<Record<MessageName, string>> = {
  // The first sentences of the card.
  'card-closed': '**Gelöst und geschlossen.** {confirmed} {rating}',
  'card-confirmed': 'Bestätigt von {by}.',
  'card-goes-on': 'Am {time} geht es von selbst weiter.',
  'card-greeting':
    'Vielen Dank, {requester}. **{level}** kümmert sich um Ihr Ticket, Priorität **{priority}**. {promise}',
  'card-not-taken':
    'Ihr Ticket ist{again} bei **{level}**, Priorität **{priority}**; noch hat es niemand übernommen. {promise}',
  'card-owned': '**{owner}** kümmert sich{again} darum, Priorität **{priority}**. {promise}',
  'card-rate': 'Wie zufrieden sind Sie? Schreiben Sie `/rate 5` für sehr gut, `/rate 1` für schlecht.',
  'card-rated': 'Bewertet mit {stars} von 5, vielen Dank.',
  'card-helped':
    '**Schön, dass es funktioniert, {requester}.** Das Ticket ist geschlossen: gelöst durch {what}. {rating}',
  'card-resolved':
    '**Gelöst von {by}.** {requester}, funktioniert es bei Ihnen? Schreiben Sie `/confirm`. Wenn es noch nicht funktioniert, schreiben Sie `/reopen` und was Sie sehen.',
  'card-suggestion':
    'Das sieht nach einem bekannten Fehler aus:\n\n{suggestions}\n\nWenn das die Lösung ist, schließen Sie das Ticket einfach. Wenn nicht, müssen Sie nichts tun: Ein Mensch liest Ihr Ticket.',
  'card-suggestions':
    'Vielleicht ist es einer dieser bekannten Fehler:\n\n{suggestions}\n\nWenn das die Lösung ist, schließen Sie das Ticket einfach. Wenn nicht, müssen Sie nichts tun: Ein Mensch liest Ihr Ticket.',
  'card-taken': '**{assignee}** arbeitet{again} daran, Priorität **{priority}**. {promise}',
  'card-waiting-for-answer': '**Wir warten auf Sie, {requester}**. Bitte antworten Sie unten. {until}',
  'card-waiting-for-you': '**Wir warten auf Sie, {requester}**: {why} {until}',
  'card-waiting-no-reason': '**Wir warten auf {whom}**. {until} {promise}',
  'card-waiting': '**Wir warten auf {whom}**: {why} {until} {promise}',
  'card-withdrawn-by-them':
    '**Ohne Lösung geschlossen**, wie Sie es wollten, {requester}. Brauchen Sie doch noch Hilfe? Schreiben Sie `/reopen` und was Sie sehen.',
  'card-withdrawn':
    '**Ohne Lösung geschlossen**, von {by}. Brauchen Sie weiterhin Hilfe, {requester}? Schreiben Sie `/reopen` und was Sie sehen.',

  // When the requester hears next, as the card promises it.
  'card-answer-coming': 'Sie erhalten hier eine persönliche Antwort.',
  'card-answer-due': 'Sie erhalten bis **{time}** eine persönliche Antwort.',
  'card-answer-late':
    'Wir hatten Ihnen bis **{time}** eine Antwort zugesagt. Wir sind zu spät, bitte entschuldigen Sie.',
  'card-update-due': 'Sie hören bis **{time}** wieder von uns.',
  'card-update-late':
    'Wir hatten Ihnen bis **{time}** eine Nachricht zugesagt. Wir sind zu spät, bitte entschuldigen Sie.',

  // Who stands in for somebody, on the card.
  'card-away': '{person} (abwesend bis {date})',
  'card-stand-in': '{person} (abwesend bis {date}; Vertretung: {stand-in})',

  // What is asked about a new ticket.
  'missing-essentials':
    '{requester}, damit wir Ihnen gut helfen können, brauchen wir noch etwas von Ihnen:\n\n{questions}\n\nAntworten Sie einfach in einem Kommentar, mit Ihren eigenen Worten.',
  'question-affected': 'Wer ist betroffen: nur Sie, Ihr Team oder alle?',
  'question-happened':
    'Was ist passiert: Was haben Sie getan, was haben Sie gesehen, und was hatten Sie erwartet?',
  'question-needed': 'Was brauchen Sie?',
  'question-service':
    'Um welchen Dienst geht es? Zur Wahl stehen: {services}. Wenn Sie es nicht wissen, schreiben Sie das einfach.',
  'waiting-for-essentials': 'Bitte beantworten Sie die Fragen in diesem Ticket',

  // Known errors.
  'whole-story': 'Alles dazu: {url}',
  'solved-by-their-word': 'Gelöst durch {what}, bestätigt von der anfragenden Person.',
  'helped-answer': 'unsere Antwort',
  'helped-suggestions': 'einen der Vorschläge ({known})',
  'workaround-question': 'Hilft die Zwischenlösung zu {known}?',
  workaround:
    '{requester}, das sieht nach einem bekannten Fehler aus, {title}. Es gibt eine Zwischenlösung:\n\n{workaround}\n\nHat sie geholfen? Schreiben Sie `/confirm`. Haben Sie ein anderes Problem? Schreiben Sie `/not-known`. {more}',

  // A command that could not be done.
  'closed-already': 'Das Ticket ist schon geschlossen. Es gibt nichts mehr zu bestätigen.',
  'command-in-code':
    '`/{command}` steht in einem Code-Abschnitt, dort wird nichts ausgeführt. Schreiben Sie den Befehl in eine eigene Zeile, ohne Backticks.',
  'did-you-mean': 'Meinten Sie `/{command}`?',
  'no-rating':
    '„{words}“ ist keine Bewertung. Schreiben Sie eine Zahl von 1 (schlecht) bis 5 (sehr gut), zum Beispiel `/rate 5`.',
  'no-such-command': 'Den Befehl `/{command}` gibt es nicht. {meant} {instead}',
  'called-here': '`/{command}` heißt hier `/{near}`. Schreiben Sie `{line}`.',
  'called-here-bare': '`/{command}` heißt hier `/{near}`.',
  'not-suggested':
    '{named} wurde in diesem Ticket nicht vorgeschlagen. Schreiben Sie `/not-known` und eine dieser Nummern: {suggested}.',
  'nothing-suggested':
    'In diesem Ticket wurde kein bekannter Fehler vorgeschlagen. Es gibt also nichts abzulehnen.',
  'complaint-heard':
    '{requester}, danke, dass Sie es uns sagen. Die verantwortliche Person und die Leitung wissen jetzt Bescheid; jemand von ihnen schreibt Ihnen hier.',
  'complaint-heard-by-owner':
    '{requester}, danke, dass Sie es uns sagen. Die verantwortliche Person weiß jetzt Bescheid und schreibt Ihnen hier.',
  'done-or-not':
    'Das klingt, als ob es noch nicht funktioniert, deshalb bleibt das Ticket, wie es ist. Funktioniert es, schreiben Sie `/confirm`. Brauchen Sie es nicht mehr, schließen Sie es als nicht geplant.',
  'how-many-cannot-work':
    '{requester}, wie viele können deshalb nicht arbeiten: nur Sie, Ihr Team oder alle? Ihre Antwort hilft uns, es richtig einzuordnen.',
  'urgency-known':
    '{requester}, danke. Wer betroffen ist, wissen wir, und Ihr Ticket hat Priorität **{priority}**. Ist es schlimmer geworden, schreiben Sie in einem Kommentar, was sich geändert hat.',
  'nothing-to-confirm':
    'Es gibt noch nichts zu bestätigen. Ist das Problem verschwunden, schließen Sie das Ticket einfach.',
  'rate-later': 'Das Ticket ist noch nicht gelöst; bitte bewerten Sie uns, sobald es so weit ist.',
  'refused-several': '{person}, einiges davon hat nicht geklappt:\n\n{whys}',
  refused: '{person}, das hat nicht geklappt. {why}',
  'see-help': '`/help` zeigt, was Sie verwenden können.',
  'stands-alone':
    '`/{command}` wurde nicht ausgeführt, weil in der Zeile noch etwas steht. Schreiben Sie den Befehl allein in eine Zeile und alles andere in eine andere.',
  'still-open': 'Das Ticket ist noch offen; schreiben Sie einfach, was Sie sehen.',
  'two-commands':
    'Zwei Befehle stehen in einer Zeile, deshalb wurde keiner ausgeführt. Schreiben Sie jeden in eine eigene Zeile: erst `/{first}`, darunter `/{second}`.',
  'what-do-you-see': 'Was sehen Sie? Schreiben Sie es hinter `/reopen`, damit niemand nachfragen muss.',
  'which-rating':
    'Ihre Bewertung fehlt. Schreiben Sie eine Zahl von 1 (schlecht) bis 5 (sehr gut), zum Beispiel `/rate 5`.',

  // Why somebody may not do something.
  'cannot-see': 'Ich kann nicht sehen, ob Sie zum Support-Team gehören: {why}',
  'only-higher-levels':
    'Nur Ebene 2, Ebene 3 und die Leitung können {act}. Schreiben Sie mit Ihren eigenen Worten, was Sie sehen; ein Mensch liest es.',
  'only-level': 'Das Ticket ist bei {level}; nur diese Ebene und die Leitung können {act}.',
  'only-requester-and-staff': 'Nur das Support-Team und wer das Ticket geöffnet hat, können {act}.',
  'only-requester': 'Das Ticket hat {requester} geöffnet, und nur {requester} kann {act}.',
  'only-staff':
    'Nur das Support-Team kann {act}. Schreiben Sie mit Ihren eigenen Worten, was Sie brauchen; ein Mensch liest es.',
  'only-they-close': 'Nur das Support-Team und wer es geöffnet hat, können es schließen.',
  'set-by-desk': 'Es ergibt sich aus dem Ticket, und niemand setzt es von Hand.',

  // What was done by hand and is taken back.
  'assignee-put-back': '{person}, ich habe die Änderung der Zuweisung rückgängig gemacht. {why}',
  'closed-again': '{person}, ich habe dieses Ticket wieder geschlossen. {why}',
  'label-put-back': '{person}, ich habe das Label „{label}“ wieder gesetzt. {why}',
  'label-taken-off': '{person}, ich habe das Label „{label}“ wieder entfernt. {why}',
  'stays-suggested': '{person}, {known} bleibt für dieses Ticket vorgeschlagen. {why}',
  'reopened-again': '{person}, ich habe dieses Ticket wieder geöffnet. {why}',
  'stays-ended': '{person}, ich habe dieses Ticket nicht wieder geöffnet. {why}',

  // Somebody pasted a secret.
  'secret-address': 'eine Adresse mit Passwort',
  'secret-cookie': 'ein Sitzungs-Cookie',
  'secret-in-comment': 'in [Ihrem Kommentar]({url})',
  'secret-in-issue': 'in der Beschreibung dieses Tickets',
  'secret-in-note': 'hier in Ihrem Kommentar',
  'secret-password': 'ein Passwort',
  'secret-pasted.one':
    '{person}, {place} steht offenbar {what}, und wer dieses Repository lesen kann, kann das mitlesen.\n\n1. Bitte ändern oder widerrufen Sie es sofort: Nur das schützt Sie.\n2. Löschen Sie es danach hier: den Text bearbeiten, darüber auf „edited“ klicken, die Fassung öffnen, in der es noch steht, und „Delete revision from history“ wählen.\n\nIn allem, was ich weitergebe, lasse ich es weg.',
  'secret-pasted.other':
    '{person}, {place} stehen offenbar {what}, und wer dieses Repository lesen kann, kann das mitlesen.\n\n1. Bitte ändern oder widerrufen Sie alles sofort: Nur das schützt Sie.\n2. Löschen Sie es danach hier: den Text bearbeiten, darüber auf „edited“ klicken, die Fassung öffnen, in der es noch steht, und „Delete revision from history“ wählen.\n\nIn allem, was ich weitergebe, lasse ich es weg.',
  'secret-private-key': 'ein privater Schlüssel',
  'secret-token': 'ein Zugriffstoken',
  'secret-token-of': 'ein Zugriffstoken für {issuer}',
  'secret-webhook': 'eine Webhook-Adresse von {issuer}',

  // Refusals that name another way.
  'too-late':
    'Dieses Ticket wurde vor mehr als {days} gelöst. Bitte öffnen Sie ein neues und nennen Sie darin #{number}.',

  // How a ticket ends for its requester: merged with others, without an answer, or with its main ticket.
  'card-duplicate-over':
    '**{main} beschreibt dieselbe Störung und ist abgeschlossen.** {requester}, wenn es bei Ihnen noch nicht funktioniert, schreiben Sie, was Sie sehen.',
  'card-duplicate':
    '**{main} beschreibt dieselbe Störung, wir arbeiten dort daran.** Wir sagen Ihnen hier, wie es weitergeht, {requester}. Haben Sie ein anderes Problem, schreiben Sie `/reopen` und was anders ist.',
  'card-no-answer':
    '**Vorerst erledigt: Wir haben nichts von Ihnen gehört, {requester}.** Wenn Sie weiterhin Hilfe brauchen, schreiben Sie, was Sie sehen, und wir machen weiter.',
  duplicate:
    '{requester}, {main} beschreibt dieselbe Störung. Wir arbeiten deshalb dort weiter und schließen dieses Ticket. Sie müssen nichts tun: Wir sagen Ihnen hier, wenn es eine Zwischenlösung gibt und wenn die Störung behoben ist. Haben Sie doch ein anderes Problem, schreiben Sie `/reopen` und was anders ist.',
  'duplicate-of-solved':
    '{requester}, {main} beschreibt dieselbe Störung und ist schon gelöst, deshalb schließen wir dieses Ticket.\n\n{note}\n\nWenn es bei Ihnen noch nicht funktioniert oder Sie ein anderes Problem haben, schreiben Sie, was Sie sehen. Mit `/rate 1` (schlecht) bis `/rate 5` (sehr gut) können Sie unsere Hilfe bewerten.',
  'duplicate-of-ended':
    '{requester}, {main} beschreibt dieselbe Störung und wurde ohne Lösung beendet, deshalb schließen wir dieses Ticket. Wenn Sie weiterhin Hilfe brauchen, schreiben Sie, was Sie sehen, und wir nehmen Ihr Ticket wieder auf.',
  'main-ended':
    '{requester}, {main} wurde ohne Lösung beendet. Wenn Sie weiterhin Hilfe brauchen, schreiben Sie, was Sie sehen, und wir nehmen Ihr Ticket wieder auf.',
  'main-reopened':
    '{requester}, {main} ist doch noch nicht gelöst: Wir arbeiten wieder daran. Wir sagen Ihnen hier, wenn die Störung behoben ist.',
  'main-solved':
    '{requester}, die Störung in {main} ist behoben.\n\n{note}\n\nWenn es bei Ihnen noch nicht funktioniert, schreiben Sie, was Sie sehen. Mit `/rate 1` (schlecht) bis `/rate 5` (sehr gut) können Sie unsere Hilfe bewerten.',
  'main-update':
    '{requester}, so steht es um {main}:\n\n{update}\n\nWir sagen Ihnen hier, wenn die Störung behoben ist.',
  'main-workaround':
    '{requester}, für die Störung in {main} gibt es eine Zwischenlösung, aus {title}:\n\n{workaround}\n\nWir sagen Ihnen hier, wenn die Störung behoben ist.',
  'no-answer':
    '{requester}, wir haben nichts von Ihnen gehört, deshalb gilt dieses Ticket vorerst als erledigt. Wenn Sie weiterhin Hilfe brauchen, schreiben Sie einfach, was Sie sehen, und wir machen weiter.',
  'ended-by-staff':
    '{requester}, {by} hat Ihr Ticket ohne Lösung geschlossen. Brauchen Sie noch Hilfe? Schreiben Sie, was Sie sehen, dann machen wir weiter.',
  'office-issue':
    'Hier erfährt das Support-Team, was es zu {url} wissen muss. Wer das Ticket geöffnet hat, liest hier nicht mit: Antworten Sie bitte im Ticket selbst. Befehle, die Sie hier schreiben, gelten für das Ticket.',
  'resolved-without-note':
    '{requester}, {by} hat Ihr Ticket als gelöst gekennzeichnet. Funktioniert es bei Ihnen? Schreiben Sie `/confirm`. Wenn nicht, schreiben Sie `/reopen` und was Sie sehen. Mit `/rate 1` (schlecht) bis `/rate 5` (sehr gut) können Sie unsere Hilfe bewerten.',
  'silence-ends': 'Hören wir bis {date} nichts von Ihnen, schließen wir dieses Ticket.',
  'still-waiting':
    '{requester}, wir warten noch auf Ihre Antwort.\n\n{question}\n\nEine kurze Antwort genügt, auch wenn Sie keine Hilfe mehr brauchen. {end}',
  resolved:
    '{requester}, Ihr Ticket ist gelöst:\n\n{note}\n\nFunktioniert es bei Ihnen? Schreiben Sie `/confirm`. Wenn nicht, schreiben Sie `/reopen` und was Sie sehen. Mit `/rate 1` (schlecht) bis `/rate 5` (sehr gut) oder mit 👍 oder 👎 an diesem Kommentar können Sie unsere Hilfe bewerten.',

  // A solution that was not worked out here.
  'card-handed-over':
    '**Ab jetzt kümmert sich {to} darum.** Unser Ticket ist geschlossen. Wenn nichts geschieht, {requester}, schreiben Sie `/reopen` und was Sie sehen.',
  'handed-over':
    '{requester}, ab jetzt kümmert sich {to} darum, und wir schließen unser Ticket:\n\n{why}\n\nWenn nichts geschieht oder Sie uns wieder brauchen, schreiben Sie `/reopen` und was Sie sehen.',
  'solved-by-known':
    'Das ist ein bekannter Fehler, {known} ({title}). Die Zwischenlösung steht weiter oben in den Kommentaren.',
  'solved-with-known': 'Das ist ein bekannter Fehler, {known} ({title}). {workaround}',

  // What comes from the developers, and what they ask.
  'developers-ask':
    '{requester}, eine Frage aus der Entwicklung, von {developer}:\n\n{question}\n\nBitte antworten Sie hier in einem Kommentar. Wir geben Ihre Antwort an die Entwicklung weiter.',
  'developers-say-to-staff': 'eine Nachricht aus der Entwicklung, von {developer}:\n\n{words}',
  'developers-say': '{requester}, eine Nachricht aus der Entwicklung, von {developer}:\n\n{words}',

  // Major incidents.
  'card-major': '🔴 **Größere Störung: {headline}** {update}',
  major:
    '{requester}, viele sind betroffen, deshalb behandeln wir dies jetzt als **größere Störung**: {headline} Sie hat Vorrang vor allem anderen, und wir sagen Ihnen hier, wie es steht.',
  'no-major':
    '{requester}, dies ist keine größere Störung mehr. An Ihrem Ticket arbeiten wir weiter.\n\n{why}',

  // Names on the card: levels of support, states, reasons to wait, weights, channels, engagements.
  'tier-1': 'Ebene 1 (Service-Desk)',
  'tier-2': 'Ebene 2 (Betrieb)',
  'tier-3': 'Ebene 3 (Entwicklung)',
  'status-new': 'neu',
  'status-open': 'offen',
  'status-waiting': 'wartet',
  'status-resolved': 'gelöst',
  'status-closed': 'geschlossen',
  'waits-on-user': 'Ihre Antwort',
  'waits-on-expert': 'Fachleute',
  'waits-on-vendor': 'den Hersteller',
  'waits-on-third-party': 'Dritte',
  'waits-on-on-site': 'einen Termin vor Ort',
  'waits-on-parts': 'Ersatzteile',
  'waits-on-change': 'eine Änderung',
  'level-low': 'niedrig',
  'level-medium': 'mittel',
  'level-high': 'hoch',
  'channel-portal': 'über das Portal',
  'channel-form': 'über das Formular',
  'channel-issue': 'als Issue',
  'channel-phone': 'telefonisch',
  'channel-chat': 'per Chat',
  'channel-in-person': 'persönlich',
  'channel-e-mail': 'per E-Mail',
  'channel-monitoring': 'durch die Überwachung',
  'engaged-expert': 'Fachleute:',
  'engaged-vendor': 'Hersteller',
  'engaged-third-party': 'Dritte:',
  'engaged-on-site': 'vor Ort:',
  'engaged-parts': 'Ersatzteile:',
  'engaged-customer-it': 'IT des Kunden:',

  // The rows of the card.
  'row-status': 'Status',
  'row-on-behalf-of': 'Für',
  'row-priority': 'Priorität',
  'row-service': 'Dienst',
  'row-level': 'Ebene',
  'row-owner': 'Verantwortlich',
  'row-assignee': 'Zugewiesen an',
  'row-resolved-by': 'Gelöst von',
  'row-first-response': 'Erste Antwort',
  'row-next-response': 'Nächste Antwort',
  'row-update': 'Nächste Nachricht',
  'row-resolution': 'Lösung',
  'row-time-added': 'Zusätzliche Zeit',
  'row-known-error': 'Bekannter Fehler',
  'row-duplicate-of': 'Duplikat von',
  'row-duplicates': 'Duplikate',
  'row-engaged': 'Eingeschaltet',
  'row-time-spent': 'Aufgewendete Zeit',
  'row-developers': 'Entwicklung',
  'row-portal': 'Aus dem Portal',
  'row-not-counted': 'Nicht gezählt',
  'row-rating': 'Bewertung',
  'card-waiting-for': 'wartet auf {whom}',
  'card-set-by-hand': '{priority}, von Hand gesetzt',
  'card-by-matrix': '{priority} (Auswirkung {impact}, Dringlichkeit {urgency})',
  'card-not-set': 'nicht angegeben',
  'card-nobody-yet': 'noch niemand',
  'card-time-added': '{length} für die Lösung, von {people}',
  'card-unseen':
    'Antworten von {people}: Nicht zu sehen ist, ob sie zum Support-Team gehören, deshalb zählen sie für keine Frist',
  'card-since': 'seit {time}',
  'card-searched': 'gesucht „{words}“',
  'card-read': 'gelesen {article}',
  'card-no-developers': 'kein Repository angegeben für {service}',
  'card-by-way-of': '{root}, über {main}',
  'card-duplicate-of-whom': '{ticket} von {requester}',
  'card-duplicate-with': ', mit {others}',
  'card-stars': '{stars} von 5',
  'card-because': '{known}, wegen {words}',
  'card-footer': 'Zeiten in {timezone}. Schreiben Sie `/help`, um zu sehen, was Sie hier tun können{search}.',
  'card-footer-search': ' · [bekannte Fehler durchsuchen]({portal})',
  'card-again': ' wieder',
  quote: '„{words}“',
  'card-plan': 'Plan: {done} von {count} erledigt',
  'card-step-by': 'bis {day}',
  'card-engaged-before': 'Bisher eingeschaltet: {count}',
  'handed-to-vendor': '{name} (Hersteller)',
  'handed-to-third-party': '{name}',
  'handed-to-customer': '{name} (auf Ihrer Seite)',
  'handed-to-their-side': '{name} (auf Kundenseite)',

  // One clock in a few words.
  'clock-due': 'fällig am {time}',
  'clock-met': 'erledigt nach {used} (Ziel {target})',
  'clock-met-answered': 'beantwortet nach {used} (Ziel {target})',
  'clock-met-solved': 'gelöst nach {used} (Ziel {target})',
  'clock-breached': 'überschritten am {time}',
  'clock-done': 'erledigt nach {used}',
  'clock-done-answered': 'beantwortet nach {used}',
  'clock-done-solved': 'gelöst nach {used}',
  'clock-paused': 'angehalten',
  'clock-paused-with': 'angehalten, es bleiben {left}',
  'clock-ended': 'beendet',
  'clock-apart-merged': 'zusammengeführt',
  'clock-apart-no-answer': 'ohne Antwort beendet',
  'clock-apart-handed-over': 'übergeben',

  // The card’s row about the developers.
  'developers-refused': '{repository} nimmt von diesem Desk nichts an',
  'developers-asked': 'angefragt in {repository}',
  'developers-number': '{of} Nr. {number}',
  'developers-open': 'offen',
  'developers-completed': 'erledigt',
  'developers-not-planned': 'nicht geplant',
  'developers-lost': 'nicht mehr vorhanden',
  'developers-locked': 'gesperrt',
  'developers-milestone': 'Meilenstein „{title}“',
  'developers-is-pull': 'ein Pull Request, {state}',
  'developers-unmerged': 'ohne Übernahme geschlossen',
  'developers-pull': 'Pull-Request {pull} {state}',
  'developers-pull-open': 'offen',
  'developers-pull-merged': 'übernommen',
  'developers-pull-closed': 'geschlossen',
  'developers-fixed-in': 'behoben in {version}',
  'developers-maybe-in': 'seitdem erschienen: {version}',
  'developers-last-word': 'zuletzt schrieb {developer}',

  // What GitHub refused of what the desk shows, as the card’s last line.
  'left-out-labels':
    'GitHub nimmt für dieses Issue keine weiteren Labels an; es fehlen: {labels}. Bitte entfernen Sie andere.',
  'left-out-assignees': 'GitHub hat die Zuweisung an {logins} nicht angenommen.',
  'left-out-duplicate':
    'Dieses GitHub kennt „duplicate“ nicht als Grund; das Issue ist deshalb als „not planned“ geschlossen.',

  // Small parts of sentences.
  'to-people': '{people},',
  'to-whom-it-concerns': 'An alle, die es angeht:',
  away: ', abwesend bis {date}{others}',
  'away-stand-in': ' (Vertretung: {person})',
  'away-level': ' (stattdessen: {people})',
  'cut-ticket': '(hier gekürzt; der ganze Text steht im Ticket)',
  'cut-file': '(hier gekürzt; der Rest steht in der Datei)',
  'confirm-for-them':
    'Wenn es dort funktioniert, schreiben Sie `/confirm telefonisch`; wenn nicht, `/reopen` und was zu sehen ist.',

  // Who works on a ticket: handed to a level, called, away, given back, or found by nobody.
  handoff: 'dieses Ticket ist jetzt bei **{level}**. {mover}{owner}.',
  'handoff-by': 'Es kommt von {by}',
  'handoff-by-bot': 'Es kommt vom Bot {by}',
  'handoff-by-policy': 'Die Policy hat es weitergegeben',
  'handoff-owner-stays': '; die Verantwortung bleibt dort',
  'handoff-owner': '; verantwortlich ist weiterhin {by}{away}',
  'handoff-no-repository':
    'Noch kein Repository der Entwicklung: Die Policy nennt keines für {service}, deshalb arbeitet Ebene 3 direkt im Ticket.',
  'handoff-no-service':
    'Noch kein Repository der Entwicklung: Dieses Ticket hat keinen Dienst. Setzen Sie ihn mit `/service NAME`, dann bekommt die Entwicklung ihr Issue.',
  'handoff-ask-why':
    '{person}, das Label hat das Ticket weitergegeben, und nirgends steht warum. Bitte schreiben Sie eine Zeile dazu: Was wurde versucht, und was ist zu prüfen?',
  'assigned-away':
    '{person}, {by} hat jetzt die Arbeit an diesem Ticket{away}. Kann sie nicht so lange warten, geben Sie sie mit `/assign @login` jemand anderem.',
  'owner-away': '{person}, verantwortlich ist jetzt {by}{away}.',
  'not-given':
    'die Policy gibt dieses Ticket jetzt {by}{away}, und deshalb {stays}. Bitte kümmern Sie sich darum, oder geben Sie es jemandem mit `/assign @login`.',
  'not-given-nobody': 'hat es noch niemand',
  'not-given-stays': 'bleibt es bei {by}',
  'on-call':
    '{person}, Sie haben Bereitschaft und sind jetzt für dieses Ticket mit Priorität **{priority}** zuständig.\n\n- Aus der Ferne: Schreiben Sie `/take` ins Ticket.\n- Wenn jemand hinfahren muss: Schreiben Sie `/engage on-site {person} wann`, oder wer stattdessen fährt.',
  'on-call-lost': '{person}, Sie brauchen daran nicht weiterzuarbeiten.',
  'urgent-new':
    'ein neues Ticket mit Priorität **{priority}** ist da{service}: „{title}“. Noch hat es niemand: Schreiben Sie `/take` [ins Ticket]({url}), und es gehört Ihnen.',
  'urgent-raised':
    'dieses Ticket hat jetzt Priorität **{priority}**{service}: „{title}“. Noch hat es niemand: Schreiben Sie `/take` [ins Ticket]({url}), und es gehört Ihnen.',
  'urgent-given':
    'Sie haben ein neues Ticket mit Priorität **{priority}**{service}: „{title}“. Schreiben Sie `/take` [ins Ticket]({url}), dann sehen alle, dass Sie daran arbeiten.',
  'urgent-service': ', Dienst {service}',
  'urgent-line': 'Neu mit Priorität {priority}, {time}, und niemand hat davon erfahren',
  'given-back':
    '{people}, {by} hat dieses Ticket an {level} zurückgegeben: Zurzeit arbeitet niemand daran. Mit `/take` übernehmen Sie es.',
  'noticed-articles': 'Das könnte helfen:\n\n{list}',
  'noticed-known': '- {article}: {likelihood}{because}. `/known {known}` wendet ihn an.',
  'noticed-runbook': '- {article}: {likelihood}{because}. `/runbook {runbook}` schreibt ihn hierher.',
  'noticed-likely': 'wahrscheinlich',
  'noticed-possible': 'möglich',
  'noticed-because': ', wegen {words}',
  'suggested-because': 'Im Ticket und in {known} „{title}“ steht {words}.',
  'suggested-alike': 'Das Ticket liest sich wie {known} „{title}“.',
  'suggested-major': '{source} meldet sehr viel auf einmal: Es kann eine größere Störung sein.',
  'noticed-same.one':
    'Ein anderes Ticket sagt dasselbe:\n\n{list}\n\nIst es dasselbe Problem, führt `/duplicate #{number}` beide zusammen.',
  'noticed-same.other':
    '{count} andere Tickets sagen dasselbe:\n\n{list}\n\nIst es dasselbe Problem, führt `/duplicate #{number}` dieses mit dem neuesten zusammen.',
  'noticed-burst.one': 'ein anderes Ticket der letzten Stunde sagt fast dasselbe:\n\n{list}\n\n{how}',
  'noticed-burst.other': '{count} andere in der letzten Stunde sagen fast dasselbe:\n\n{list}\n\n{how}',
  'noticed-declare':
    'Das könnte eine größere Störung sein. Ebene 2 oder die Leitung erklärt sie mit `/major` und dem, was ausgefallen ist; `/duplicate #{number}` führt ein Ticket mit dem ersten zusammen.',
  'noticed-major':
    'Ticket {number} ist schon eine größere Störung: `/duplicate #{number}` führt ein Ticket mit ihm zusammen.',
  'noticed-ticket': '- {ticket} {title} ({state})',
  'noticed-open': 'offen',
  'noticed-ended': 'beendet',
  'lost-to-actor': '{person}, {by} arbeitet jetzt statt Ihnen an diesem Ticket.',
  'lost-to-other':
    '{person}, {by} hat dieses Ticket an {who} gegeben. Sie brauchen daran nicht weiterzuarbeiten.',
  'lost-to-level':
    '{person}, {by} hat dieses Ticket an {level} zurückgegeben. Sie brauchen daran nicht weiterzuarbeiten.',
  'owner-lost-to-actor': '{person}, {by} ist jetzt statt Ihnen für dieses Ticket verantwortlich.',
  'owner-lost-to-other': '{person}, {who} ist jetzt statt Ihnen dafür verantwortlich.',
  'handoff-worked': 'Bisher hat {person} daran gearbeitet.',
  'lies-still': '{people}, in diesem Ticket ist seit {time} nichts geschehen. Wie geht es weiter? {how}',
  'lies-still-take': 'Schreiben Sie `/take`, um es zu übernehmen, oder `/assign @login`.',
  'lies-still-how': 'Eine Zeile zum Stand genügt; wartet es auf jemanden, schreiben Sie `/wait` und auf wen.',
  'lies-still-elsewhere': '{by} arbeitet daran.',
  'lies-still-line': 'Seit {time} ist nichts geschehen',
  'nobody-free': '{people} {why} Deshalb ist noch niemand zugewiesen. Wer Zeit dafür hat: `/take`.',
  'nobody-free-managers':
    '{people} {why} Deshalb ist Ticket {ticket} noch niemandem zugewiesen; geben Sie es dort mit `/assign @login` jemandem.',
  'loads-head': '| Wer | Tickets (ein wartendes zählt halb) |',
  'nobody-full':
    '{level} ist ausgelastet: Alle, die da sind, haben so viele Tickets, wie die Policy einer Person erlaubt ({most}).',
  'nobody-away': 'von {level} ist niemand da, der dieses Ticket bekommen könnte.',
  'nobody-own': 'von {level} ist nur da, wer in diesem Ticket selbst Hilfe sucht.',
  'nobody-unseen': 'von {level} kann niemand für dieses Ticket ausgewählt werden. {because}',
  'nobody-named': 'die Policy nennt niemanden von {level}, der dieses Ticket bekommen könnte.',
  'until-reached': 'der Tag, auf den dieses Ticket gewartet hat, ist da: Bitte machen Sie weiter.',

  // When a clock passes a milestone.
  'milestone-breached': '{promise} war fällig am {time} und ist überfällig{copied}.',
  'milestone-late': '{promise} war fällig am {time} und steht {length} Servicezeit später noch aus{copied}.',
  'milestone-late-no-time': '{promise} steht noch aus, {length} Servicezeit nach dem Ziel{copied}.',
  'milestone-due': '{promise} ist fällig bis {time}{copied}.',
  'milestone-soon': '{promise} ist bald fällig{copied}.',
  'milestone-copied': ' (zur Kenntnis: {people})',
  'milestone-line-breached': '{promise} überschritten, {time}',
  'milestone-line': '{promise} bei {milestone}, {time}',
  'raised-late': 'Die Policy ruft die nächste Ebene: {promise} ist überfällig.',
  'raised-at': 'Die Policy ruft die nächste Ebene: {promise} steht bei {place}.',
  'milestone-before': '{length} vor dem Ziel',
  'milestone-after': '{length} nach dem Ziel',
  'sla-corrected':
    'Eine Richtigstellung: Eine Nachricht zu diesem Ticket hat den Desk verspätet erreicht. Mit ihr gezählt ist das Ziel eingehalten ({promise}).',
  'clock-first-response': 'Erste Antwort',
  'clock-next-response': 'Nächste Antwort',
  'clock-update': 'Nächste Nachricht',
  'clock-resolution': 'Lösung',
  'clock-tier': 'Ebene (OLA)',
  'clock-engagement': 'Einschaltung',
  'promise-first-response': 'die erste Antwort',
  'promise-next-response': 'die Antwort auf die letzte Frage',
  'promise-update': 'die nächste Nachricht',
  'promise-resolution': 'die Lösung',
  'promise-tier': 'die Arbeit der jetzigen Ebene',
  'promise-engagement': 'die Einschaltung',
  'promise-with': '{promise} von {whom} ({kind})',
  'promise-for': '{promise} von {whom} ({kind})',

  // More about rights.
  'act-use': '`/{command}` verwenden',
  'act-set': 'es setzen',
  'act-dismiss': 'ihn ablehnen',
  'act-remove': 'es entfernen',
  'act-reopen': 'es wieder öffnen',
  'act-assign': 'die Zuweisung ändern',
  'only-staff-for-them': 'Für jemanden ohne Konto hier kann nur das Support-Team {act}.',
  'only-higher-levels-to-staff':
    'Nur Ebene 2, Ebene 3 und die Leitung können {act}. Rufen Sie sie mit `/escalate` oder `/manager` und sagen Sie, warum.',

  // Tickets that staff wrote down for somebody: what staff read in the requester’s place.
  'tell-them':
    'Bitte sagen Sie es weiter. {confirm} Wie zufrieden man mit unserer Hilfe ist, halten Sie mit `/rate 1` (schlecht) bis `/rate 5` (sehr gut) fest.',
  'resolved-for-them':
    '{requester}, das Ticket, das Sie für {name} aufgenommen haben, ist gelöst:\n\n{note}\n\n{tell}',
  'resolved-without-note-for-them': '{people}, das Ticket für {name} ist als gelöst markiert. {tell}',
  'left-open': '{person}, das ist jetzt gelöst, aber etwas ist noch offen:\n\n{list}',
  'left-open-steps.one': 'Ein Schritt des Plans ist nicht abgehakt. Haken Sie ihn ab, wenn er erledigt ist.',
  'left-open-steps.other': '{count} Schritte des Plans sind nicht abgehakt. Haken Sie ab, was erledigt ist.',
  'left-open-engagement':
    '{what} ist noch eingeschaltet. Sagen Sie dort Bescheid, dass es gelöst ist, und schreiben Sie dann `/engaged done` und was dabei herauskam.',
  'left-open-developers':
    'Das Issue {issue} der Entwicklung ist offen. Sagen Sie dort, dass es gelöst ist oder dass eine Korrektur weiterhin gewünscht ist.',
  'add-what-solved-it': '{person}, bitte schreiben Sie noch in einer Zeile, was die Lösung war.',
  'duplicate-for-them':
    '{requester}, {main} beschreibt dieselbe Störung, deshalb arbeiten wir dort weiter. Bitte sagen Sie {name} Bescheid; wir sagen Ihnen hier, wenn es eine Zwischenlösung gibt und wenn die Störung behoben ist. Ist es doch ein anderes Problem, schreiben Sie `/reopen` und was anders ist.',
  'duplicate-of-solved-for-them':
    '{requester}, {main} beschreibt dieselbe Störung und ist schon gelöst, deshalb schließen wir dieses Ticket.\n\n{note}\n\nBitte sagen Sie {name} Bescheid. Wenn es dort noch nicht funktioniert oder es ein anderes Problem ist, schreiben Sie `/reopen` und was zu sehen ist.',
  'duplicate-of-ended-for-them':
    '{requester}, {main} beschreibt dieselbe Störung und wurde ohne Lösung beendet, deshalb schließen wir dieses Ticket. Braucht {name} weiterhin Hilfe, schreiben Sie `/reopen` und was zu sehen ist.',
  'main-workaround-for-them':
    '{requester}, für die Störung in {main} gibt es eine Zwischenlösung, aus {title}:\n\n{workaround}\n\nBitte sagen Sie {name} Bescheid.',
  'main-update-for-them':
    '{requester}, so steht es um {main}:\n\n{update}\n\nBitte sagen Sie {name} Bescheid.',
  'main-solved-for-them':
    '{requester}, die Störung in {main} ist behoben.\n\n{note}\n\nBitte sagen Sie {name} Bescheid. Wenn es dort noch nicht funktioniert, schreiben Sie `/reopen` und was zu sehen ist.',
  'main-reopened-for-them':
    '{requester}, {main} ist doch nicht gelöst: Wir arbeiten wieder daran. Bitte sagen Sie {name} Bescheid.',
  'main-ended-for-them':
    '{requester}, {main} ist ohne Lösung beendet. Braucht {name} weiterhin Hilfe? Dann schreiben Sie `/reopen` und was zu sehen ist.',
  'still-waiting-for-them':
    '{requester}, dieses Ticket wartet noch auf {name}.\n\n{question}\n\nBitte fragen Sie noch einmal nach und schreiben Sie `/resume`, sobald die Antwort da ist.{end}',
  'silence-ends-for-them': ' Kommt bis {date} keine Antwort, schließen wir dieses Ticket.',
  'no-answer-for-them':
    '{requester}, von {name} kam keine Antwort, deshalb gilt dieses Ticket vorerst als erledigt. Wird weiterhin Hilfe gebraucht, schreiben Sie `/reopen` und was zu sehen ist.',
  'workaround-for-them':
    '{requester}, das sieht nach einem bekannten Fehler aus, {title}. Es gibt eine Zwischenlösung:\n\n{workaround}\n\nBitte geben Sie sie an {name} weiter. Hat sie geholfen? Schreiben Sie `/confirm telefonisch`. Ist es ein anderes Problem? Schreiben Sie `/not-known`.{more}',
  'handed-over-for-them':
    '{requester}, ab jetzt kümmert sich {to} darum, und wir schließen das Ticket, das Sie für {name} aufgenommen haben:\n\n{why}\n\nBitte sagen Sie es weiter. Wenn nichts geschieht, schreiben Sie `/reopen` und was zu sehen ist.',
  'major-for-them': '{requester}, bitte sagen Sie {name}, dass viele diese Störung haben: {headline}',
  'developers-ask-for-them':
    '{requester}, eine Frage aus der Entwicklung, von {developer}:\n\n{question}\n\nBitte fragen Sie {name} und geben Sie die Antwort mit `/relay` weiter.',
  'developers-say-for-them':
    '{requester}, eine Nachricht aus der Entwicklung, von {developer}:\n\n{words}\n\nBitte geben Sie sie an {name} weiter.',
  'missing-essentials-for-them':
    '{requester}, um {name} gut zu helfen, brauchen wir noch etwas:\n\n{questions}\n\nBitte fragen Sie nach und schreiben Sie es in einen Kommentar; `/priority P2` setzt die Priorität, `/service NAME` den Dienst. Die Arbeit daran muss nicht warten.',
  'question-needed-for-them': 'Was wird gebraucht?',
  'question-happened-for-them': 'Was ist passiert: Was wurde getan, was war zu sehen, und was war erwartet?',
  'question-affected-for-them': 'Wer ist betroffen: nur die Person selbst, ihr Team oder alle?',
  'services-or-another': ' oder ein anderer',
  'card-greeting-for-them':
    'Für {name} aufgenommen von {requester}. **{level}** kümmert sich um das Ticket, Priorität **{priority}**. {promise}',
  'card-answer-due-for-them': 'Eine Antwort ist bis **{time}** zugesagt.',
  'card-update-due-for-them': 'Die nächste Nachricht ist bis **{time}** zugesagt.',
  'card-answer-late-for-them': 'Eine Antwort war bis **{time}** zugesagt. Wir sind zu spät.',
  'card-update-late-for-them': 'Eine Nachricht war bis **{time}** zugesagt. Wir sind zu spät.',
  'card-waiting-for-them':
    '**Wartet auf {name}**: {why} {until} Schreiben Sie `/resume`, sobald die Antwort da ist.',
  'card-waiting-for-them-no-reason':
    '**Wartet auf {name}**. {until} Schreiben Sie `/resume`, sobald die Antwort da ist.',
  'card-resolved-for-them': '**Gelöst von {by}.** Bitte sagen Sie {name} Bescheid. {confirm}',
  'card-withdrawn-for-them':
    '**Ohne Lösung geschlossen**, von {by}. Wird weiterhin Hilfe gebraucht? Schreiben Sie `/reopen` und was zu sehen ist.',
  'card-rate-for-them':
    'Wie zufrieden war man mit unserer Hilfe? Schreiben Sie `/rate 5` für sehr gut, `/rate 1` für schlecht.',
  'card-no-answer-for-them':
    '**Vorerst erledigt: Von {name} kam keine Antwort.** Wird weiterhin Hilfe gebraucht, schreiben Sie `/reopen` und was zu sehen ist.',
  'card-duplicate-for-them':
    '**{main} beschreibt dieselbe Störung, wir arbeiten dort daran.** Wenn es bei {name} noch nicht funktioniert oder es ein anderes Problem ist, schreiben Sie `/reopen` und was zu sehen ist.',
  'card-duplicate-over-for-them':
    '**{main} beschreibt dieselbe Störung und ist abgeschlossen.** Wenn es bei {name} noch nicht funktioniert oder es ein anderes Problem ist, schreiben Sie `/reopen` und was zu sehen ist.',
  'card-handed-over-for-them':
    '**Ab jetzt kümmert sich {to} darum.** Das Ticket ist geschlossen. Wenn für {name} nichts geschieht, schreiben Sie `/reopen` und was zu sehen ist.',
  'card-suggestion-for-them':
    'Das sieht nach einem bekannten Fehler aus:\n\n{suggestions}\n\nWenn er passt, wenden Sie ihn an: `/known {known}`.',
  'card-suggestions-for-them':
    'Einer dieser bekannten Fehler könnte passen:\n\n{suggestions}\n\nWenn einer passt, wenden Sie ihn an: `/known {known}`.',

  // Merging, for staff.
  'merged-ring':
    'Dieses Ticket und {main} wurden gleichzeitig miteinander zusammengeführt. Weiter geht es hier, in {ticket}.',
  'written-there':
    '{person} hat in {main} [geschrieben]({url}); jenes Ticket wurde mit diesem zusammengeführt. Bitte antworten Sie dort: Dieses Ticket wird dort nicht gelesen.',
  'duplicate-of-which':
    '{person}, von welchem Ticket ist dies ein Duplikat? Schreiben Sie `/duplicate #12` mit seiner Nummer, damit hier gesagt wird, was daraus wird.',

  // The work on a ticket: plans, engagements, time, runbooks, ready answers and what is asked for.
  'ask-entry': 'Ebene {level} braucht noch etwas von Ihnen:\n{list}',
  'ask-exit': 'in diesem Ticket fehlt noch etwas:\n{list}',
  'ask-plan': 'zu {priority} gehört ein Plan: Bitte {how}.',
  'how-to-plan':
    'schreiben Sie `/plan` in eine eigene Zeile und darunter die Schritte als Aufgabenliste, jeden mit wem und bis wann, soweit Sie es wissen: `- [ ] @login bis 2026-11-25: Client neu installieren`',
  'ask-news':
    '{person}, eingeschaltet seit {time}: {engagement}. Gibt es etwas Neues? Wenn alles getan ist, schreiben Sie `/engaged{which} done` und was dabei herauskam; bis dahin sagen Sie der anfragenden Person, wie es steht.',
  'no-news': 'nichts Neues von {engagement}',
  'ask-time':
    '{person}, dieses Ticket mit Priorität {priority} ist gelöst, und es ist keine Zeit erfasst. Bitte schreiben Sie `/time 30m` mit Ihrer Zeit und wofür.',
  'ready-answers': 'Textbausteine: {list}{more}.',
  'ready-answers-more': ' und {count} weitere in der Policy',
  runbook: '{person}, hier ist {article} für dieses Ticket:\n\n{text}',

  // Major incidents, for staff.
  'major-declared':
    'dieses Ticket ist jetzt eine **größere Störung**, gemeldet von {by}. `/update` und eine Zeile sagt allen, wie es steht; mit `/duplicate {ticket}` in anderen Tickets erfahren es auch deren Beteiligte. Heften Sie das Issue des Tickets an, damit alle diesen einen Verlauf finden.',
  'major-labelled':
    'dieses Ticket ist jetzt eine **größere Störung**. {by}, bitte schreiben Sie `/major` und eine Überschrift: Worte für alle, die auch das Portal zeigt. Heften Sie das Issue des Tickets an, damit alle diesen einen Verlauf finden.',
  'managers-called': '{people}, {by} braucht Sie in diesem Ticket:\n\n{why}\n\nDas Ticket: {facts}.',
  complaint:
    '{requester} ist mit dem Verlauf nicht zufrieden und bittet um Ihre Hilfe:\n\n{why}\n\nBitte antworten Sie im Ticket. Stand: {facts}.',
  'complaint-no-words':
    '{requester} ist mit dem Verlauf nicht zufrieden und bittet um Ihre Hilfe. Bitte antworten Sie im Ticket. Stand: {facts}.',
  'fact-assigned': 'bei {level}, zugewiesen an {by}',
  'fact-assigned-to-nobody': 'bei {level}, niemandem zugewiesen',
  'fact-owned': 'verantwortlich ist {by}',
  'fact-no-owner': 'niemand ist verantwortlich',
  'fact-resolution': 'Lösung: {clock}',
  review:
    '{people}, die größere Störung „{headline}“ ist vorbei. Bitte besprechen Sie sie bis **{time}** mit allen, die daran gearbeitet haben.\n\n{lines}\n\nZusammengeführte Tickets: {count}. Fragen dazu:\n\n1. Was ist ausgefallen, und warum war es vorher nicht zu sehen?\n2. Was hat geholfen, und was hat Zeit gekostet?\n3. Haben die Betroffenen genug erfahren, und früh genug?\n4. Was verhindert, dass es wieder geschieht: wer tut es, bis wann?\n\nSchreiben Sie danach `/major reviewed` und was daraus gelernt wurde in {url}',
  'review-opened': 'eröffnet',
  'review-first-answer': 'erste Antwort',
  'review-handed': 'von Ebene {from} an Ebene {to} gegeben',
  'review-declared': 'als größere Störung gemeldet von {by}',
  'review-update': 'Zwischenstand von {by}: {text}',
  'review-over': 'vorbei',
  'review-ended': 'beendet: {why}',
  'review-due':
    '{people}, die Nachbesprechung dieser größeren Störung ist fällig, und niemand hat festgehalten, was daraus gelernt wurde. Schreiben Sie `/major reviewed` und was daraus gelernt wurde in {url}',

  // The developers: their issue, and what they and the desk tell each other.
  'developer-issue':
    'Der Support braucht Ihre Hilfe bei einem Ticket: {url}\n\n- **Priorität**: {priority} (Auswirkung {impact}, Dringlichkeit {urgency})\n- **Dienst**: {service}\n- **Verantwortlich im Support**: {owner}\n- **Bekannter Fehler**: {known}\n\n{earlier}### Was versucht wurde\n\n{tried}\n\n### Was die anfragende Person schrieb\n\n{words}\n\nBearbeiten Sie dieses Issue wie jedes andere. Schließen Sie es als „completed“, erfährt das Ticket, dass es eine Korrektur gibt; schließen Sie es als „not planned“, geht das Ticket an Ebene 2 zurück, schreiben Sie dann bitte warum. Ihre Kommentare bleiben hier; eine Zeile mit `/relay` und Ihren Worten bringt diese zum Ticket, und die Antwort auf eine Frage kommt von selbst zurück.',
  'developer-issue-earlier': 'Dieser Desk hat schon einmal danach gefragt, in {url}\n\n',
  'developer-issue-tried': '- vor Ebene {level}, von {by}: {why}',
  'developer-issue-nothing-tried': 'Es ist nichts festgehalten.',
  'developer-issue-no-words': '(nichts)',
  'no-service': 'kein Dienst angegeben',
  'nobody-owns': 'noch niemand',
  'no-known-error': 'keiner',
  needless:
    'Hier ist doch nichts zu tun, bitte entschuldigen Sie die Störung: Eine Nachricht zu {url} hat den Desk verspätet erreicht, und mit ihr gezählt kam das Ticket nie zu Ihnen. Der Desk schließt dieses Issue; öffnen Sie es wieder, wenn Sie es für sich behalten möchten.',
  'desk-tells-developers':
    'Der Support ({by}) schreibt:\n\n{words}\n\nUm dort zu antworten, schreiben Sie `/relay` und Ihre Worte. Andere Kommentare bleiben hier.',
  'requester-tells-developers': 'Die anfragende Person ({requester}) antwortet:\n\n{words}',
  'may-not-relay':
    '{person}, das hat nicht geklappt. Nur wer in {repository} mindestens die Rolle Triage hat, kann hier `/{command}` verwenden.',
  'relay-role-unseen':
    '{person}, das hat nicht geklappt. Ich kann nicht sehen, ob Sie `/{command}` hier verwenden dürfen: {why}',
  'nothing-to-relay':
    '{person}, das hat nicht geklappt. Was soll gesagt werden? Schreiben Sie es hinter `/{command}` oder darunter.',
  'ask-what-to-know':
    '{person}, eine Zeile bitte: Was sollte Ebene 1 des Supports wissen, falls das wieder vorkommt? Schreiben Sie `/tell` und Ihre Worte, oder einfach Ihren nächsten Kommentar hier (innerhalb von {count} Tagen).',
  'ask-what-to-know-bot':
    'Eine Zeile bitte: Was sollte Ebene 1 des Supports wissen, falls das wieder vorkommt? Schreiben Sie `/tell` und Ihre Worte.',
  'runbook-draft-title': 'Entwurf eines Runbooks.',
  'runbook-draft':
    'das sollte Ebene 1 wissen, [sagt {developer} aus der Entwicklung]({url}). Geben Sie ihm eine freie Nummer und legen Sie es in `knowledge/articles` ab, oder ändern Sie es dort vorher.',
  'those-who-wait': 'allen, die darauf warten,',
  'their-issue': 'ihr Issue in {repository}',
  'they-wrote-pull':
    '{developer} aus der Entwicklung hat [in deren Pull Request]({url}) geschrieben. Ihre Worte kommen mit `/relay` dorthin.',
  'they-wrote':
    '{developer} aus der Entwicklung hat [in deren Issue]({url}) geschrieben. Ihre Worte kommen mit `/relay` dorthin.',
  'developers-fixed':
    'die Entwicklung hat {issue} als erledigt geschlossen: Es gibt eine Korrektur. Bitte prüfen Sie sie und sagen Sie dann {whom} mit `/solved`, wie man sie bekommt.{articles}',
  'developers-merged':
    'die Entwicklung hat {issue} übernommen: Es gibt eine Korrektur. Bitte prüfen Sie sie und sagen Sie dann {whom} mit `/solved`, wie man sie bekommt.{articles}',
  'developers-unmerged-notice':
    'die Entwicklung hat {issue} geschlossen, ohne den Pull Request zu übernehmen. Das Ticket ist jetzt bei {level}. Der Grund steht dort.',
  'developers-declined':
    'die Entwicklung hat {issue} als nicht geplant geschlossen. Das Ticket ist jetzt bei {level}. Der Grund steht in jenem Issue.',
  'developers-closed-duplicate':
    'die Entwicklung hat {issue} als Duplikat geschlossen. Das Ticket ist jetzt bei {level}. In welchem Issue es weitergeht, steht dort.',
  'fix-released':
    'die Korrektur ist erschienen: {version} enthält sie. Bitte sagen Sie {whom} mit `/solved`, wie man sie bekommt.{articles}',
  'fix-maybe-released':
    'die Entwicklung hat {version} veröffentlicht, das erste Release, seit ihr Issue geschlossen ist. GitHub sagt nicht, in welchem Commit die Korrektur steckt; bitte prüfen Sie, ob sie enthalten ist. Bitte sagen Sie {whom} mit `/solved`, wie man sie bekommt.{articles}',
  'articles-can-say.one':
    ' Der Artikel {ids} kann es sagen, sobald sie verteilt ist: `status: fixed`, `fixedIn: {since}`.',
  'articles-can-say.other':
    ' Die Artikel {ids} können es sagen, sobald sie verteilt ist: `status: fixed`, `fixedIn: {since}`.',
  'version-or-day': 'die Version oder der Tag',
  'drift-deleted': 'das Issue der Entwicklung {issue} wurde gelöscht. {again}',
  'drift-unreachable':
    'ich kann im Issue der Entwicklung {issue} nicht mehr schreiben: Es wurde gelöscht, oder die App darf {repository} nicht mehr sehen. {again}',
  'drift-transferred':
    'das Issue der Entwicklung {issue} wurde nach {to} verschoben. Was dort geschieht, erfahren Sie wie bisher, wenn die App auch dort installiert ist.',
  'drift-locked':
    'das Issue der Entwicklung {issue} wurde gesperrt: Nur wer Schreibrechte hat, kann dort noch kommentieren. Lehnt GitHub ein `/relay` ab, bekommen Sie seine Worte zurück.',
  'drift-renamed':
    'das Repository der Entwicklung {repository} heißt jetzt {to}. Bitte tragen Sie den neuen Namen in die Policy ein; bis dahin leitet GitHub den alten weiter.',
  'drift-again':
    'Das Ticket bleibt bei Ebene 3; `/escalate 3` öffnet ein neues Issue, `/deescalate` gibt es zurück.',
  'developers-refuse':
    'in {repository} ließ sich kein Issue öffnen: {why} Bis das behoben ist, arbeitet Ebene 3 direkt im Ticket.',

  // The answers of `/sla` and `/sla why`.
  'sla-nothing': 'Für diese Priorität ist nichts zugesagt, deshalb gibt es keine Frist.',
  'sla-ending': 'Zeiten in {timezone}. `/sla why` zeigt, wie gezählt wurde.',
  'account-title': '**{clock}** (Zeiten in {timezone})',
  'account-head': '| Wann | Die Frist | Zählt | Verbraucht |',
  'account-now': '**jetzt**, {time}',
  'account-due': '**fällig** {time}',
  'account-if-nothing-changes': 'wenn sich bis dahin nichts ändert',
  'account-left': 'noch {left} Servicezeit',
  'account-over': '{length} Servicezeit über dem Ziel',
  'account-standing-due': 'Fällig **{time}**: {used} von {target} verbraucht.',
  'account-standing-runs': 'Läuft noch: {used} von {target} verbraucht.',
  'account-standing-paused': 'Angehalten: {used} von {target} verbraucht.',
  'account-standing-met': 'Eingehalten: {used} von {target} verbraucht.',
  'account-standing-ended': 'Beendet: {used} von {target} verbraucht.',
  'account-breached': 'Überschritten **{time}**.',
  'account-rule': 'Nach Policy {policy}: {priority}, Ziel {target}; Kalender {calendar}: {hours}; {pauses}.',
  'account-hours': '{week} ({timezone}), außer an Feiertagen',
  'round-the-clock': 'rund um die Uhr',
  'account-pauses': 'angehalten, während das Ticket auf {whom} wartet',
  'account-never-pauses': 'nie angehalten',
  'account-lived': 'Vergangen: {length}, davon {still} angehalten.',
  'account-lived-whole': 'Vergangen: {length}.',
  'account-judged': 'Die Überschreitung wurde nach Policy {policy} festgestellt.',
  'account-zones': 'Der Kalender {calendar} gilt in {zone}; die Tabelle nennt die Zeiten in {timezone}.',
  'account-days': '{from} bis {until}',
  'account-ran': 'gezählt {times}',
  'account-runs': 'zählt {times}',
  'account-ran-on.one': 'gezählt an einem Tag{off}',
  'account-ran-on.other': 'gezählt an {count} Tagen{off}',
  'account-runs-on.one': 'zählt an einem Tag{off}',
  'account-runs-on.other': 'zählt an {count} Tagen{off}',
  'account-off.one': ', dazwischen ein Feiertag',
  'account-off.other': ', dazwischen {count} Feiertage',
  'account-restored': 'laut Überwachung wiederhergestellt; die Frist läuft, bis das Ticket gelöst ist',
  'account-fires-again': 'laut Überwachung tritt es wieder auf',
  'account-holiday': 'Feiertag',
  'clocks-went-forward': '; die Uhren wurden vorgestellt, deshalb fehlt {length}',
  'clocks-went-back': '; die Uhren wurden zurückgestellt, deshalb zählt {length} doppelt',
  'clocks-go-forward': '; die Uhren werden vorgestellt, deshalb fehlt {length}',
  'clocks-go-back': '; die Uhren werden zurückgestellt, deshalb zählt {length} doppelt',
  'mark-start': 'die Frist beginnt: {priority}, Ziel {target}, Kalender {calendar}, Policy {policy}',
  'mark-rule': '{change}; die verbrauchten {used} zählen weiter',
  'mark-new-rule': 'eine neue Regel',
  'mark-priority': '{priority} statt {before}',
  'mark-target': 'das Ziel ist jetzt {target}',
  'mark-calendar': 'der Kalender ist jetzt {calendar}',
  'mark-policy': 'ab hier Policy {policy}',
  'mark-other': 'andere Pausen oder Schwellen',
  'mark-pause': 'angehalten: wartet auf {whom}',
  'mark-pause-until': 'angehalten bis {time}: wartet auf {whom}',
  'mark-resume': 'geht weiter: das Warten ist vorbei',
  'mark-met': 'eingehalten',
  'mark-reopen': 'geht weiter: das Ticket ist wieder offen',
  'mark-ends': 'endet',
  'mark-ends-merged':
    'endet als zusammengeführt: Gearbeitet wird in einem anderen Ticket, und dies zählt gesondert',
  'mark-ends-no-answer': 'endet: Es kam keine Antwort, und dies zählt gesondert',
  'mark-ends-handed-over': 'endet: Jetzt haben es andere, und dies zählt gesondert',
  'cause-comment': '[Kommentar]({url})',
  'cause-opened': 'Ticket geöffnet',
  'cause-labelled': 'Label {label} gesetzt',
  'cause-unlabelled': 'Label {label} entfernt',
  'cause-policy': 'neue Policy in Kraft',
  'cause-until': 'der Tag, auf den es wartete',
  'cause-closed': 'Issue geschlossen',
  'cause-reopened': 'Issue wieder geöffnet',
  'cause-edited': 'Ticket bearbeitet',
  'cause-assigned': 'zugewiesen',
  'cause-unassigned': 'Zuweisung entfernt',
  'cause-silence': 'es kam keine Antwort',
  'cause-deleted': 'Issue gelöscht',
  'cause-transferred': 'Issue verschoben',
  'cause-taken-over': 'vom Desk übernommen',
  'cause-developers': 'Neues aus der Entwicklung',
  'cause-other': 'von selbst',

  // Small news.
  'returned-not-planned': 'als nicht geplant geschlossen in {repository}',
  'returned-duplicate': 'als Duplikat geschlossen in {repository}',
  'no-time-noted': 'es ist keine Zeit erfasst',
  'label-waiting-on-whom':
    'Auf wen wird gewartet? Setzen Sie eines der Labels `waiting: …`, oder schreiben Sie `/wait`, auf wen und warum.',

  // What was not told in time, because the desk was away, or at all, because an issue is locked.
  'missed-title': 'Während der Desk weg war: was am {date} fällig wurde',
  missed:
    'der Desk war ausgefallen oder im Rückstand, deshalb hat niemand erfahren, was {during} fällig wurde. Labels, Karten und Fristen stimmen wieder. Damit niemand in Kommentaren untergeht, steht es hier und nicht in den Tickets.',
  'missed-at': 'am {time}',
  'missed-between': 'zwischen {from} und {until}',
  'missed-head': '| Ticket | Was fällig wurde |',
  'missed-close': 'Schließen Sie dieses Issue, sobald es jemand durchgesehen hat.',
  'outage-title': 'Der Desk war offline von {from} bis {until}',
  outage:
    'niemand hat den Desk von {from} bis {until} betrieben. Was inzwischen getan wurde, ist nachgeholt und zählt zu seiner eigenen Zeit (Ereignisse: {events}); Verletzungen, die gemeldet wurden und keine waren, sind zurückgenommen (Fristen: {clocks}), und jedes Ticket sagt es. Schließen Sie dieses Issue, sobald es jemand gelesen hat.',
  'missed-more.one': 'Und 1 weiteres Ticket.',
  'missed-more.other': 'Und {count} weitere Tickets.',
  'missed-more-cards': 'Deren Karten zeigen jede Frist: [offene Tickets]({url}).',
  'missed-more-breached': '[Alle offenen Tickets mit `sla: breached`]({url}).',
  unsaid:
    '{place} ist gesperrt, deshalb konnte dies dort nicht geschrieben werden. Entsperren Sie es, oder sagen Sie es den Betroffenen auf anderem Weg:\n\n{words}',
  'unsaid-ticket': 'Ticket {ticket}',
  'unsaid-developers': 'Das Issue der Entwicklung {issue}',

  // The desk’s own files: broken, mended, running out.
  'broken-policy-title': 'Die Policy-Datei des Desks kann nicht gelesen werden',
  'broken-policy':
    'Die Policy im Standard-Branch hat Fehler und ist deshalb nicht in Kraft getreten. **Die letzte gute gilt weiter**; gab es noch keine, arbeitet der Desk mit seinen Voreinstellungen.',
  'stricter-policy-title': 'Die Policy-Datei des Desks hat Fehler, die übersehen wurden',
  'stricter-policy':
    'Die geltende Policy wurde angenommen, als sie kam, und diese Version von Tierline findet Fehler darin. **Der Desk arbeitet weiter**, nach der Policy ohne diese Einstellungen; ein Kalender darunter behält die Zeiten der Policy davor oder zählt jede Stunde, wo es keine gibt. Was vorher festgestellt wurde, bleibt bestehen.',
  'mend-file': 'Berichtigen Sie die Datei und pushen Sie; dieses Issue schließt sich von selbst.',
  'more-problems': '- und {count} weitere, die auch `tierline check` nennt.',
  'mended-policy': 'Die Policy kann wieder gelesen werden, und {version} gilt ab jetzt.',
  'mended-policy-later': 'Die Policy kann wieder gelesen werden, und {version} tritt am {time} in Kraft.',
  'broken-articles-title': 'Einige Wissensartikel können nicht gelesen werden',
  'broken-articles':
    'Diese Artikel haben Fehler. Von jedem gilt der letzte gute Text weiter; einer, der nie gut war, bleibt weg.',
  'mended-articles': 'Alle Artikel können wieder gelesen werden, und ihre neuesten Texte gelten ab jetzt.',
  'ending-holidays-title': 'Den Kalendern des Desks gehen die Feiertage aus',
  'ending-holidays':
    'Fristen werden nach den Kalendern der Policy gezählt, und diese haben bald keine Feiertage mehr:',
  'add-holidays':
    'Tragen Sie die nächsten in die Policy oder ihre Kalenderdatei ein, und dieses Issue schließt sich von selbst. Feiertage jedes Jahres (`--12-25`, oder ein Kalendereintrag ohne Ende) gehen nie aus.',
  'without-back-office':
    'Es gibt kein Backoffice. Warnungen und Erinnerungen zeigen sich deshalb nur an Labels und auf der Karte, und Übergaben und Überschreitungen lesen alle im Ticket.{also} Nennen Sie unter back-office ein privates Repository.',
  'without-back-office-tier': 'Die Fristen der Ebenen werden gezählt, aber niemand erfährt davon.',
  'without-back-office-engagement':
    'Die Fristen der Eingeschalteten werden gezählt, aber niemand erfährt davon.',
  'without-back-office-both':
    'Die Fristen der Ebenen und der Eingeschalteten werden gezählt, aber niemand erfährt davon.',
  'portal-contrast':
    'Die Farbe {colour} hat auf den hellen Seiten des Portals einen Kontrast von {contrast}:1, Wörter brauchen {least}:1. Das Portal zeigt stattdessen {shown}, den nächsten Ton, der ihn hat: Schreiben Sie diesen oder einen dunkleren.',
  'portal-contrast-dark':
    'Die Farbe {colour} hat auf den dunklen Seiten des Portals einen Kontrast von {contrast}:1, Wörter brauchen {least}:1. Das Portal zeigt stattdessen {shown}, den nächsten Ton, der ihn hat: Schreiben Sie diesen oder einen helleren.',
  'nobody-told-silent':
    'Von {milestone} von {clock} erfährt niemand: Dort wird niemandem etwas gesagt. Ergänzen Sie comment, oder notify und wen.',
  'nobody-told-webhook':
    'Von {milestone} von {clock} erfährt niemand: Ein webhook sagt es einem Programm, aber keinem Menschen. Ergänzen Sie comment, oder notify und wen.',
  'nobody-told-level':
    'Von {milestone} von {clock} erfährt niemand: Die Policy nennt niemanden für diese Ebene. Nennen Sie die Personen unter people, oder hier jemanden als @login.',
  'nobody-told-managers':
    'Von {milestone} von {clock} erfährt niemand: Die Policy nennt keine managers. Nennen Sie sie unter people, oder hier jemanden als @login.',
  'calendar-ends':
    'Der Kalender „{name}“ nennt keinen Feiertag nach {date}; danach zählt jeder Tag nach seinem Wochentag. Tragen Sie die nächsten Feiertage ein.',
  'calendar-ended':
    'Der letzte Feiertag im Kalender „{name}“ war {date}; seitdem zählt jeder Tag nach seinem Wochentag. Tragen Sie die nächsten Feiertage ein.',
  'renewed-holidays': 'Die Kalender haben ihre nächsten Feiertage, vielen Dank.',
  'unseen-teams-title': 'Die Policy des Desks nennt Teams, die GitHub nicht zeigt',
  'unseen-teams':
    'Niemand in diesen Teams erfährt etwas vom Desk, bekommt ein Ticket oder zählt zum Support-Team:',
  'mend-teams':
    'Berichtigen Sie den Namen in der Policy, oder lassen Sie die App das Team sehen: Es muss zur Organisation gehören, und die App braucht die Berechtigung „Members: read“. Dieses Issue schließt sich dann von selbst.',
  'seen-teams': 'GitHub zeigt alle Teams, die die Policy nennt, vielen Dank.',

  // The checks of a pull request: of a policy, of articles, and of what a new policy would move.
  'mistakes.one': '1 Fehler',
  'mistakes.other': '{count} Fehler',
  'warnings.one': '1 Warnung',
  'warnings.other': '{count} Warnungen',
  'good-articles-title': 'Die Artikel sind in Ordnung',
  'good-articles.one': '1 Artikel wurde gelesen. Mit denen, die sich hier ändern, ist alles in Ordnung.',
  'good-articles.other':
    '{count} Artikel wurden gelesen. Mit denen, die sich hier ändern, ist alles in Ordnung.',
  'bad-articles':
    'So zusammengeführt würde Lesenden etwas fehlen, oder das Portal ließe sich nicht bauen. Jeder Fehler ist an seiner Zeile vermerkt, mit dem, was dort stehen sollte.',
  'doubtful-articles':
    'Diese Artikel können zusammengeführt werden. Was einen zweiten Blick verdient, ist an seiner Zeile vermerkt.',
  'more-files': '… und {count} weitere Dateien',
  'and-more': '… und {count} weitere',
  'bad-policy':
    'Diese Policy kann nicht in Kraft treten: Würde sie zusammengeführt, **gälte die letzte gute weiter**. Jeder Fehler ist an seiner Zeile vermerkt, mit dem, was dort stehen sollte.',
  'good-policy': 'Die Policy ist in Ordnung. Sie tritt mit dem Merge in Kraft.',
  'good-policy-later':
    'Die Policy ist in Ordnung. Sie tritt am {time} in Kraft, oder mit dem Merge, wenn er später kommt.',
  'policy-replaces': 'Sie ersetzt die, die in Kraft treten sollte am {time}.',
  'warnings-title': '**Warnungen**',
  'too-much-time-title': 'Das Lesen dauert zu lange',
  'too-much-memory-title': 'Das Lesen braucht zu viel Speicher',
  'too-much-policy-time':
    'Der Desk hat begonnen, die Policy und ihre Kalenderdateien so zu lesen, wie sie nach dem Merge wären, und hat abgebrochen: Es dauert länger als bei jedem Desk. Ob sonst noch etwas falsch ist, ist nicht bekannt. Machen Sie die Dateien, die sich hier ändern, kürzer und einfacher: Lassen Sie weg, was keine Einstellung braucht, und lange oder endlose Regeln in Kalenderdateien. Pushen Sie dann noch einmal.',
  'too-much-policy-memory':
    'Der Desk hat begonnen, die Policy und ihre Kalenderdateien so zu lesen, wie sie nach dem Merge wären, und hat abgebrochen: Es braucht mehr Speicher als bei jedem Desk. Ob sonst noch etwas falsch ist, ist nicht bekannt. Machen Sie die Dateien, die sich hier ändern, kürzer und einfacher: Lassen Sie weg, was keine Einstellung braucht, und lange oder endlose Regeln in Kalenderdateien. Pushen Sie dann noch einmal.',
  'too-much-articles-time':
    'Der Desk hat begonnen, die Artikel so zu lesen, wie sie nach dem Merge wären, und hat abgebrochen: Es dauert länger als bei jedem Desk. Ob sonst noch etwas falsch ist, ist nicht bekannt. Machen Sie die Dateien, die sich hier ändern, kürzer und einfacher: Setzen Sie Protokolle, Code-Tabellen und andere lange Texte in Codeblöcke, oder lassen Sie sie weg. Pushen Sie dann noch einmal.',
  'too-much-articles-memory':
    'Der Desk hat begonnen, die Artikel so zu lesen, wie sie nach dem Merge wären, und hat abgebrochen: Es braucht mehr Speicher als bei jedem Desk. Ob sonst noch etwas falsch ist, ist nicht bekannt. Machen Sie die Dateien, die sich hier ändern, kürzer und einfacher: Setzen Sie Protokolle, Code-Tabellen und andere lange Texte in Codeblöcke, oder lassen Sie sie weg. Pushen Sie dann noch einmal.',
  'good-acceptance-title': 'Die Datei ist in Ordnung',
  'good-acceptance':
    'Sie macht dieses Repository nicht selbst zum Desk; Issues werden angenommen von {desks}.',
  'no-desk': 'keinem Desk',
  'ended-desk-title': 'Ohne diese Datei ist das Repository kein Desk',
  'ended-desk-none':
    'Wird dies zusammengeführt, hört der Desk hier auf: Neue Issues bleiben unbearbeitet, bis es wieder eine Policy gibt.',
  'ended-desk.one':
    'Wird dies zusammengeführt, hört der Desk hier auf: Neue Issues und das offene Ticket bleiben unbearbeitet, bis es wieder eine Policy gibt.',
  'ended-desk.other':
    'Wird dies zusammengeführt, hört der Desk hier auf: Neue Issues und {count} offene Tickets bleiben unbearbeitet, bis es wieder eine Policy gibt.',
  'moves-no-ticket': 'Kein Ticket ist offen, also verschiebt sich keine Frist',
  'moves-nothing': 'Kein offenes Ticket bekommt eine neue Frist',
  'moves.one': '1 offenes Ticket bekommt eine neue Frist',
  'moves.other': '{count} offene Tickets bekommen neue Fristen',
  'moves-one-breaches': '1 offenes Ticket bekommt eine neue Frist und überschreitet sie',
  'moves-breach.one': ', 1 davon wird überschritten',
  'moves-breach.other': ', {count} davon werden überschritten',
  'moves-head': '| Ticket | Frist | Jetzt fällig | Dann fällig |',
  'moves-breached': '**sofort überschritten**',
  'moves-nothing-owed': 'keine Zusage',
  'moves-paused': 'angehalten',
  'moves-times': '<sub>Zeiten in {timezone}.</sub>',
  'moves-assumed':
    'Gezählt, als geschähe bis zum Merge nichts mit den Tickets. Was bisher gemessen wurde, bleibt bestehen, ebenso was schon überschritten ist.',
  'moves-assumed-later':
    'Gezählt, als geschähe bis dahin nichts mit den Tickets. Was bisher gemessen wurde, bleibt bestehen, ebenso was schon überschritten ist.',

  // The answer of `/help`.
  'commands-title': '{person}, hier können Sie verwenden:',
  'commands-own':
    'Oder schreiben Sie einfach; ein Mensch liest es. `/close` beendet Ihr Ticket, `/escalate` mit einem Grund sagt den Verantwortlichen, dass Sie nicht zufrieden sind.',
  'commands-all': 'Alle Befehle',
  'answer-passes': 'Diese Antwort verschwindet mit Ihrem nächsten Befehl, spätestens nach einem Tag.',
  'commands-head': '| Schreiben Sie | Das geschieht |',
  'commands-note': 'Ein Befehl steht in einer eigenen Zeile.',
  'command-title': '{person}, das ist `/{command}`:',
  'command-instead': '{person}, den Befehl `/{asked}` gibt es nicht. Am nächsten kommt `/{command}`:',
  'command-examples': 'Zum Beispiel:\n{examples}',
  'command-not-now': 'Jetzt nicht: {why}',
  'command-idle': 'So wie das Ticket jetzt steht, gibt es dafür nichts zu tun.',
  'command-for-anyone': 'Alle können ihn verwenden.',
  'command-for-requester': 'Wer das Ticket geöffnet hat, kann ihn verwenden.',
  'command-for-requester-and-staff': 'Wer das Ticket geöffnet hat und das Support-Team können ihn verwenden.',
  'command-for-staff': 'Das Support-Team kann ihn verwenden.',
  'command-for-level': 'Wer das Ticket hat, jetzt {level}, kann ihn verwenden, ebenso die Leitung.',
  'command-for-higher-levels': 'Ebene 2, Ebene 3 und die Leitung können ihn verwenden.',
  'own-command-finish':
    '{person}, `/{command}` beendet Ihr Ticket: Es funktioniert wieder, oder Sie brauchen keine Hilfe mehr.',
  'own-command-complain':
    '{person}, `/{command}` mit einem Grund sagt den Verantwortlichen, dass Sie nicht zufrieden sind.',
  'own-command-press':
    '{person}, `/{command}` sagt uns, dass es eilt. Schreiben Sie, wie viele nicht arbeiten können; danach setzen wir die Priorität.',
  guide: 'Neu hier? [Eine Seite]({url}) führt durch ein Ticket, von Anfang bis Ende.',
  'commands-ended':
    'Das Ticket ist {status}. Funktioniert es wieder nicht? Schreiben Sie `/reopen` und was Sie sehen; danach gehen auch die anderen Befehle.',
  'commands-nothing':
    '{person}, die Befehle in diesem Ticket sind für {requester} und für das Support-Team. Kommentieren können Sie hier; wenn Sie selbst Hilfe brauchen, öffnen Sie bitte ein eigenes Ticket.',
  'commands-nothing-for-them':
    '{person}, die Befehle in diesem Ticket sind für das Support-Team. Kommentieren können Sie hier; wenn Sie selbst Hilfe brauchen, öffnen Sie bitte ein eigenes Ticket.',
  'commands-unseen':
    '{person}, ich kann nicht sehen, ob Sie zum Support-Team gehören, und habe deshalb noch keine Befehle für Sie: {why}',

  // The commands: how each is written, and what it does.
  'usage-help': '/help [Befehl]',
  'help-help': 'Zeigt die Befehle, die Sie hier verwenden können, oder einen davon mit Beispielen.',
  'usage-take': '/take',
  'help-take':
    'Weist Ihnen das Ticket zu; wer es in Ebene 1 zuerst übernimmt, ist auch dafür verantwortlich.',
  'usage-assign': '/assign [@login]',
  'help-assign': 'Gibt die Arbeit dieser Person (oder Ihnen); verantwortlich bleibt, wer es war.',
  'usage-unassign': '/unassign',
  'help-unassign': 'Gibt das Ticket an seine Ebene zurück; verantwortlich bleibt, wer es war.',
  'usage-own': '/own [@login]',
  'help-own': 'Macht diese Person (oder Sie) bis zum Ende für das Ticket verantwortlich.',
  'usage-priority': '/priority P1|P2|P3|P4|auto',
  'help-priority':
    'Setzt die Priorität von Hand; mit `auto` folgt sie wieder aus Auswirkung und Dringlichkeit.',
  'usage-impact': '/impact low|medium|high',
  'help-impact':
    'Sagt, wie viele betroffen sind: `low` ist eine Person, `medium` ein Team, `high` alle. Die Priorität folgt daraus, wenn sie nicht von Hand gesetzt ist.',
  'usage-urgency': '/urgency low|medium|high',
  'help-urgency':
    'Sagt, wie dringend es ist: Bei `low` gibt es eine Zwischenlösung, `medium` bremst die Arbeit, `high` hält sie an. Die Priorität folgt daraus, wenn sie nicht von Hand gesetzt ist.',
  'usage-kind': '/kind incident|request|problem|known-error',
  'help-kind':
    'Sagt, was es ist: Etwas ist gestört (`incident`), etwas wird gewünscht (`request`), oder was dahintersteckt.',
  'usage-service': '/service Name',
  'help-service':
    'Sagt, um welchen Dienst es geht; in Ebene 3 bekommt dann seine Entwicklung, wenn die Policy sie nennt, ihr Issue.',
  'usage-escalate': '/escalate [2|3] was versucht wurde, und wozu sie gebraucht werden',
  'help-escalate':
    'Gibt die Arbeit an die nächste Ebene; Ebene 3 bekommt ein Issue im Repository der Entwicklung.',
  'usage-deescalate': '/deescalate [1|2] warum',
  'help-deescalate': 'Gibt die Arbeit mit dem Grund an eine niedrigere Ebene zurück.',
  'usage-manager': '/manager wozu sie gebraucht wird',
  'help-manager': 'Ruft die Leitung (hierarchische Eskalation); die Arbeit bleibt bei ihrer Ebene.',
  'usage-major': '/major Überschrift für alle | end warum | reviewed was gelernt wurde',
  'help-major':
    'Meldet eine größere Störung, mit Worten, die das Portal allen zeigt; beendet sie oder hält ihre Nachbesprechung fest.',
  'usage-update': '/update wie es steht',
  'help-update':
    'Sagt allen, die die größere Störung betrifft, wie es steht: hier, auf der Karte und in zusammengeführten Tickets.',
  'usage-wait': '/wait user|expert|vendor|third-party|on-site|parts|change warum [until 2026-12-24]',
  'help-wait': 'Vermerkt, dass das Ticket wartet; mit `until` geht es an diesem Tag weiter.',
  'usage-resume': '/resume',
  'help-resume': 'Beendet das Warten.',
  'usage-engage': '/engage expert|vendor|third-party|on-site|parts|customer-it wen oder was',
  'help-engage':
    'Schaltet jemanden außerhalb des Teams ein; das Ticket wartet darauf, und dafür zählt eine eigene Frist.',
  'usage-engaged': '/engaged [2 | vendor] done was dabei herauskam',
  'help-engaged':
    'Beendet eine Einschaltung; wo es mehrere gibt, nennen Sie ihre Nummer, ihre Art oder ein Wort daraus.',
  'usage-relay': '/relay Text',
  'help-relay':
    'Bringt den Text dahinter, oder allein stehend den Rest des Kommentars, zur Entwicklung; in deren Issue bringt es deren Worte hierher.',
  'usage-known': '/known KE-0042',
  'help-known': 'Wendet einen bekannten Fehler an: schreibt die Zwischenlösung und wartet auf die Antwort.',
  'usage-not-known': '/not-known [KE-0042] [warum]',
  'help-not-known': 'Sagt, dass ein vorgeschlagener bekannter Fehler nicht passt.',
  'usage-runbook': '/runbook RB-0003',
  'help-runbook':
    'Schreibt einen internen Artikel ins Backoffice, zu dem, was sonst nur das Team über dieses Ticket lesen soll.',
  'usage-duplicate': '/duplicate #12',
  'help-duplicate':
    'Führt dieses Ticket mit einem anderen zu derselben Störung zusammen; hier wird gesagt, was dort gesagt wird.',
  'usage-plan': '/plan',
  'help-plan':
    'Zeigt die Aufgabenliste darunter auf der Karte als Plan: `- [ ] @login bis 2026-11-25: Client neu installieren`. Haken Sie die Kästchen in Ihrem Kommentar ab; ein neues `/plan` ersetzt ihn.',
  'usage-tested': '/tested [with requester | without requester] wie, und was dabei herauskam',
  'help-tested':
    'Hält fest, dass es wieder funktioniert und wie das geprüft wurde. `with requester` oder `without requester` sagt, ob die anfragende Person es bestätigen konnte.',
  'usage-time': '/time 30m [Art] [Notiz]',
  'help-time':
    'Erfasst Ihren Aufwand; die Karte zeigt die Summen nach Art. `/time -30m Art warum` nimmt etwas zurück.',
  'usage-solved': '/solved was die Lösung war',
  'help-solved':
    'Löst das Ticket; die Notiz sagt der anfragenden Person, was getan wurde. `/solved with NAME` nimmt einen Textbaustein der Policy, `/solved with KE-0042` einen bekannten Fehler.',
  'usage-handover': '/handover vendor|third-party|customer NAME warum',
  'help-handover':
    'Beendet das Ticket, weil es von jetzt an andere haben; die anfragende Person liest, wer und warum. Ein Name aus mehreren Wörtern steht in Anführungszeichen.',
  'usage-confirm': '/confirm',
  'help-confirm': 'Bestätigt, dass es bei Ihnen funktioniert; das Ticket wird geschlossen.',
  'usage-reopen': '/reopen was Sie sehen',
  'help-reopen': 'Nimmt ein gelöstes oder geschlossenes Ticket wieder auf.',
  'usage-rate': '/rate 1..5 [Kommentar]',
  'help-rate': 'Bewertet unsere Hilfe: 5 ist sehr gut, 1 ist schlecht.',
  'usage-sla': '/sla [why | buy 2h warum]',
  'help-sla':
    'Zeigt, was bis wann zugesagt ist; `why` zeigt, wie gezählt wurde; mit `buy` gibt das Support-Team der Lösung mehr Zeit, wo die Policy es erlaubt.',
  'own-usage-sla': '/sla [why]',
  'own-help-sla':
    'Zeigt, bis wann Antwort und Lösung zugesagt sind; mit `why` zeigt es, wie die Zeit gezählt wurde.',

  // Why an action cannot be done.
  'ended-already':
    'Das Ticket ist schon {status}. Funktioniert es wieder nicht, schreiben Sie `/reopen` und was Sie sehen.',
  'not-looked-up': 'Ich konnte {words} nicht nachschlagen. Bitte schreiben Sie es noch einmal.',
  'not-one-person': '„{words}“ ist nicht genau eine Person. Schreiben Sie `/{command} @login`.',
  'nobody-assigned': 'Das Ticket ist niemandem zugewiesen. Mit `/take` übernehmen Sie es.',
  'made-owner':
    '{person}, {by} hat Sie für dieses Ticket verantwortlich gemacht: Sie stehen bis zum Ende dafür ein, wer auch daran arbeitet.',
  'staff-unseen-assign':
    'Ich kann nicht sehen, ob „{by}“ zum Support-Team gehört, und lasse die Zuweisung, wie sie ist: {why}',
  'staff-unseen-own':
    'Ich kann nicht sehen, ob „{by}“ zum Support-Team gehört, und lasse die Verantwortung, wie sie ist: {why}',
  'no-staff-assign':
    '„{by}“ gehört nicht zum Support-Team dieses Desks, und nur das Team kann an einem Ticket arbeiten. {remedy}',
  'no-staff-own':
    '„{by}“ gehört nicht zum Support-Team dieses Desks, und nur das Team kann für ein Ticket verantwortlich sein. {remedy}',
  'name-by-role': 'Nennen Sie jemanden, der in diesem Repository mindestens die Rolle Triage hat.',
  'name-by-policy':
    'Nennen Sie jemanden aus `people:` in `.github/tierline.yml`, oder tragen Sie die Person erst dort ein.',
  'which-priority':
    'Welche Priorität? Schreiben Sie `/priority P1` bis `/priority P4`, oder `/priority auto`.',
  'no-priority':
    'Eine Priorität „{words}“ gibt es nicht. Schreiben Sie `/priority P1` bis `/priority P4`, oder `/priority auto`.',
  'how-much': 'Wie viel? Schreiben Sie eines von {list}.',
  'no-impact': 'Eine Auswirkung „{words}“ gibt es nicht. Schreiben Sie eines von {list}.',
  'no-urgency': 'Eine Dringlichkeit „{words}“ gibt es nicht. Schreiben Sie eines von {list}.',
  'which-kind': 'Welche Art? Schreiben Sie eines von {list}.',
  'no-kind': 'Eine Art „{words}“ gibt es nicht. Schreiben Sie eines von {list}.',
  'no-services':
    'Die Policy nennt keine Dienste. Tragen Sie sie unter `services:` in `.github/tierline.yml` ein.',
  'which-service': 'Welcher Dienst? Schreiben Sie `/service` und einen von {list}.',
  'no-such-service': 'Einen Dienst „{words}“ gibt es nicht. Schreiben Sie `/service` und einen von {list}.',
  'need-answer':
    'Die anfragende Person hat noch keine Antwort. Schreiben Sie ihr im Ticket eine Zeile: Was geschieht jetzt?',
  'need-expectation':
    'Die anfragende Person hat zuletzt geschrieben. Sagen Sie ihr im Ticket, was jetzt geschieht und wann sie von Ihnen hört.',
  'need-plan': 'Es gibt noch keinen Plan. Bitte {how}.',
  'need-impact':
    'Die Auswirkung hat noch niemand genannt, {priority} ist nur angenommen. Schreiben Sie `/impact low|medium|high`, oder `/priority {priority}`, wenn das stimmt.',
  'need-urgency':
    'Die Dringlichkeit hat noch niemand genannt, {priority} ist nur angenommen. Schreiben Sie `/urgency low|medium|high`, oder `/priority {priority}`, wenn das stimmt.',
  'need-impact-urgency':
    'Auswirkung und Dringlichkeit hat noch niemand genannt, {priority} ist nur angenommen. Schreiben Sie `/impact low|medium|high` und `/urgency low|medium|high`, oder `/priority {priority}`, wenn das stimmt.',
  'need-note': 'Die Notiz fehlt. Was haben Sie versucht, und wozu brauchen Sie die nächste Ebene?',
  'need-longer-note':
    'Ihre Notiz ist kurz ({length} Zeichen; {priority} braucht {least}). Was haben Sie versucht, und was kam dabei heraus?',
  'need-tested': 'Es wurde noch nicht geprüft. Schreiben Sie `/tested`, wie, und was dabei herauskam.',
  'need-verification':
    'Die anfragende Person hat es noch nicht bestätigt. Schreiben Sie `/tested with requester` und wie es ging, oder `/tested without requester` und warum nicht.',
  'need-engagements':
    'Es ist noch jemand eingeschaltet ({list}). Schreiben Sie `/engaged done` und was dabei herauskam.',
  'need-developers': 'Die Entwicklung hat {issue} noch nicht geschlossen. Lösen Sie das Ticket danach.',
  'need-time': 'Es ist keine Zeit erfasst. Schreiben Sie `/time 30m` mit Ihrer Zeit und wofür.',
  'need-plan-first': 'Zu {priority} gehört ein Plan. Bitte {how}.',
  'need-steps.one':
    'Ein Schritt des Plans ist offen. Haken Sie ihn ab, wo der Plan steht, oder schreiben Sie `/plan` neu ohne ihn.',
  'need-steps.other':
    '{count} Schritte des Plans sind offen. Haken Sie sie ab, wo der Plan steht, oder schreiben Sie `/plan` neu ohne sie.',
  'need-solving-note':
    'Die Notiz für die anfragende Person fehlt. Schreiben Sie hinter `/solved`, was Sie getan haben.',
  'relay-what': 'Was soll die Entwicklung erfahren? Schreiben Sie es hinter `/relay` oder darunter.',
  'no-developers-named': 'Die Policy nennt für diesen Dienst kein Repository der Entwicklung mehr.',
  'developers-not-yet':
    'Das Issue in {repository} ist noch nicht offen. Bitte versuchen Sie es in einer Minute noch einmal.',
  'developers-do-not-accept':
    '{repository} nimmt von diesem Desk nichts an, deshalb gibt es dort kein Issue.',
  'developers-not-asked':
    'Die Entwicklung hat kein Issue zu diesem Ticket. Um eines zu öffnen, schreiben Sie `/escalate 3` und was versucht wurde.',
  'which-ticket': 'Von welchem Ticket? Schreiben Sie seine Nummer, zum Beispiel `/duplicate #12`.',
  'no-ticket-here':
    '„{words}“ ist kein Ticket dieses Desks. Schreiben Sie seine Nummer, zum Beispiel `/duplicate #12`.',
  'no-such-ticket':
    'Ein Ticket {ticket} gibt es in diesem Desk nicht. Schreiben Sie die Nummer dessen, wo es weitergeht, zum Beispiel `/duplicate #12`.',
  'ticket-itself': '{ticket} ist dieses Ticket selbst. Schreiben Sie die Nummer des anderen.',
  'merged-already':
    'Dies ist schon ein Duplikat von {ticket}. Ist es keines, schreiben Sie `/reopen` und was anders ist; führen Sie es danach zusammen.',
  'nothing-to-merge':
    'Das Ticket ist schon {status} und lässt sich nicht mehr zusammenführen. Funktioniert es wieder nicht, schreiben Sie `/reopen` und was Sie sehen.',
  'merged-the-other-way':
    '{ticket} ist ein Duplikat dieses Tickets. Um stattdessen dort weiterzumachen, schreiben Sie erst dort `/reopen`, dann hier `/duplicate {ticket}`.',
  'merged-the-other-way-through':
    '{ticket} ist über {through} ein Duplikat dieses Tickets. Um stattdessen dort weiterzumachen, schreiben Sie erst dort `/reopen`, dann hier `/duplicate {ticket}`.',
  'engage-expert': 'Bitte sagen Sie, wen: `/engage expert @login`.',
  'engage-vendor': 'Bitte sagen Sie, welchen, und seine Fallnummer: `/engage vendor ACME Fall 4711`.',
  'engage-third-party': 'Bitte sagen Sie, wen: `/engage third-party Stadtwerke`.',
  'engage-on-site': 'Bitte sagen Sie, wer fährt, und wann: `/engage on-site @login morgen 10:00`.',
  'engage-parts': 'Bitte sagen Sie, was, und wann es kommt: `/engage parts neue Platte, Donnerstag`.',
  'engage-customer-it': 'Bitte sagen Sie, wen: `/engage customer-it deren Netzwerkteam`.',
  'engage-whom': 'Wen? Schreiben Sie `/engage` und eines von {list}, dann wen oder was.',
  'cannot-be-engaged':
    '„{words}“ lässt sich nicht einschalten. Schreiben Sie `/engage` und eines von {list}, dann wen oder was.',
  'engaged-what-came': 'Was kam dabei heraus? Schreiben Sie `/engaged done` und dahinter eine Notiz.',
  'engaged-which': 'Was davon? {open}',
  'engaged-open': 'Offen sind: {list}. Schreiben Sie `/engaged {number} done` und eine Notiz.',
  'engaged-one': '{number} ist {kind} ({name})',
  'nobody-engaged': 'In diesem Ticket ist niemand eingeschaltet. Mit `/engage` schalten Sie jemanden ein.',
  'no-such-engagement': '„{words}“ ist nicht eingeschaltet. {open}',
  'manager-why':
    'Die Leitung entscheidet schneller, wenn sie weiß, warum. Schreiben Sie `/manager` und warum.',
  'no-managers':
    'Die Policy nennt keine Leitung. Tragen Sie sie unter `people:`, `managers:` in `.github/tierline.yml` ein.',
  'only-p1-jumps':
    'Von Ebene 1 direkt zu Ebene 3 kommt nur ein P1, oder die Leitung gibt es dorthin. Schreiben Sie `/escalate 2` und was versucht wurde.',
  'level-needs-more':
    'Ebene {level} braucht noch etwas. Ergänzen Sie es und schreiben Sie noch einmal `/escalate` mit Ihrer Notiz:\n{lines}',
  'level-needs-note':
    'Ebene {level} braucht noch etwas. Ergänzen Sie es und schreiben Sie noch einmal `/escalate`:\n{lines}',
  'no-such-level':
    '„{words}“ gibt es nicht; die Ebenen sind {levels}. Schreiben Sie `/{command} {example}` und warum.',
  'level-is-higher':
    'Das Ticket ist jetzt bei {level}, das ist höher. Um es zurückzugeben, schreiben Sie `/deescalate {to}` und warum.',
  'no-higher-level':
    'Das Ticket ist schon bei {level}, und eine höhere Ebene gibt es nicht. Um es zurückzugeben, schreiben Sie `/deescalate` und warum.',
  'at-level-already':
    'Das Ticket ist schon bei {level}. Um es weiterzugeben, schreiben Sie `/escalate {to}` und was versucht wurde.',
  'deescalate-why':
    'Wer es zurückbekommt, sollte lesen, warum. Schreiben Sie `/deescalate` und dahinter den Grund.',
  'level-is-lower':
    'Das Ticket ist jetzt bei {level}, das ist niedriger. Um es weiterzugeben, schreiben Sie `/escalate {to}` und was versucht wurde.',
  'no-lower-level': 'Das Ticket ist schon bei {level}, und eine niedrigere Ebene gibt es nicht.',
  'at-level-already-back':
    'Das Ticket ist schon bei {level}. Um es zurückzugeben, schreiben Sie `/deescalate {to}` und warum.',
  'which-known-error':
    'Welcher bekannte Fehler? Schreiben Sie `/known` und seine Nummer, zum Beispiel `/known KE-0001`.',
  'no-such-known-error':
    'Einen bekannten Fehler „{words}“ gibt es unter den veröffentlichten Artikeln nicht. Schreiben Sie `/known` und seine Nummer, zum Beispiel `/known KE-0001`.',
  'no-workaround':
    '{id} hat noch keine Zwischenlösung (Status: {status}). Sagen Sie es der anfragenden Person mit Ihren eigenen Worten.',
  'no-status': 'keiner',
  'which-runbook':
    'Welches Runbook? Schreiben Sie `/runbook` und seine Nummer, zum Beispiel `/runbook RB-0001`.',
  'no-back-office':
    'Runbooks sind nur für das Team, und dieser Desk hat kein Backoffice dafür. Nennen Sie unter `back-office:` in `.github/tierline.yml` ein privates Repository und installieren Sie dort die App.',
  'no-such-runbook':
    'Einen internen Artikel „{words}“ gibt es nicht. Schreiben Sie `/runbook` und seine Nummer, zum Beispiel `/runbook RB-0001`.',
  'no-such-runbook-near': 'Einen internen Artikel „{words}“ gibt es nicht. Meinten Sie {near}?',
  or: '{one} oder {other}',
  'update-what': 'Schreiben Sie `/update` und wie es steht, in einer Zeile, die alle verstehen.',
  'major-end-why':
    'Die Betroffenen sollten lesen, warum. Schreiben Sie `/major end` und warum, oder `/solved` und was die Lösung war.',
  'major-reviewed-what':
    'Schreiben Sie `/major reviewed` und was gelernt wurde: was ausfiel, und was verhindert, dass es wieder geschieht.',
  'no-major-to-end': 'Dies ist keine größere Störung. Es gibt also nichts zu beenden.',
  'headline-too-long':
    'Die Überschrift hat {length} Zeichen; ein Banner fasst {most}. Schreiben Sie sie kürzer und die Einzelheiten mit `/update`.',
  'major-already':
    'Dies ist schon eine größere Störung. Schreiben Sie `/update` und eine Zeile, wie es steht.',
  'no-major-to-review': 'Dies war keine größere Störung. Es gibt also nichts zu besprechen.',
  'major-not-over':
    'Die größere Störung ist noch nicht vorbei. Besprechen Sie sie nach `/solved` oder `/major end`.',
  'no-major-to-update':
    'Zwischenstände hat nur eine größere Störung, und `/major` mit einer Überschrift meldet sie. Schreiben Sie sonst einfach einen Kommentar: Die anfragende Person liest ihn.',
  'hand-over-to': 'Wer kümmert sich jetzt darum? Schreiben Sie es so: {example}.',
  'hand-over-why':
    'Warum „{name}“, und was geschieht dort? Die anfragende Person sollte es lesen. Schreiben Sie es so: {example}.',
  'handover-vendor': '`/handover vendor ACME tauscht den Switch, Fall 4711`',
  'handover-third-party': '`/handover third-party "Stadtwerke Nord" reparieren die Leitung und melden sich`',
  'handover-customer':
    '`/handover customer Netzwerkteam die Firewall gehört Ihnen, und dort wird die Regel geändert`',
  'hand-over-whom':
    'An wen? Schreiben Sie `/handover` und eines von {list}, den Namen und warum. An eine andere Ebene geht es mit `/escalate`.',
  'no-receiver':
    'An „{words}“ lässt sich ein Ticket nicht übergeben. Schreiben Sie `/handover` und eines von {list}, den Namen und warum. An eine andere Ebene geht es mit `/escalate`.',
  'solved-what':
    'Die anfragende Person sollte lesen, was getan wurde. Schreiben Sie `/solved` und dahinter eine Notiz.',
  'no-such-answer':
    'Einen Textbaustein „{name}“ gibt es nicht. Meinten Sie `/solved with {near}`? War es als Notiz gemeint, schreiben Sie ein paar Worte mehr.',
  'no-such-answer-list':
    'Einen Textbaustein „{name}“ gibt es nicht. {ready} War es als Notiz gemeint, schreiben Sie ein paar Worte mehr.',
  'no-ready-answers': 'Die Policy hat keine.',
  'no-known-to-solve':
    'Einen bekannten Fehler {known} gibt es unter den veröffentlichten Artikeln nicht. War eine Notiz gemeint, schreiben Sie, was die Lösung war.',
  'resolve-needs-more':
    'Es fehlt noch etwas. Ergänzen Sie es und lösen Sie das Ticket dann noch einmal:\n{lines}',
  'sla-unknown': 'Ich kenne `/sla`, `/sla why` und `/sla buy 2h warum`, nicht „{words}“.',
  'buy-how-much': 'Wie viel? Schreiben Sie es wie `/sla buy 2h` oder `/sla buy 1h 30m`, dann warum.',
  'how-to-buy': 'Schreiben Sie es wie `/sla buy 2h` oder `/sla buy 1h 30m`, dann warum.',
  'buy-why': 'Warum? Schreiben Sie den Grund hinter die Zeit; er wird festgehalten.',
  'only-staff-buy': 'Nur das Support-Team kann einem Ticket mehr Zeit geben.',
  'buy-not-allowed':
    'Die Policy erlaubt das nicht. Wer sie pflegt, kann es mit `extend-by-at-most: 8h` unter `clocks` erlauben.',
  'nothing-to-extend': 'Dieses Ticket hat keine Frist für die Lösung. Es gibt also nichts zu verlängern.',
  'bought-all': 'Die Policy erlaubt einem Ticket insgesamt {most} mehr, und die hat es schon bekommen.',
  'bought-too-much': 'Die Policy erlaubt einem Ticket insgesamt {most} mehr, davon sind noch {left} übrig.',
  'date-passed': 'Dieser Tag ist vorbei. Schreiben Sie einen, der noch kommt.',
  'wait-for-what':
    'Was brauchen Sie von der anfragenden Person? Schreiben Sie es hinter `/wait user`, zum Beispiel `/wait user bitte schicken Sie das Protokoll`, oder in einen eigenen Satz.',
  'wait-for-whom': 'Auf wen oder was? Schreiben Sie `/wait` und eines von {list}, dann warum.',
  'no-wait-reason':
    '„{words}“ ist keiner der Gründe zu warten. Schreiben Sie `/wait` und eines von {list}, dann warum.',
  'waits-for-nobody': 'Das Ticket wartet auf niemanden. Es gibt also nichts fortzusetzen.',
  'two-dates':
    'Ich sehe zwei Tage. Schreiben Sie einen: `until 2026-12-24` oder, mit einer Uhrzeit in {timezone}, `until 2026-12-24 15:00`.',
  'no-date':
    'Diesen Tag kann ich nicht lesen. Schreiben Sie `until 2026-12-24` oder, mit einer Uhrzeit in {timezone}, `until 2026-12-24 15:00`.',
  'no-time-behind-date':
    'Die Uhrzeit hinter diesem Tag kann ich nicht lesen. Schreiben Sie `until 2026-12-24` oder, mit einer Uhrzeit in {timezone}, `until 2026-12-24 15:00`.',
  'no-length': '„{words}“ ist keine Dauer. {how}',
  'two-lengths': '„{words}“ ist mehr als eine Dauer. {how}',
  'unclear-length':
    '„{words}“ ist nicht eindeutig: Schreiben Sie {meant} für eine Dauer, oder setzen Sie ein Wort vor die Zahl.',
  'minutes-with-m': 'die Minuten mit einem `m`',
  'how-long': 'Wie lange? Schreiben Sie es wie `/time 30m`, `/time 1h 30m diagnosis Protokoll gelesen`.',
  'how-to-note-time': 'Schreiben Sie es wie `/time 30m`, `/time 1h 30m diagnosis Protokoll gelesen`.',
  'more-than-a-day': 'Das ist mehr als ein Tag. Erfassen Sie jeden Tag für sich.',
  'no-time-type': 'Eine Art „{words}“ gibt es nicht. Meinten Sie `{near}`? Die Arten sind {list}.',
  'no-task-list':
    'Ich sehe keine Aufgabenliste. Zum Planen {how}. Sie können sie in denselben Kommentar schreiben.',
  'too-many-steps': 'Ein Plan hat höchstens {most} Schritte; bitte fassen Sie einige zusammen.',
  'how-tested':
    'Wie wurde es geprüft? Schreiben Sie es hinter `/tested`, zum Beispiel `/tested with requester: dreimal verbunden, kein Fehler`.',
  'nothing-noted': 'Für {type} ist nichts erfasst, {length} lässt sich also nicht zurücknehmen. {remedy}',
  'less-noted': 'Für {type} sind nur {noted} erfasst, {length} lässt sich also nicht zurücknehmen. {remedy}',
  'name-the-type': 'Nennen Sie die Art, eine von {list}.',
  'take-back-less': 'Schreiben Sie höchstens `/time -{noted} {type}` und warum.',
  'take-back-why': 'Warum? Schreiben Sie es dahinter, zum Beispiel `/time -{length} {type} doppelt erfasst`.',
  'no-time-at-all': '„{words}“ ist gar keine Zeit. Schreiben Sie mindestens 1m.',
  'too-long-a-time': '„{words}“ ist länger als 10000h, mehr geht nicht. Schreiben Sie weniger.',
  'no-internal-notes':
    'GitHub hat keine internen Notizen: Wer ein Repository lesen kann, liest dort jeden Kommentar. Schreiben Sie einfach ohne den Schrägstrich: im Ticket für die anfragende Person, im Backoffice, falls es eines gibt, für das Team.',
  'end-without-solution':
    'Ohne Lösung beenden Sie das Ticket, indem Sie das Issue des Tickets als „not planned“ schließen.',
  'set-label-by-hand':
    'Setzen Sie das Label auf dieser Seite wie bei jedem Issue: Die Labels des Desks bewirken dasselbe wie seine Befehle.',
  'edit-title': 'Ändern Sie den Titel oben auf dieser Seite.',
  'follow-ticket':
    'Um dem Ticket zu folgen, abonnieren Sie es auf dieser Seite; jemanden aus dem Team holen Sie dazu, indem Sie die Person in einem Kommentar erwähnen.',
  'button-of-github': 'Dafür hat GitHub einen Knopf auf dieser Seite.',
  'days-ago.one': 'einem Tag',
  'days-ago.other': '{count} Tagen',
  // Problems.
  'row-problem': 'Problem',
  'row-article': 'Artikel',
  'row-over-time': 'Im Verlauf',
  'row-cost': 'Aufgewendete Zeit insgesamt',
  'usage-problem': '/problem [#12 | none]',
  'help-problem':
    'Eröffnet ein Problem zu dem, was hinter diesem Ticket steht, oder verknüpft es mit einem vorhandenen; Zwischenlösung und Korrektur kommen dann von selbst hierher.',
  'usage-cause': '/cause Text',
  'help-cause': 'Hält die Ursache eines Problems fest; Zeilen darunter gehören dazu.',
  'usage-workaround': '/workaround Text',
  'help-workaround': 'Hält fest, was hilft, bis ein Problem behoben ist; eine Liste darunter gehört dazu.',
  'usage-publish': '/publish [again]',
  'help-publish':
    'Entwirft den Artikel eines Problems und schlägt ihn als Pull Request vor; mit dem Merge erscheint er, und jedes verknüpfte Ticket erfährt davon.',
  'usage-fix': '/fix new | owner/repo#7',
  'help-fix':
    'Lässt ein Problem endgültig beheben: mit einem neuen Issue der Entwicklung oder mit einem Issue oder Pull Request von dort.',
  'card-problem-new':
    '**Ein Problem.** Noch ist kein Ticket damit verknüpft: Schreiben Sie `/problem #…` in die Tickets, die daher kommen.',
  'card-problem-over.one': '**Ein beendetes Problem.** {count} Ticket kam daher; offen: {open}.',
  'card-problem-over.other': '**Ein beendetes Problem.** {count} Tickets kamen daher; offen: {open}.',
  'card-problem.one': '**Ein Problem.** {count} Ticket kommt daher; offen: {open}.',
  'card-problem.other': '**Ein Problem.** {count} Tickets kommen daher; offen: {open}.',
  'problem-cause': 'Ursache',
  'problem-workaround': 'Zwischenlösung',
  'problem-incidents.one': '{count} Ticket',
  'problem-incidents.other': '{count} Tickets',
  'incident-columns': '| Ticket | Eröffnet | Stand | Aufgewendete Zeit |',
  'incident-open': 'offen',
  'incident-over': 'beendet',
  'incidents-of-week': '{count} in der Woche ab {week}',
  'article-is-published': '{known}, veröffentlicht',
  'article-is-fixed': '{known}, behoben in {version}',
  'article-is-proposed': '{known}, [wartet auf eine Durchsicht]({url})',
  'article-is-asked': 'wird entworfen',
  'problem-is-fixed': '{problem}, behoben in {version}',
  'problem-is-over': '{problem}, beendet',
  'problem-has-workaround': '{problem}, mit Zwischenlösung ({known})',
  'problem-is-opening': 'wird gerade eröffnet',
  'problem-opening': 'einem Problem, das gerade eröffnet wird',
  'not-known-yet': 'noch nicht bekannt',
  'problem-issue':
    'Hier wird gesucht und behoben, was hinter {ticket} steht. In diesem Issue läuft für niemanden eine Frist.\n\n- `/cause` und `/workaround`, jeweils mit Text, halten fest, was gefunden wird.\n- `/publish` entwirft den Artikel; nach dem Merge haben Ebene 1 und jedes verknüpfte Ticket die Zwischenlösung.\n- `/fix new` bittet die Entwicklung um die endgültige Korrektur; `/fix owner/repo#7` nennt ein Issue oder einen Pull Request, den es dort gibt.\n- `/problem` mit der Nummer dieses Issues verknüpft in einem anderen Ticket auch jenes.',
  'fix-issue':
    'Der Support bittet um die endgültige Korrektur eines Problems: {url}\n\n- **Dienst**: {service}\n- **Tickets, die daher kamen**: {count}\n\n### Ursache\n\n{cause}\n\n### Zwischenlösung bis dahin\n\n{workaround}\n\nBearbeiten Sie dieses Issue wie jedes andere. Bitte geben Sie ihm einen Meilenstein mit Termin: Danach richtet sich die Durchsicht des Desks. Dass Sie es als „completed“ schließen und welches Release die Korrektur enthält, erfahren das Problem und seine Tickets von selbst.',
  'new-workaround.one':
    'für „{title}“ gibt es eine Zwischenlösung: {known}. {count} offenes Ticket hat sie schon; in neuen gibt `/known {id}` sie weiter.',
  'new-workaround.other':
    'für „{title}“ gibt es eine Zwischenlösung: {known}. {count} offene Tickets haben sie schon; in neuen gibt `/known {id}` sie weiter.',
  'fix-is-out':
    '{requester}, die Ursache ist in {version} behoben. Bitte aktualisieren Sie und probieren Sie es aus. Funktioniert es? Schreiben Sie `/confirm`. Wenn es noch nicht funktioniert, schreiben Sie, was Sie sehen.',
  'fix-is-out-for-them':
    '{requester}, die Ursache ist in {version} behoben. Bitte sagen Sie {name}, dass ein Update hilft, und fragen Sie nach. {confirm}',
  'problem-solved':
    'das Problem hinter diesem Ticket, {problem}, ist gelöst. Prüfen Sie, ob es auch hier funktioniert, und schreiben Sie `/solved` mit dem, was geholfen hat.',
  'problem-ended':
    'das Problem hinter diesem Ticket, {problem}, wurde ohne Lösung beendet. Dieses Ticket braucht einen anderen Weg oder ein anderes Problem: `/problem #…`.',
  'article-proposed': 'der Artikel {known} ist entworfen und wartet auf eine Durchsicht: {url}',
  'article-refused':
    'der Artikel konnte nicht vorgeschlagen werden. GitHub sagt: „{why}“. Die App braucht die Berechtigungen „Contents: write“ und „Pull requests: write“; schreiben Sie dann `/publish again`.',
  'article-pull-title': '{known}: {title}',
  'article-pull':
    'Dieser Artikel wurde aus dem Problem {problem} entworfen. Lesen Sie ihn mit den Augen von jemandem, der die Störung hat, ändern Sie, was Sie möchten, und mergen Sie ihn: Dann zeigt ihn das Portal, Ebene 1 hat ihn, und jedes verknüpfte Ticket erfährt davon, einmal.\n\n{removed}\n\nNach Namen von Personen wird nicht gesucht: Bitte sehen Sie selbst danach.',
  'article-nothing-removed':
    'Es wurde nichts herausgenommen: Geheimnisse, Adressen, Telefonnummern oder Rechnernamen wurden nicht gefunden.',
  'personal-key-id': 'der Name eines Schlüssels',
  'personal-bank-account': 'eine Kontonummer',
  'personal-card': 'eine Kartennummer',
  'personal-e-mail': 'eine E-Mail-Adresse',
  'personal-telephone': 'eine Telefonnummer',
  'personal-host': 'ein Rechnername',
  'personal-ip-address': 'eine IP-Adresse',
  'personal-mac-address': 'eine MAC-Adresse',
  'personal-user-name': 'ein Benutzername',
  'removed-line': '- {what}: `{begins}…`, {length} Zeichen',
  'article-removed': '**Herausgenommen**, bitte prüfen Sie, ob der Text noch sagt, was er soll:\n\n{list}',
  'article-fixed-title': '{known} ist behoben in {version}',
  'article-fixed-pull':
    '{version} enthält die Korrektur, auf die das Problem von {known} gewartet hat. Mit dem Merge gilt der Artikel als behoben; die wartenden Tickets haben es schon erfahren.',
  'problem-itself':
    'Dies ist schon ein Problem. Schreiben Sie `/problem #{number}` in die Tickets, die daher kommen.',
  'problem-already':
    'Dieses Ticket kommt schon von {problem}. Für ein anderes schreiben Sie `/problem #…` mit dessen Nummer; `/problem none` löst die Verknüpfung.',
  'no-problem-linked': 'Dieses Ticket ist mit keinem Problem verknüpft, es gibt also nichts zu lösen.',
  'which-problem':
    '„{words}“ ist keine Nummer eines Problems. Schreiben Sie `/problem`, um eines für dieses Ticket zu eröffnen, oder `/problem #…` mit der Nummer eines vorhandenen.',
  'no-such-problem':
    '{ticket} gibt es in diesem Desk nicht. Schreiben Sie `/problem`, um ein Problem für dieses Ticket zu eröffnen, oder `/problem #…` mit der Nummer eines vorhandenen.',
  'not-a-problem':
    '{ticket} ist ein Ticket wie dieses und kein Problem. Beschreibt es dieselbe Störung? Schreiben Sie `/duplicate {ticket}`. Um ein Problem für dieses Ticket zu eröffnen, schreiben Sie `/problem`.',
  'only-on-problem':
    'Das gehört in ein Problem. Schreiben Sie `/problem`, um eines für dieses Ticket zu eröffnen, und schreiben Sie es dort.',
  'only-on-its-problem': 'Das gehört in das Problem dieses Tickets: Schreiben Sie es in {problem}.',
  'cause-what': 'Was ist die Ursache? Schreiben Sie sie hinter `/cause` oder darunter.',
  'workaround-what': 'Was hilft? Schreiben Sie es hinter `/workaround` oder als Liste darunter.',
  'publish-lacks': 'Der Artikel kann noch nicht entworfen werden. Es fehlt:\n{missing}',
  'lacks-cause': '- die Ursache: Schreiben Sie `/cause` und warum es geschieht',
  'lacks-workaround': '- die Zwischenlösung: Schreiben Sie `/workaround` und was bis zur Korrektur hilft',
  'article-there':
    '{known} ist schon veröffentlicht. Um den Artikel zu ändern, bearbeiten Sie seine Datei in `knowledge/articles`.',
  'article-asked':
    'Der Artikel wird gerade entworfen. Kommt nichts dabei heraus, schreiben Sie `/publish again`.',
  'article-waits':
    '{known} wartet auf eine Durchsicht: {url}. Was dort geändert wird, bleibt erhalten. Um neu zu beginnen, schließen Sie diesen Pull Request und schreiben Sie `/publish again`.',
  'fix-what':
    'Wo wird es behoben? Schreiben Sie `/fix new` für ein neues Issue der Entwicklung oder `/fix owner/repo#7` für ein Issue oder einen Pull Request, den es dort gibt. Ist es gelöst, schreiben Sie `/solved` und was geholfen hat.',
  'developers-milestone-due': 'Meilenstein „{title}“, fällig am {day}',
  'fix-already': 'Die Entwicklung arbeitet schon daran, in {repository}. Die Karte hat den Link.',
  'no-such-issue':
    '{words} kann ich nicht sehen. Ist die App in diesem Repository installiert, und stimmt die Nummer?',

  // Was die Überwachung meldet.
  'card-greeting-alerts':
    '**{source}** meldet dies. Es liegt bei **{level}**, Priorität **{priority}**. {promise}',
  'card-answer-due-alerts': 'Bis **{time}** soll sich jemand darum kümmern.',
  'card-answer-late-alerts': 'Bis **{time}** sollte sich jemand darum kümmern. Wir sind spät dran.',
  'card-resolved-alerts':
    '**Gelöst von {by}.** Das Ticket wird geschlossen, sobald **{source}** meldet, dass kein Alarm mehr besteht.',
  'card-closed-alerts': '**Von {by} gelöst und geschlossen.** {confirmed}',
  'card-closed-quiet': '**Vorbei und geschlossen.** Seit **{time}** besteht kein Alarm mehr.',
  'card-withdrawn-alerts': '**Ohne Lösung geschlossen**, von {by}.',
  'card-duplicate-alerts':
    '**In {main} geht es um dasselbe Problem, und dort arbeiten wir daran.** Ist dies etwas anderes, schreiben Sie `/reopen`.',
  'card-handed-over-alerts': '**Ab jetzt kümmert sich {to} darum.** Unser Ticket ist geschlossen.',
  'alerts-heading': '**Alarme von {source}:** {counts}',
  'alerts-firing.one': '{count} besteht',
  'alerts-firing.other': '{count} bestehen',
  'alerts-over.one': '{count} ist vorbei',
  'alerts-over.other': '{count} sind vorbei',
  'alerts-unheard.one': '{count} wird nicht mehr gemeldet',
  'alerts-unheard.other': '{count} werden nicht mehr gemeldet',
  'alerts-columns': '| Alarm | Stand |',
  'alert-firing': '**besteht** seit {time}',
  'alert-acknowledged': '**besteht** seit {time}, bestätigt',
  'alert-restored': 'vorbei seit {time}',
  'alert-unheard': 'seit {time} nicht mehr gemeldet',
  'alert-runbook': 'Runbook',
  'alerts-more.one': 'Und {count} weiterer, den die Überwachung zeigt.',
  'alerts-more.other': 'Und {count} weitere, die die Überwachung zeigt.',
  'alerts-changed': '**{source}** meldet eine Änderung:\n\n{lines}',
  'alerts-again':
    '{people} **{source}** meldet es wieder, deshalb habe ich das Ticket wieder aufgenommen:\n\n{lines}',
  'alerts-line-firing': '- besteht jetzt: {alert}',
  'alerts-line-over': '- ist vorbei: {alert}',
  'alerts-line-unheard': '- wird nicht mehr gemeldet: {alert}',
  'alerts-line-more': '- und {count} weitere',
  'alerts-quiet': 'Es besteht kein Alarm mehr. Ist es gelöst? Dann schreiben Sie `/solved` und woran es lag.',
  'alerts-silent':
    '{people} von **{source}** habe ich seit {time} nichts mehr über diese Alarme gehört. Sind sie vorbei? Dann schreiben Sie `/solved`; wenn nicht, prüfen Sie bitte, ob **{source}** den Desk noch erreicht.',
  'alerts-quiet-note': '{source} meldet, dass es vorbei ist.',
  'alerts-unheard-note': '{source} meldet es nicht mehr.',
  'alerts-title': '{name}: {summary}',
  'alerts-title-many': '{name} ({count} Alarme)',
  'alerts-body':
    '{words}\n\n{facts}\n\nGemeldet von **{source}**. Wie es um die Alarme steht, zeigt die Karte darunter.',
  'alerts-fact-runbook': '- Runbook: {url}',
  'alerts-fact-url': '- In der Überwachung: {url}',
  'alerts-fact-before': '- Dasselbe wurde schon einmal gemeldet, in #{number}.',
  'alerts-storm-title': 'Viele Alarme auf einmal von {source}',
  'alerts-storm-body':
    '**{source}** meldet mehr als {above} neue Dinge innerhalb einer Minute; dieses eine Ticket steht für alle:\n\n{lines}\n\nVielleicht haben sie eine gemeinsame Ursache. Ist es eine größere Störung? Dann schreiben Sie `/major` und was ausgefallen ist.',
  'alerts-storm':
    '{people} **{source}** meldet sehr viel auf einmal, und dieses Ticket steht für alles. Ist es eine größere Störung? Dann schreiben Sie `/major` und was ausgefallen ist.',
  'nobody-to-wait-for':
    'Dieses Ticket hat die Überwachung eröffnet, deshalb kann niemand antworten, der es gemeldet hätte. Schreiben Sie, auf wen oder was es wartet: {list}.',
  'row-recovered': 'Wieder in Ordnung',
  // The weekly problem review.
  'figure-opened': 'Eröffnet',
  'figure-opened-means':
    'Tickets, die eröffnet wurden. Probleme und bekannte Fehler sind Arbeit des Teams und hier keine Tickets; ebenso wenig Issues, die schon geschlossen waren, als Tierline kam.',
  'figure-resolved': 'Gelöst',
  'figure-resolved-means': 'Tickets, die mindestens einmal gelöst wurden, jedes einmal gezählt.',
  'figure-ended-otherwise': 'Anders beendet',
  'figure-ended-otherwise-means':
    'Tickets, die ohne Lösung endeten: zurückgezogen, ohne Antwort der anfragenden Person, mit einem anderen zusammengeführt oder übergeben.',
  'figure-reopened': 'Wieder geöffnet',
  'figure-reopened-means': 'Wie oft ein beendetes Ticket wieder aufgenommen wurde, jedes Mal gezählt.',
  'figure-backlog': 'Rückstand',
  'figure-backlog-means':
    'Tickets, die am Ende des Zeitraums offen waren; ein laufender Zeitraum endet jetzt.',
  'figure-backlog-age': 'Alter des Rückstands',
  'figure-backlog-age-means':
    'Bei Tickets, die am Ende des Zeitraums offen waren: die Zeit seit ihrer Eröffnung.',
  'figure-first-response': 'Erste Antwort',
  'figure-first-response-means':
    'Von der Eröffnung bis zur ersten öffentlichen Antwort des Teams: eigene Worte oder was ein Befehl wie `/solved` oder `/known` der anfragenden Person mitteilt. Wer anruft, hat sofort eine Antwort; was die Überwachung eröffnet, sobald sich jemand darum kümmert. Was beantwortet war, bevor Tierline kam, bleibt außen vor.',
  'figure-next-response': 'Nächste Antwort',
  'figure-next-response-means':
    'Vom ältesten unbeantworteten Kommentar der anfragenden Person bis zur nächsten öffentlichen Antwort des Teams, soweit die Policy eine zusagt.',
  'figure-time-to-own': 'Zeit bis zur Übernahme',
  'figure-time-to-own-means': 'Von der Eröffnung bis zur ersten Person, die daran arbeitet.',
  'figure-first-resolution': 'Erste Lösung',
  'figure-first-resolution-means': 'Von der Eröffnung bis zur ersten Lösung.',
  'figure-full-resolution': 'Vollständige Lösung',
  'figure-full-resolution-means':
    'Von der Eröffnung bis zur letzten Lösung im Zeitraum, ohne die Zeit, in der das Ticket als beendet galt. Sie ist die Summe aus Warten auf die anfragende Person, Arbeit des Teams und Warten auf Dritte.',
  'figure-requester-wait': 'Warten auf die anfragende Person',
  'figure-requester-wait-means':
    'Der Teil der vollständigen Lösung, in dem das Ticket auf die anfragende Person wartete.',
  'figure-staff-work': 'Arbeit des Teams',
  'figure-staff-work-means': 'Der Teil der vollständigen Lösung, in dem das Ticket beim Team lag.',
  'figure-outside-wait': 'Warten auf Dritte',
  'figure-outside-wait-means':
    'Der Teil der vollständigen Lösung, in dem das Ticket auf jemand anderen wartete: Fachleute, Hersteller, Dritte, einen Termin vor Ort, Teile oder eine Änderung.',
  'figure-sla-clocks': 'SLA-Einhaltung je Frist',
  'figure-sla-clocks-means':
    'Eingehaltene Fristen ÷ eingehaltene und verletzte. Jede Frist hat ein Urteil, das in dem Zeitraum zählt, in den es fiel: eine Verletzung sofort, wie auch immer das Ticket endet. Fristen, die ohne Urteil enden (zusammengeführt, übergeben, ohne Antwort), bleiben außen vor.',
  'figure-sla-tickets': 'SLA-Einhaltung je Ticket',
  'figure-sla-tickets-means':
    'Gelöste Tickets ohne Verletzung einer zugesagten Frist ÷ diese und die Tickets mit ihrer ersten Verletzung im Zeitraum.',
  'figure-internal-targets': 'Interne Ziele eingehalten',
  'figure-internal-targets-means':
    'Dasselbe für das, was die Arbeitenden einander schulden: die Ziele der Ebenen (OLA) und Einbindungen. Zugesagt ist davon niemandem etwas.',
  'figure-first-contact-resolution': 'Lösung beim ersten Kontakt',
  'figure-first-contact-resolution-means':
    'Gelöst mit höchstens einer öffentlichen Antwort des Teams (ein aufgenommener Anruf ist keine), ohne weitere Nachricht der anfragenden Person außer einem Dank, bis dahin nie eskaliert, nicht binnen 7 Tagen wieder geöffnet ÷ gelöste Tickets.',
  'figure-first-level-resolution': 'Lösung auf Ebene 1',
  'figure-first-level-resolution-means': 'Auf Ebene 1 gelöst ÷ gelöste Tickets.',
  'figure-second-level-resolution': 'Lösung auf Ebene 2',
  'figure-second-level-resolution-means': 'Auf Ebene 2 gelöst ÷ auf Ebene 2 oder 3 gelöste Tickets.',
  'figure-tier-split': 'Verteilung auf die Ebenen',
  'figure-tier-split-means': 'Auf jeder Ebene gelöst ÷ gelöste Tickets.',
  'figure-reopen-rate': 'Wiederöffnungsrate',
  'figure-reopen-rate-means':
    'Tickets, die binnen 7 Tagen nach einer Lösung wieder aufgenommen wurden ÷ gelöste Tickets, beides nach den Lösungen des Zeitraums.',
  'figure-escalation-rate': 'Eskalationsrate',
  'figure-escalation-rate-means':
    'Tickets, die vor ihrer Lösung an eine höhere Ebene gingen ÷ gelöste Tickets.',
  'figure-escalations': 'Eskalationen',
  'figure-escalations-means': 'Wie oft ein Ticket an eine höhere Ebene ging.',
  'figure-handoffs': 'Übergaben je Ticket',
  'figure-handoffs-means':
    'Wie oft ein Ticket vor seiner Lösung von einer Ebene zur anderen ging, im Mittel der gelösten Tickets.',
  'figure-manager-calls': 'Hierarchische Eskalationen',
  'figure-manager-calls-means':
    'Wie oft eine Führungskraft gerufen wurde, vom Team oder durch eine Beschwerde.',
  'figure-satisfaction': 'Zufriedenheit',
  'figure-satisfaction-means': 'Bewertungen mit 4 und 5 ÷ Bewertungen, jeweils von Lösungen des Zeitraums.',
  'figure-rating-response': 'Rücklauf',
  'figure-rating-response-means':
    'Gelöste Tickets, von denen eine Lösung des Zeitraums bewertet wurde ÷ gelöste Tickets.',
  'figure-time-logged': 'Erfasste Zeit',
  'figure-time-logged-means': 'Was erfasst wurde, je Art; Korrekturen sind abgezogen.',
  'figure-known-error-reuse': 'Wiederverwendung bekannter Fehler',
  'figure-known-error-reuse-means':
    'Gelöste Tickets, denen ein bekannter Fehler half ÷ gelöste Tickets. Einer, der bei der Wiederöffnung schon versucht war, half nicht.',
  'figure-suggestion-precision': 'Treffsicherheit der Vorschläge',
  'figure-suggestion-precision-means':
    'Bekannte Fehler, die auf Tickets vorgeschlagen wurden, die im Zeitraum eröffnet wurden, und die angenommen wurden, auch vergeblich ÷ angenommene und abgelehnte.',
  'figure-portal-tickets': 'Vom Portal aus eröffnet',
  'figure-portal-tickets-means': 'Tickets, die vom Portal aus eröffnet wurden.',
  'chart-volume': 'Eröffnet, gelöst und noch offen, je Woche',
  'chart-compliance': 'SLA-Einhaltung',
  'chart-kept': 'SLA-Einhaltung je Woche',
  'chart-week': 'Woche ab',
  'chart-goal': 'Ziel',
  'chart-withheld': 'zu wenige',
  'chart-desks': 'Zahlen mehrerer Desks',
  'report-title': 'Zahlen von {desk}, {from} bis {to}',
  'report-share': '{percent} % ({counted} von {n})',
  'report-share-few': '{percent} % ({counted} von {n}, wenige)',
  'report-goal': '{figure} (Ziel {percent} %)',
  'report-part': '{figure}: {part}',
  'report-part-level': 'Ebene {level}',
  'report-end-withdrawn': 'zurückgezogen',
  'report-end-no-answer': 'ohne Antwort',
  'report-end-duplicate': 'zusammengeführt',
  'report-end-handed-over': 'übergeben',
  'report-in-business': '{figure}, Geschäftszeit',
  'report-in-wall': '{figure}, Kalenderzeit',
  'report-figure': 'Zahl',
  'report-now': 'Zeitraum',
  'report-before': 'Davor',
  'report-n': 'n',
  'report-median': 'Median',
  'report-p90': 'p90',
  'report-mean': 'Mittel',
  'report-median-before': 'Median davor',
  'report-nobody': '(ohne)',
  'report-definitions': 'Was jede Zahl bedeutet',
  'report-provisional':
    'Bis {day} können sich die Lösung beim ersten Kontakt und die Wiederöffnungsrate noch ändern: Ein Ticket, das in den letzten 7 Tagen gelöst wurde, kann wiederkommen.',
  'report-ticket': 'Ticket',
  'report-gives': 'Gibt',
  'report-address': 'Adresse',
  'report-counts': 'zählt',
  'report-counts-not': 'zählt nicht',
  'weekly-title': 'Wochenbericht, {from} bis {to}',
  'weekly-opening':
    'Eröffnet: {opened} (in der Woche davor {opened-before}). Gelöst: {resolved} ({resolved-before}). Am Ende offen: {backlog} ({backlog-before}). Jede Zusage eingehalten bei {kept} der Tickets, in der Woche davor bei {kept-before}.',
  'weekly-look': '### Worauf zu achten ist',
  'weekly-look-nothing': 'In dieser Woche fällt nichts auf.',
  'weekly-look-backlog': 'Es ist mehr offen als vor einer Woche: {backlog} statt {before}.',
  'weekly-look-kept': 'Es wurden weniger Zusagen eingehalten: {kept}, in der Woche davor {before}.',
  'weekly-look-nobody.one': '1 offenes Ticket hat niemanden, der daran arbeitet.',
  'weekly-look-nobody.other': '{count} offene Tickets haben niemanden, der daran arbeitet.',
  'weekly-look-old.one': '1 offenes Ticket ist älter als 30 Tage.',
  'weekly-look-old.other': '{count} offene Tickets sind älter als 30 Tage.',
  'weekly-look-level': '{figure}: {share}; das Ziel ist {goal} %.',
  'weekly-look-reopened': 'Tickets kamen nach ihrer Lösung wieder: {share}.',
  'weekly-look-ahead.one': '1 Zusage wird in den nächsten sieben Tagen fällig.',
  'weekly-look-ahead.other': '{count} Zusagen werden in den nächsten sieben Tagen fällig.',
  'weekly-breaches': '### Was verletzt wurde, und warum',
  'weekly-breach': '- {ticket} {title}: {clock} fällig {due}, {late}. {why}{also}',
  'weekly-late': '{length} zu spät eingehalten',
  'weekly-still-late': 'seitdem {length} offen',
  'weekly-ended-late': 'nicht eingehalten; das Ticket endete {length} später',
  'weekly-why-nobody': 'Auf Ebene {level} hatte es niemand übernommen.',
  'weekly-why-taken': 'Es war auf Ebene {level} in Arbeit.',
  'weekly-why-outside': 'Es lag auf Ebene {level} und hatte {length} auf andere gewartet.',
  'weekly-more.one': 'Und 1 weitere: `tierline report --explain sla-clocks` zeigt alle.',
  'weekly-more.other': 'Und {count} weitere: `tierline report --explain sla-clocks` zeigt alle.',
  'weekly-more-ahead.one': 'Und 1 weitere.',
  'weekly-more-ahead.other': 'Und {count} weitere.',
  'weekly-also': ' Ebenfalls zu spät: {clocks}.',
  'weekly-business': '{length} Geschäftszeit',
  'weekly-wall': '{length} Kalenderzeit',
  'weekly-ahead': '### Was als Nächstes fällig wird',
  'weekly-ahead-line': '- {ticket} {title}: {clock} fällig {due}',
  'weekly-pictures': '### Die letzten Wochen',
  'weekly-volume': 'Eröffnet (Balken) und gelöst (Linie) je Woche',
  'weekly-compliance': 'Tickets mit allen Zusagen eingehalten, in Prozent',
  'weekly-ages': 'Offene Tickets nach Alter in Tagen',
  'weekly-age': '{from}–{to}',
  'weekly-age-last': '{from}+',
  'weekly-week': 'Woche ab',
  'weekly-ages-row': 'Alter in Tagen',
  'weekly-ages-tickets': 'Tickets',
  'weekly-split': '### Die Ebenen und ihre Ziele',
  'weekly-split-column': 'Ebene',
  'weekly-goal-column': 'Ziel',
  'weekly-weeks-column': 'Letzte {weeks} Wochen',
  'weekly-load': '### Wer wie viel hat',
  'weekly-load-note': 'Nach Namen: Die Tabelle zeigt, wo Hilfe gebraucht wird, nicht, wer mehr getan hat.',
  'weekly-load-head': '| Person | Offen | davon wartend | älter als 7 Tage | ältestes seit |',
  'weekly-load-nobody': '(niemand)',
  'weekly-feedback': '### Was Anfragende sagten',
  'weekly-feedback-line': '- {ticket} {stars} von 5: {comment}',
  'weekly-figures': 'Alle Zahlen der Woche mit ihren Definitionen',
  'weekly-next': 'Der nächste Bericht ist {issue}.',
  'figure-solved-by-article': 'Durch einen Artikel gelöst',
  'figure-solved-by-article-means':
    'Wie oft Besucherinnen und Besucher des Portals sagten, dass ein Artikel geholfen hat, weshalb auch immer sie kamen. Tage sind die von UTC.',
  'figure-failed-searches': 'Erfolglose Suchen',
  'figure-failed-searches-means':
    'Suchen im Portal, nach denen das Ticketformular geöffnet wurde, ohne dass ein Artikel gelesen wurde.',
  'figure-intents': 'Wollten ein Ticket eröffnen',
  'figure-intents-means':
    'Besucherinnen und Besucher des Portals, die suchten oder das Ticketformular öffneten, jede Person einmal am Tag gezählt, mit einer Zufallszahl im eigenen Browser.',
  'figure-deflection': 'Wirklich vermiedene Tickets',
  'figure-deflection-means':
    'Diejenigen davon, denen ein Artikel half und die nicht binnen 7 Tagen doch noch zum Ticketformular kamen ÷ alle, die ein Ticket eröffnen wollten.',
  'problem-review-title': 'Problem-Review, {date}',
  'problem-review':
    'Was immer wiederkommt und was auf eine Entscheidung wartet. Zeit ist, was mit `/time` erfasst wurde. Das nächste Review schließt dieses und sagt, was aus seinen Kandidaten wurde.',
  'problem-review-candidates':
    '### Kandidaten für Probleme\n\nMindestens {least} geschlossene Störungen der letzten {days} Tage, die kein bekannter Fehler erklärt und die dieselbe Ursache zu haben scheinen. Wenn das stimmt, schreiben Sie in eine davon `/problem` und in die anderen `/problem #12` mit der Nummer des Problems. Wenn nicht, lassen Sie sie stehen: Von selbst geschieht nichts.',
  'problem-review-candidates-head':
    '| Was sie gemeinsam haben | Störungen | Seit | Dienst | Zeit | Tickets |',
  'problem-review-more-candidates.one': 'Und 1 kleinerer Kandidat.',
  'problem-review-more-candidates.other': 'Und {count} kleinere Kandidaten.',
  'problem-review-more-tickets.one': 'und 1 weiteres',
  'problem-review-more-tickets.other': 'und {count} weitere',
  'problem-review-weeks': 'Störungen dieser Kandidaten je Woche',
  'problem-review-week': 'In der Woche ab',
  'problem-review-problems': '### Offene Probleme',
  'problem-review-problems-head':
    '| Problem | Seit | Tickets | In den letzten 4 Wochen | Zeit | Ursache | Zwischenlösung | Dauerhafte Lösung |',
  'problem-review-yes': 'ja',
  'problem-review-no': 'nein',
  'problem-review-no-fix': 'noch keine: `/fix new` oder `/fix owner/repo#7`',
  'problem-review-fix-due': '{issue}, fällig am {day} mit „{milestone}“',
  'problem-review-fix-named': '{issue}, im Meilenstein „{milestone}“ ohne Termin',
  'problem-review-fix-undated': '{issue}, noch ohne Meilenstein',
  'problem-review-fix-done': '{issue}, erledigt',
  'problem-review-due':
    '### Artikel, die zu prüfen sind\n\nLesen Sie jeden, berichtigen Sie, was nicht mehr stimmt, und tragen Sie den Tag bei `reviewedOn` ein. Ein Artikel, der ein Ticket gelöst hat, gilt an diesem Tag als geprüft.',
  'problem-review-due-head': '| Artikel | Geprüft am | Zuletzt geholfen am | Fällig seit |',
  'problem-review-unused':
    '### Bekannte Fehler, die ein Jahr lang niemandem geholfen haben\n\nWenn niemand einen davon mehr braucht, geben Sie ihm `status: retired`. Wenn doch, wird er vielleicht nicht gefunden: Ergänzen Sie die Worte der Leute als `aliases`.',
  'problem-review-unused-head': '| Artikel | Geprüft am | Zuletzt geholfen am |',
  'problem-review-never': 'nie',
  'problem-review-services': '### Woher die Störungen kommen',
  'problem-review-services-head': '| Dienst | Störungen in den letzten 4 Wochen | In den 4 Wochen davor |',
  'problem-review-known-errors': '### Bekannte Fehler, die wiederkommen',
  'problem-review-known-errors-head':
    '| Bekannter Fehler | Tickets in den letzten 4 Wochen | In den 4 Wochen davor |',
  'problem-review-unhelpful': '### Artikel, die nicht geholfen haben, wie Besucher des Portals sagen',
  'problem-review-unhelpful-head': '| Artikel | Warum, in ihren Worten | Wie oft in den letzten 4 Wochen |',
  'problem-review-searches': '### Suchen im Portal, die nichts gefunden haben',
  'problem-review-searches-head': '| Suche | Wie oft in den letzten 4 Wochen | Kandidat mit diesen Worten |',
  'problem-review-outcomes': 'Was aus den Kandidaten dieses Reviews wurde:',
  'problem-review-became-problem': '„{phrase}“ wurde zum Problem {problem}.',
  'problem-review-became-known': '„{phrase}“ hat jetzt einen bekannten Fehler, {known}.',
  'problem-review-became-quiet': '„{phrase}“ ist verstummt.',
  'problem-review-still-there': '„{phrase}“ ist noch da, mit {count} Störungen; zuletzt waren es {before}.',
  'problem-review-next': 'Das nächste Review ist {issue}.',
  'problem-review-none':
    'Im Moment gibt es nichts zu prüfen. Der Desk eröffnet das nächste Review, sobald es etwas gibt.',
  // To chats.
  'chat-opened': '{ticket}: neues Ticket von {requester}',
  'chat-classified': '{ticket}: neu eingestuft, {priority}',
  'chat-tier': '{ticket}: jetzt bei {level}',
  'chat-managers': '{ticket}: Führungskräfte sind gerufen',
  'chat-assigned': '{ticket}: {assignee} arbeitet daran',
  'chat-waiting': '{ticket}: wartet auf {whom}',
  'chat-resumed': '{ticket}: die Arbeit geht weiter',
  'chat-resolved': '{ticket}: gelöst',
  'chat-reopened': '{ticket}: wieder offen',
  'chat-closed': '{ticket}: geschlossen',
  'chat-rated': '{ticket}: mit {stars} von 5 bewertet',
  'chat-problem': '{ticket}: neues Problem',
  'chat-published': '{ticket}: {article} ist veröffentlicht',
  'chat-fixed': '{ticket}: behoben in {version}',
  'chat-warning': '{ticket}: {clock} gefährdet ({milestone})',
  'chat-breached': '{ticket}: {clock} überschritten',
  'chat-met': '{ticket}: {clock} eingehalten',
  'chat-corrected': '{ticket}: {clock} war doch nicht überschritten',
  'chat-desk-offline':
    '{repository}: offline von {from} bis {until}; nachgeholte Ereignisse: {events}, berichtigte Fristen: {clocks}',
  'chat-desk-recovered':
    '{repository}: der Desk ist zurück; was inzwischen auf seinen Tickets fällig war, sagt er verspätet (Tickets: {tickets})',
};
