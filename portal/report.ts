/** The figures that the desk publishes, read once for a build: of a file, or of the desk’s own server. */
import { readFile } from 'node:fs/promises';
import { type PublishedReport, publishedReport } from '../knowledge/report/published.ts';
import { furtherLanguages } from './articles/languages.ts';
import { voiceFor } from './words/pick-words.ts';

/** In milliseconds. A server that counts many tickets may take its time; a build waits no longer. */
const PATIENCE = 20_000;

let reading: Promise<PublishedReport | null> | undefined;

/**
 * Null where there are none, or they cannot be read: a portal without its report is still a portal.
 *
 * @param file a kept `report.json`, which is taken instead of asking
 * @param app the server’s address
 */
export function builtReport(
  file: string | undefined,
  app: string | undefined,
): Promise<PublishedReport | null> {
  reading ??= readReport(file, app);
  return reading;
}

/** The languages of the report’s pages, the portal’s own first: those that it has words for. */
export function reportLanguages(
  articles: Parameters<typeof furtherLanguages>[0],
  own: string,
): readonly string[] {
  const further = furtherLanguages(articles, own).filter((lang) => voiceFor(lang).lang === lang);
  return [own, ...further];
}

/** The place of the report’s page in one of its languages. */
export function reportPath(lang: string, own: string): string {
  return lang === own ? 'report/' : `${lang}/report/`;
}

async function readReport(
  file: string | undefined,
  app: string | undefined,
): Promise<PublishedReport | null> {
  const from = file ?? (app === undefined ? null : new URL('/portal/report.json', app).href);
  if (from === null) return null;
  try {
    const text = file === undefined ? await ask(from) : await readFile(file, 'utf8');
    if (text === null) return null;
    const report = publishedReport.parse(JSON.parse(text));
    return report.desks.length === 0 ? null : report;
  } catch (error) {
    console.warn(
      `The portal is built without its report page: ${from} cannot be read (${saidOf(error)}). Build again once it can.`,
    );
    return null;
  }
}

/** Null where the desk publishes nothing, which is as it should be. */
async function ask(address: string): Promise<string | null> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`it answers ${response.status}`);
  return response.text();
}

function saidOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'ZodError') return 'it is no report of this version';
  return error.cause instanceof Error ? error.cause.message : error.message;
}
