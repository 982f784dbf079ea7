/** Words that stand in every text of a language and tell none apart. */

/** With a space between them, which is the shortest way to send them to a browser. */
export const englishStopWords =
  'a an and are as at be been but by can do does for from has have how i if in is it its me my not of on ' +
  'or our so that the their then there this to was we were what when where which will with would you your';

/** Written as they are compared, too: without umlauts. */
export const germanStopWords =
  'aber alle als am an auch auf aus bei beim bin bis bitte da damit dann das dass dem den der des die dies diese ' +
  'diesem diesen dieser dieses doch durch ein eine einem einen einer eines er es fur für ganz gibt habe haben hat ' +
  'hier ich ihm ihn ihr ihre im immer ins ist ja jetzt kann kein keine können konnen man mehr mein meine mich mir ' +
  'mit muss nach nicht noch nun nur ob oder schon sehr seit sich sie sind so sondern über uber um und uns unser ' +
  'unsere vom von vor war waren wenn werden wie wieder wir wird wurde wurden zu zum zur zwischen';
