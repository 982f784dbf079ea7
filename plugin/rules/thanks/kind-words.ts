/** What people say when it works: whole turns of phrase, since “back” alone, or “wieder”, may mean the opposite. */

const again = String.raw`(?:\s+(?:again|now|fine|great|well|perfectly|properly|nicely|like a charm|for me|here|as expected|all))*`;
const wieder = String.raw`(?:\s+(?:jetzt|nun|alles|hier|bei mir|bei uns|schon|ja|es|auch|wieder|einwandfrei|prima|super|bestens|gut|perfekt|problemlos|tadellos|reibungslos|wie gewohnt))*`;
const trouble = `(?:errors?|problems?|issues?|trouble|fault|outage)`;
const stoerung = `(?:problem|fehler|störung|thema|sache|ticket|anliegen|fall)`;
const beside = '(?<![\\p{L}\\p{N}])';
const end = '(?![\\p{L}\\p{N}])';

const englishThanks = [
  `(?:many |very many |so many |a thousand )?thanks?(?: you| u)?(?: again| so much| very much| a lot| a million| a bunch)*`,
  `thx|ty|tysm|cheers|much appreciated|appreciate it|you'?re (?:the best|a star|awesome|great)|well done|good job|great job|nice work|great work|good work`,
  'great|perfect|perfectly|excellent|awesome|super|brilliant|wonderful|lovely|amazing|fantastic|nice|cool|yay|hooray',
];

const englishWorks = [
  `(?:it |that |this |all |everything )?(?:works?|worked|working|runs?|running)${again}`,
  `(?:all |everything )?(?:is )?(?:good|fine|ok|okay|well|sorted|set)(?: again| now)+|all (?:is )?(?:good|fine|ok|okay|well|sorted|set)`,
  `(?:up and running|back to normal|back (?:up|online|in)|good to go)(?: again| now)*`,
  `(?:the |my |this )?${trouble} (?:is |are |has been |was |'s )?(?:now )?(?:solved|fixed|gone|resolved|sorted|over)(?: now| for me)*`,
  `no (?:more |further |other )?${trouble}(?: any ?more| since)*`,
  `(?:it |that |this )?(?:did|does|solved|fixed|resolved|helped)(?: it| the trick)?|did the trick|(?:is |it's |it is )?(?:solved|fixed|resolved|sorted)(?: now)?`,
  `(?:i |we )?can (?:connect|log in|login|print|work|send mail|get in|access it|open it|use it)(?: (?:again|now))+`,
  `(?:please |you can |you may |feel free to |it can be |this can be |can be )?closed?(?: now)?(?: the| this| my)?(?: ticket| issue| case)?`,
];

const germanThanks = [
  `(?:nochmals? |vielen |lieben |herzlichen |besten |schönen |tausend )*dank(?:e|eschön)?(?: (?:dir|euch|ihnen|schön|sehr|nochmals?|noch ?mal|vielmals|für (?:die|ihre|eure|deine)(?: schnelle| prompte| tolle)? (?:hilfe|unterstützung|lösung|antwort|bearbeitung)))*`,
  'perfekt|klasse|prima|wunderbar|spitze|toll|hervorragend|passt(?: so)?|top|genial|großartig',
];

const germanWorks = [
  `(?:es |jetzt |nun |alles |das |hier )*(?:läuft|laufen|funktioniert|funktionieren|geht|klappt|hat geklappt|tut(?: es)?)${wieder}`,
  `(?:das |der |die |mein |unser )?${stoerung} (?:ist |hat sich |wurde |scheint )?(?:damit |jetzt |nun )?(?:gelöst|behoben|erledigt|weg|verschwunden|beseitigt)`,
  `(?:(?:das |der |die |mein |unser )?${stoerung} )?(?:(?:tritt|taucht) (?:jetzt |nun )?nicht mehr auf|kommt (?:jetzt |nun )?nicht mehr)`,
  `keine?r? (?:probleme?|fehler|störung(?:en)?)(?: mehr)+`,
  `(?:es ist |ist |jetzt |nun |alles |wieder )*(?:in ordnung|gut so|bestens|erledigt|gelöst|behoben|paletti)|(?:jetzt |nun |alles |wieder )+(?:gut|ok|okay|klar|da|online|normal)`,
  `(?:ich |wir )?kann (?:mich )?(?:wieder|jetzt wieder) (?:drucken|arbeiten|anmelden|verbinden|einloggen|mailen|zugreifen)`,
  `(?:bitte |kann |darf )*(?:das |dieses |den )?(?:ticket |fall )?(?:bitte )?(?:schließen|geschlossen werden)`,
  "hat geholfen|das war es|das war's",
];

const otherThanks = [
  'merci(?: beaucoup| bien| infiniment)?|(?:muchas |mil )?gracias(?: por todo)?|grazie(?: mille| tante)?|(?:muito )?obrigad[oa]|bedankt|dank u(?: wel)?|dank je(?: wel)?|(?:stort )?tack(?: så mycket)?|(?:mange |tusen )?takk?|kiitos|dziękuję|dzięki|děkuji|díky|ďakujem|köszönöm|mulțumesc|hvala',
  'спасибо(?: большое)?|большое спасибо|дякую|благодаря|ευχαριστώ|teşekkürler|teşekkür ederim|شكرا|شكرًا|תודה(?: רבה)?|ありがとうございます|ありがとうございました|ありがとう|谢谢(?:你|您)?|感谢|謝謝(?:你|您)?|감사합니다|고맙습니다|cảm ơn|terima kasih',
];

const otherWorks = [
  "(?:ça |tout |cela )?(?:re)?(?:marche|fonctionne)(?: bien| parfaitement| à nouveau| maintenant)*|c'est (?:bon|réglé|résolu)|(?:ya )?funciona(?: bien| perfectamente| ahora)*|(?:está |ya está )?(?:resuelto|solucionado|arreglado)|(?:ora |adesso )?funziona(?: tutto| bene| ora| adesso)*|risolto|(?:já |agora )?funciona(?: bem| agora)*|(?:está )?resolvido",
  '(?:het |alles )?werkt(?: weer| nu| prima)*|opgelost|(?:det |allt )?fungerar(?: nu| igen| bra)*|(?:det )?(?:virker|fungerer)(?: nu| nå| igen)*|(?:już )?działa|rozwiązane|(?:už )?funguje|vyřešeno|(?:все |всё |теперь |уже )?(?:работает|заработало|решено)(?: теперь| отлично)*|(?:все |тепер )?працює|çalışıyor|çözüldü',
  '直りました|解決しました|動きました|动了|好了|可以了|解决了|已解决|正常了|好了|해결(?:됐|되었|됐)습니다|잘 됩니다',
];

function turns(some: readonly string[]): readonly RegExp[] {
  return some.map((turn) => new RegExp(`${beside}(?:${turn})${end}`, 'gu'));
}

/** In small letters, with plain apostrophes: what says that it works. */
export const worksWords: readonly RegExp[] = turns([...englishWorks, ...germanWorks, ...otherWorks]);

/** In small letters, with plain apostrophes. */
export const kindWords: readonly RegExp[] = [
  /[\u{1f44d}\u{1f44c}\u{1f44f}\u{1f64f}\u{1f389}\u{1f600}-\u{1f60a}\u{2764}\u{2705}\u{1f603}\u{1f642}][\u{1f3fb}-\u{1f3ff}\u{fe0f}]*/gu,
  ...turns([...englishThanks, ...germanThanks, ...otherThanks]),
  ...worksWords,
];
