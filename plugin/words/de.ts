/** What the desk says in German. */
import type { MessageName } from './catalog.ts';

export const de: Readonly<Record<MessageName, string>> = {
  // The first sentences of the card.
  'card-closed': '**Gelöst und geschlossen.** {confirmed} {rating}',
  'card-confirmed': 'Bestätigt von {by}.',
  'card-goes-on': 'Am {time} geht es von selbst weiter.',
  'card-greeting':
    'Vielen Dank, {requester}. Ihr Ticket liegt mit Priorität **{priority}** bei **{level}**. {promise}',
  'card-not-taken':
    'Ihr Ticket liegt{again} mit Priorität **{priority}** bei **{level}**; übernommen hat es noch niemand. {promise}',
  'card-rate': 'Wie zufrieden sind Sie? Schreiben Sie `/rate 5` für sehr gut, `/rate 1` für schlecht.',
  'card-rated': 'Bewertet mit {stars} von 5, vielen Dank.',
  'card-resolved':
    '**Gelöst von {by}.** {requester}, funktioniert es bei Ihnen? Schreiben Sie `/confirm`. Wenn es noch nicht funktioniert, schreiben Sie `/reopen` und was Sie sehen.',
  'card-suggestion':
    'Das sieht nach einem bekannten Fehler aus:\n\n{suggestions}\n\nWenn das die Lösung ist, schließen Sie das Ticket einfach. Wenn nicht, müssen Sie nichts tun: Ein Mensch liest Ihr Ticket.',
  'card-suggestions':
    'Vielleicht ist es einer dieser bekannten Fehler:\n\n{suggestions}\n\nWenn das die Lösung ist, schließen Sie das Ticket einfach. Wenn nicht, müssen Sie nichts tun: Ein Mensch liest Ihr Ticket.',
  'card-taken': '**{assignee}** arbeitet{again} daran, mit Priorität **{priority}**. {promise}',
  'card-waiting-for-answer': '**Wir warten auf Sie, {requester}**. Bitte antworten Sie unten. {until}',
  'card-waiting-for-you': '**Wir warten auf Sie, {requester}**: {why} {until}',
  'card-waiting-no-reason': '**Wir warten auf {whom}**. {until} {promise}',
  'card-waiting': '**Wir warten auf {whom}**: {why} {until} {promise}',
  'card-withdrawn':
    '**Ohne Lösung geschlossen**, von {by}. Brauchen Sie weiterhin Hilfe, {requester}? Schreiben Sie `/reopen` und was Sie sehen.',

  // When the requester hears next, as the card promises it.
  'card-answer-coming': 'Sie erhalten hier eine persönliche Antwort.',
  'card-answer-due': 'Sie erhalten bis **{time}** eine persönliche Antwort.',
  'card-answer-late': 'Unsere Antwort war bis **{time}** zugesagt. Sie verspätet sich, das tut uns leid.',
  'card-update-due': 'Sie hören bis **{time}** wieder von uns.',
  'card-update-late':
    'Unsere nächste Nachricht war bis **{time}** zugesagt. Sie verspätet sich, das tut uns leid.',

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
  'workaround-helped': 'Die Umgehungslösung zu {known} hat geholfen.',
  'workaround-question': 'Hilft die Umgehungslösung zu {known}?',
  workaround:
    '{requester}, das ist ein bekannter Fehler, {title}, und es gibt eine Umgehungslösung:\n\n{workaround}\n\nHat sie geholfen? Schreiben Sie `/confirm`, wenn ja, und `/not-known`, wenn Ihre Störung eine andere ist. {more}',

  // A command that could not be done.
  'closed-already': 'Das Ticket ist schon geschlossen, zu bestätigen ist nichts mehr.',
  'command-in-code':
    '`/{command}` steht in einem Code-Abschnitt, dort wird nichts ausgeführt. Schreiben Sie den Befehl in eine eigene Zeile, ohne Backticks.',
  'did-you-mean': 'Meinten Sie `/{command}`?',
  'no-rating':
    '„{words}“ ist keine Bewertung. Schreiben Sie eine Zahl von 1 (schlecht) bis 5 (sehr gut), zum Beispiel `/rate 5`.',
  'no-such-command': 'Den Befehl `/{command}` gibt es nicht. {meant} {instead}',
  'not-suggested': '{named} wurde hier nicht vorgeschlagen. Vorgeschlagen: {suggested}.',
  'nothing-suggested': 'Hier wurde kein bekannter Fehler vorgeschlagen, abzulehnen ist also nichts.',
  'nothing-to-confirm':
    'Es wartet nichts auf Ihre Bestätigung. Wenn sich die Störung von selbst erledigt hat, können Sie das Ticket schließen.',
  'rate-later': 'Das Ticket ist noch nicht gelöst; bitte bewerten Sie uns, sobald es so weit ist.',
  'refused-several': '{person}, einiges davon hat nicht geklappt:\n\n{whys}',
  refused: '{person}, das hat nicht geklappt. {why}',
  'see-help': '`/help` zeigt, was Sie verwenden können.',
  'stands-alone':
    '`/{command}` muss allein in seiner Zeile stehen und wurde deshalb nicht ausgeführt. Schreiben Sie, was Sie sonst sagen möchten, in eine andere Zeile.',
  'still-open': 'Das Ticket ist noch offen; schreiben Sie einfach, was Sie sehen.',
  'two-commands':
    'Zwei Befehle stehen in einer Zeile, deshalb wurde keiner ausgeführt. Schreiben Sie jeden in eine eigene Zeile: erst `/{first}`, darunter `/{second}`.',
  'what-do-you-see': 'Was sehen Sie? Schreiben Sie es hinter `/reopen`, damit niemand nachfragen muss.',
  'which-rating':
    'Wie viele von fünf? Schreiben Sie eine Zahl von 1 (schlecht) bis 5 (sehr gut), zum Beispiel `/rate 5`.',

  // Why somebody may not do something.
  'cannot-see': 'Ich kann nicht sehen, ob Sie zum Support-Team gehören: {why}',
  'only-higher-levels':
    'Nur Ebene 2, Ebene 3 und die Leitung können {act}. Schreiben Sie mit Ihren eigenen Worten, was Sie sehen; ein Mensch liest es.',
  'only-level': 'Das Ticket liegt bei {level}; nur diese Ebene und die Leitung können {act}.',
  'only-requester-and-staff': 'Nur das Support-Team und wer das Ticket geöffnet hat, können {act}.',
  'only-requester': 'Das Ticket hat {requester} geöffnet, und nur {requester} kann {act}.',
  'only-staff':
    'Nur das Support-Team kann {act}. Schreiben Sie mit Ihren eigenen Worten, was Sie brauchen; ein Mensch liest es.',
  'only-they-close': 'Nur das Support-Team und wer es geöffnet hat, können es schließen.',
  'set-by-desk': 'Dieses Label setzt der Desk selbst.',

  // What was done by hand and is taken back.
  'assignee-put-back': '{person}, ich habe die Änderung der Zuweisung rückgängig gemacht. {why}',
  'closed-again': '{person}, ich habe dieses Ticket wieder geschlossen. {why}',
  'label-put-back': '{person}, ich habe die Änderung am Label „{label}“ rückgängig gemacht. {why}',
  'reopened-again': '{person}, ich habe dieses Ticket wieder geöffnet. {why}',
  'stays-ended': '{person}, ich habe dieses Ticket nicht wieder geöffnet. {why}',
  'too-late':
    'Dieses Ticket wurde vor mehr als {days} gelöst. Bitte öffnen Sie ein neues und nennen Sie darin #{number}.',

  // How a ticket ends for its requester: merged with others, without an answer, or with its main ticket.
  'card-duplicate-over':
    '**{main} zu derselben Störung ist abgeschlossen.** {requester}, wenn es bei Ihnen noch nicht funktioniert, schreiben Sie, was Sie sehen.',
  'card-duplicate':
    '**{main} beschreibt dieselbe Störung, dort wird daran gearbeitet.** Was daraus wird, erfahren Sie hier, {requester}. Ist Ihr Fall ein anderer, schreiben Sie `/reopen` und was anders ist.',
  'card-no-answer':
    '**Vorerst erledigt: Wir haben nichts von Ihnen gehört, {requester}.** Wenn Sie weiterhin Hilfe brauchen, schreiben Sie, was Sie sehen, und wir machen weiter.',
  duplicate:
    '{requester}, {main} beschreibt dieselbe Störung. Wir arbeiten deshalb dort weiter und schließen dieses Ticket. Sie müssen nichts tun: Sie erfahren hier, wenn es eine Umgehungslösung gibt und wenn die Störung behoben ist. Ist Ihr Fall doch ein anderer, schreiben Sie `/reopen` und was anders ist.',
  'main-ended':
    '{requester}, {main} wurde ohne Lösung beendet. Wenn Sie weiterhin Hilfe brauchen, schreiben Sie, was Sie sehen, und wir nehmen Ihr Ticket wieder auf.',
  'main-reopened':
    '{requester}, {main} ist doch noch nicht abgeschlossen: Wir arbeiten wieder daran. Sie erfahren hier, wenn die Störung behoben ist.',
  'main-solved':
    '{requester}, die Störung in {main} ist behoben.\n\n{note}\n\nWenn es bei Ihnen noch nicht funktioniert, schreiben Sie, was Sie sehen. Mit `/rate 1` (schlecht) bis `/rate 5` (sehr gut) können Sie unsere Hilfe bewerten.',
  'main-update':
    '{requester}, so steht es um {main}:\n\n{update}\n\nSie erfahren hier, wenn die Störung behoben ist.',
  'main-workaround':
    '{requester}, für die Störung in {main} gibt es eine Umgehungslösung. Es ist {title}:\n\n{workaround}\n\nSie erfahren hier, wenn die Störung behoben ist.',
  'no-answer':
    '{requester}, wir haben nichts von Ihnen gehört, deshalb gilt dieses Ticket vorerst als erledigt. Wenn Sie weiterhin Hilfe brauchen, schreiben Sie einfach, was Sie sehen, und wir machen weiter.',
  'resolved-without-note':
    '{requester}, {by} hat Ihr Ticket als gelöst gekennzeichnet. Funktioniert es bei Ihnen? Schreiben Sie `/confirm`. Wenn nicht, schreiben Sie `/reopen` und was Sie sehen. Mit `/rate 1` (schlecht) bis `/rate 5` (sehr gut) können Sie unsere Hilfe bewerten.',
  'silence-ends': 'Ohne Antwort nehmen wir am {date} an, dass Sie uns nicht mehr brauchen.',
  'still-waiting':
    '{requester}, wir warten noch auf Ihre Antwort.\n\n{question}\n\nEin Wort genügt, auch wenn Sie keine Hilfe mehr brauchen. {end}',
  resolved:
    '{requester}, Ihr Ticket ist gelöst:\n\n{note}\n\nFunktioniert es bei Ihnen? Schreiben Sie `/confirm`. Wenn nicht, schreiben Sie `/reopen` und was Sie sehen. Mit `/rate 1` (schlecht) bis `/rate 5` (sehr gut) oder mit 👍 oder 👎 an diesem Kommentar können Sie unsere Hilfe bewerten.',

  // A solution that was not worked out here.
  'card-handed-over':
    '**Das liegt von jetzt an bei {to}.** Unser Ticket ist geschlossen. Geht es nicht weiter, {requester}? Schreiben Sie `/reopen` und was Sie sehen.',
  'handed-over':
    '{requester}, das liegt von jetzt an bei {to}, und unser Ticket endet hier:\n\n{why}\n\nGeht es nicht weiter, oder brauchen Sie uns wieder? Schreiben Sie `/reopen` und was Sie sehen.',
  'solved-by-known':
    'Das ist ein bekannter Fehler, {known} ({title}). Wie Sie ihn umgehen, steht weiter oben.',

  // What comes from the developers, and what they ask.
  'developers-ask':
    '{requester}, eine Frage aus der Entwicklung, von {developer}:\n\n{question}\n\nBitte antworten Sie hier in einem Kommentar. Ihre Antwort geht von selbst an die Entwicklung.',
  'developers-say': '{requester}, eine Nachricht aus der Entwicklung, von {developer}:\n\n{words}',

  // Major incidents.
  'card-major': '🔴 **Großstörfall: {headline}** {update}',
  major:
    '{requester}, diese Störung betrifft viele und ist jetzt ein **Großstörfall**: {headline} Wir bearbeiten sie vor allem anderen und sagen Ihnen hier, wie es steht.',
  'no-major':
    '{requester}, dies ist kein Großstörfall mehr. An Ihrem Ticket wird weiter gearbeitet.\n\n{why}',
};
