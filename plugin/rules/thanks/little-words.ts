/** Words that say nothing by themselves, and are not counted. */
export const littleWords: ReadonlySet<string> = new Set(
  (
    'a an the this that it its is are was were be been i we you me my our your to for of in on at with by and so very ' +
    'much all everything now today here hi hello hey ok okay yes yep yeah just really team guys folks help quick ' +
    'support both everyone from has have had do does did ' +
    'der die das den dem des ein eine einen es ist sind war waren ich wir sie ihr du mir mich uns euch ihnen für von ' +
    'im in an am auf mit und so sehr alles jetzt nun heute hier hallo hi ja jo echt wirklich team hilfe schnelle ' +
    'schnell support beide alle zusammen habe hat haben hatte lg vg mfg gruß grüße viele liebe'
  ).split(' '),
);
