/** Takes out of a pasted log, message or stack trace what no article can name: times, places in memory, folders. */

/** What is only true on the machine it came from, each with why it is useless. */
const noise: readonly RegExp[] = [
  // Days and times, in ISO form, in a web server's log, and alone.
  /\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:[.,]\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?\b/g,
  /\b\d{1,2}\/(?:\d{1,2}|[A-Za-z]{3})\/\d{4}(?::\d{2}){0,3}(?: [+-]\d{4})?/g,
  /\b\d{1,2}:\d{2}:\d{2}(?:[.,]\d+)?(?: ?[AP]M\b)?/gi,
  // Ids that are drawn anew each time.
  /\{?\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b\}?/gi,
  /\b(?:0x)?[0-9a-f]{12,}\b/gi,
  /@[0-9a-f]{6,}\b/gi,
  // Numbers of processes and threads, and addresses in the net.
  /\[\s*(?:\w+[:-])?\d+\s*\]/g,
  /\b(?:pid|tid|thread|port|line)\s*[=:]?\s*\d+\b/gi,
  /\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g,
  /\b(?:trace|debug|info|notice|warn|warning)\b(?=\s*[\]:|-])/gi,
];

const FRAME = /^\s*(?:at\s+\S.*[():]|File ".*", line \d+.*|\.\.\. \d+ more|[#]\d+\s+0x.*)$/;
const ADDRESS = /\b(?:https?|file|ftp):\/\/\S+/gi;
const FOLDERS =
  /(?<![\p{L}\p{N}_.])(?:[A-Za-z]:|\\\\[\w.-]+|\.{0,2})(?:[\\/][\w.@~$-]+)*[\\/](?=[\w.@~$-])/gu;
const LINE_NUMBER = /(\.\w{1,5}):\d+(?::\d+)?\b/g;

/**
 * The words of a paste that may stand in an article. What a person types is hardly ever touched. The
 * frames of a stack trace go when there is a message beside them; of a path the last name stays.
 */
export function cleanPaste(text: string): string {
  const lines = text.split(/\r?\n/);
  const messages = lines.filter((line) => !FRAME.test(line));
  const kept = messages.some((line) => line.trim() !== '') ? messages : lines;
  const cleaned = noise.reduce((rest, pattern) => rest.replace(pattern, ' '), kept.join('\n'));
  const short = cleaned.replace(LINE_NUMBER, '$1').replace(ADDRESS, ' ').replace(FOLDERS, ' ');
  return /[\p{L}\p{N}]/u.test(short) ? short : text;
}
