/** The words of greetings, farewells and offices, in the languages that people write thanks in. */

function line(words: string, behind: string): RegExp {
  return new RegExp(`^(?:${words})(?![\\p{L}\\p{N}])${behind}$`, 'iu');
}

export const greeting = line(
  'hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|moin|servus|grüezi|grüß gott|guten (?:morgen|tag|abend)|' +
    'sehr geehrte[rs]?|liebe[rs]?|bonjour|bonsoir|salut|chère?|hola|buenos días|buenas tardes|estimad[oa]|ciao|buongiorno|' +
    'salve|gentile|olá|oi|bom dia|boa tarde|prezad[oa]|beste|geachte|dag|hej|hei|kære|cześć|dzień dobry|ahoj|dobrý den|' +
    'здравствуйте|добрый день|привет|вітаю|merhaba|sayın|こんにちは|您好|你好|안녕하세요',
  '[^.?]{0,60}',
);

const farewells =
  '(?:(?:with |my )?(?:best|kind|kindest|warm|warmest|many) )?regards|(?:with )?best wishes|all the best|best|sincerely|' +
  'yours (?:sincerely|faithfully|truly)|respectfully|br|kr|cheers|thanks (?:and|&) (?:best |kind )?regards|' +
  'thank you (?:and|&) (?:best |kind )?regards|have a (?:nice|great|good) (?:day|weekend|week|evening)|' +
  'mit (?:freundlichen?|besten|lieben|herzlichen|schönen|sonnigen) gr(?:üßen|uß|üssen|uss)|' +
  '(?:freundliche|viele|beste|schöne|liebe|herzliche|sonnige) gr(?:üße|üsse)|(?:lieben |schönen |besten )?gr(?:uß|uss|üße|üsse)|' +
  'mfg|vg|lg|bg|hg|hochachtungsvoll|(?:einen )?schönen (?:tag|abend)(?: noch)?|schönes wochenende|' +
  '(?:bien )?cordialement|(?:sincères |meilleures )?salutations|bien à vous|bonne journée|' +
  '(?:un )?(?:cordial )?saludos?|saludos cordiales|atentamente|(?:cordiali|distinti) saluti|saluti|cordialmente|' +
  'atenciosamente|(?:com os melhores )?cumprimentos|abraços|met vriendelijke groet(?:en)?|(?:vriendelijke )?groet(?:en|jes)?|mvg|' +
  '(?:med )?(?:vänliga|bästa) hälsningar|hälsningar|mvh|(?:med )?venlig hilsen|(?:med )?vennlig hilsen|hilsen|' +
  '(?:ystävällisin )?terveisin|pozdrawiam|z poważaniem|s pozdravem|üdvözlettel|cu stimă|с уважением|з повагою|με εκτίμηση|' +
  'saygılarımla|よろしくお願いします|よろしくお願いいたします|此致|敬上|祝好';

/** Above a name. What is a thanks by itself, as “Thanks,”, is read as one. */
export const signOff = line(farewells, '[^?!]{0,40}[,.!]?');

/** The same where more stands behind it. */
export const farewell = new RegExp(`^(?:${farewells})(?![\\p{L}\\p{N}])`, 'iu');

/** How to reach somebody, or what a firm must say of itself. */
export const contact = new RegExp(
  [
    String.raw`(?:\+|\b0|\(0)[\d\s()./-]{6,}\d`,
    String.raw`\S@\S+\.\S|https?://|\bwww\.|\b[a-z0-9-]+\.(?:com|org|net|de|at|ch|fr|es|it|nl|eu|io|example)\b`,
    String.raw`\b(?:tel|phone|mobile?|fax|office|direct|telefon|mobil|handy|e-?mail|web)\b ?[.:]`,
    String.raw`\b(?:gmbh|mbh|kg|ohg|e\.v\.|inc|ltd|llc|plc|corp|s\.a\.|sarl|sas|s\.r\.l\.|b\.v\.|oy|aps)(?![\p{L}])|\bag\b$`,
    String.raw`\b(?:straße|strasse|street|avenue|road|platz|rue|calle|via|plein)\b|str\. ?\d|\b\d{5} \p{Lu}`,
  ].join('|'),
  'iu',
);

export const disclaimer =
  /confidential|privileged|intended (?:only |solely )?(?:for|recipient)|addressee|disclaimer|free of (?:any )?virus|before printing|registered (?:office|in england)|company (?:no|number|registration)|vat (?:no|id|reg)|vertraulich|(?:richtige|vorgesehene|bestimmte)r? (?:empfänger|adressat)|irrtümlich erhalten|unbefugt|umwelt|amtsgericht|handelsregister|registergericht|geschäftsführ|aufsichtsrat|ust-?id|sitz der gesellschaft|datenschutzhinweis|confidentiel|destinataire|avant d['’]imprimer|confidencial|destinatario|antes de imprimir|riservat[oe]|prima di stampare|vertrouwelijk|geadresseerde|konfidentiell|poufn|конфиденциальн/iu;

/** Whoever writes one of these below a farewell writes more than a signature. */
export const complaint =
  /(?<![\p{L}\p{N}])(?:still|not|never|but|again|broken|broke|brok\p{L}*|fail\p{L}*|error\p{L}*|crash\p{L}*|slow\p{L}*|however|unfortunately|down|stuck|gone|missing|nicht|noch|aber|wieder|kein\p{L}*|fehler\p{L}*|kaputt|leider|langsam\p{L}*|fehlt|geht|pas|encore|toujours|pero|sigue|todavía|non|ancora|però|mas|não|ainda|niet|maar|nog|inte|men|ikke|nie|ale|не|но)(?![\p{L}\p{N}])|n['’]t(?!\p{L})/iu;
