/** What mail programs write around a mail that they quote, in the languages that they speak; in small letters. */

export type Head = 'from' | 'date' | 'to' | 'subject';

/** A line for each language or family of them: sender · time · receivers · subject. */
const heads = `
from · sent, date · to, cc, bcc, reply-to · subject
von · gesendet, datum · an, cc · betreff
de · envoyé, envoyé le, date · à, a, cc, copie à · objet, sujet
de · enviado, enviado el, fecha · para, cc · asunto
da · inviato, data · a, cc · oggetto
de · enviado, enviada, enviado em, enviada em, data · para, cc · assunto
de · enviat, data · per a, a · assumpte
van · verzonden, datum · aan, cc · onderwerp
från · skickat, datum · till, kopia · ämne
fra · sendt, dato · til, kopi · emne
frá · sent, dagsetning · til · efni
lähettäjä · lähetetty, päivämäärä, päiväys · vastaanottaja, kopio · aihe
saatja · saadetud, kuupäev · adressaat, saaja · teema
nuo · išsiųsta, data · kam · tema
od · wysłano, wysłane, data · do, dw · temat
od · odesláno, datum, odoslané, dátum · komu, kopie, kópia · předmět, predmet
šalje, od · poslano, poslato, datum · prima, za · predmet, naslov, zadeva
feladó · elküldve, küldve, dátum · címzett, másolatot kap · tárgy
de la · trimis, data · către · subiect
από · στάλθηκε, εστάλη, ημερομηνία · προς, κοιν · θέμα
от · отправлено, дата, изпратено · кому, копия, до · тема, относно
від · надіслано, дата · кому, копія · тема
kimden, gönderen · gönderildi, gönderilme, gönderilme tarihi, gönderme tarihi, tarih · kime, alıcı, bilgi · konu
差出人, 送信者 · 送信日時, 送信日, 日時, 日付 · 宛先, cc · 件名
发件人, 寄件者, 寄件人 · 发送时间, 发送日期, 日期, 时间, 時間, 傳送日期, 寄件日期 · 收件人, 收件者, 抄送, 副本 · 主题, 主題, 主旨
보낸 사람, 보낸사람 · 보낸 날짜, 날짜 · 받는 사람, 받는사람, 참조 · 제목
من · تاريخ الإرسال, التاريخ, أرسلت, تم الإرسال · إلى, نسخة · الموضوع
מאת · נשלח, תאריך · אל, עותק · נושא
از · ارسال شده, تاریخ · به · موضوع
प्रेषक · भेजा गया, दिनांक · प्रति · विषय
จาก · ส่ง, ส่งเมื่อ, วันที่ · ถึง, สำเนา · เรื่อง, หัวเรื่อง
từ, người gửi · đã gửi, ngày, ngày gửi · đến, tới, người nhận · chủ đề, tiêu đề
dari · dikirim, terkirim, tanggal · kepada, ke · subjek, perihal
`;

const columns: readonly Head[] = ['from', 'date', 'to', 'subject'];

/** Which part of a mail’s head a word names. Where languages share a word, as `de`, it means the same in all of them. */
export const headOf: ReadonlyMap<string, Head> = new Map(
  heads
    .trim()
    .split('\n')
    .flatMap((line) =>
      line
        .split(' · ')
        .flatMap((words, at) =>
          words.split(', ').map((word): [string, Head] => [word, columns[at] ?? 'subject']),
        ),
    ),
);

/** Words that people themselves put before a colon when they answer what they were asked: no mail begins so. */
export const details: ReadonlySet<string> = new Set(
  (
    'version|build|release|host|hostname|server|client|user|username|login|account|name|email|e-mail|mail|phone|time|' +
    'when|since|start|end|error|message|code|os|system|browser|device|ip|url|address|link|service|ticket|serial|model|' +
    'room|site|team|impact|urgency|priority|workaround|steps|result|expected|actual|note|ps|ref|reference|contact|log|' +
    'rechner|gerät|benutzer|benutzername|nutzer|konto|telefon|zeit|zeitpunkt|uhrzeit|wann|seit|beginn|ende|fehler|' +
    'fehlermeldung|meldung|fehlercode|betriebssystem|adresse|dienst|raum|standort|seriennummer|modell|lösung|hinweis|' +
    'ergebnis|ansprechpartner|kontakt|protokoll|status|owner|assignee|due|update|question|answer|frage|antwort'
  ).split('|'),
);

/** “… wrote”, as it stands above a quotation. */
export const wrote = new RegExp(
  [
    String.raw`\b(?:wrote|writes|schrieb|schreef|skrev|escribió|escribi\u00f3|escreveu|pisze|napisal|napisał|napisała|napsal|napsala|napísal|napísala|napisao|napisala|yazdı|kirjoitti|rašė|kirjutas|menulis|viết|va escriure)(?![\p{L}])`,
    'a écrit|ha scritto|a scris|írta|έγραψε|написал|написала|пише|написав|пишет',
    '写道|寫道|のメール|書きました|作成|작성|님이|쓴 글|كتب|כתב|כתבה|نوشت|เขียน|ने लिखा',
  ].join('|'),
  'iu',
);

/** “Quoting …”, with an address and no date. */
export const quoting =
  /^(?:quoting|zitat von|citando|citant|citat från|citerar|quotando|citazione|цитирую)(?!\p{L})/iu;

/** A line between dashes that names a message, with what makes it one: original, forwarded. */
const messageWord =
  'message|nachricht|mensaje|mensagem|messaggio|bericht|meddelande|meddelelse|melding|viesti|wiadomość|wiadomosc|zpráva|správa|poruka|sporočilo|üzenet|mesaj|mesajul|ileti|сообщение|письмо|повідомлення|съобщение|μήνυμα|missatge|メッセージ|邮件|郵件|메시지|الرسالة|הודעה';

/** `-----Original Message-----`, `---------- Forwarded message ---------`, `----- Исходное сообщение -----`. */
export const betweenDashes = new RegExp(
  String.raw`^-{2,}[ \t]*[^\n]{0,40}?(?:${messageWord})[^\n]{0,40}?-{2,}$`,
  'iu',
);

/** Above a mail that Apple’s program passes on. */
export const passedOn =
  /^(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message (?:transféré|réexpédié)|inicio del mensaje reenviado|inizio messaggio inoltrato|begin doorgestuurd bericht|início da mensagem reencaminhada|vidarebefordrat mejl|videresendt meddelelse|начало переадресованного сообщения|転送されたメッセージ) ?[:：]$/iu;
