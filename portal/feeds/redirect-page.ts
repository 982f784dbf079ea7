/** A page that leads to another at once: the only redirect that every static host can serve. */
import { xmlText } from './escape.ts';

/** Where it leads; `said` stands before the title for those whose browser does not follow. */
interface Redirect {
  /** From the root of the host. */
  readonly path: string;
  /** The same with the host, where the portal knows it. */
  readonly address: string;
  readonly lang: string;
  readonly title: string;
  readonly said: string;
}

export function redirectPage({ path, address, lang, title, said }: Redirect): string {
  const [to, whole, words] = [path, address, title].map(xmlText);
  return [
    `<!doctype html><html lang="${xmlText(lang)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="refresh" content="0; url=${to}"><link rel="canonical" href="${whole}">`,
    `<meta name="robots" content="noindex"><title>${words}</title></head>`,
    `<body><p>${xmlText(said)} <a href="${to}">${words}</a>.</p></body></html>`,
  ].join('');
}
