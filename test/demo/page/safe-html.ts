/** HTML that anybody may have written, made safe as GitHub does it: known tags in their order, and of their attributes the harmless ones. */

const KNOWN = new Set(
  'a b blockquote br caption code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li ol p pre q s samp small span strike strong sub summary sup table tbody td tfoot th thead tr tt ul var'.split(
    ' ',
  ),
);
const VOID = new Set(['br', 'hr']);
/** GitHub shows these as they were typed; of any other unknown tag it shows what is inside. */
const SHOWN = new Set('title textarea style xmp iframe noembed noframes script plaintext'.split(' '));

const token =
  /<!--[\s\S]*?(?:-->|$)|<(?<end>\/?)(?<name>[a-z][a-z0-9-]*)(?<words>(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/gi;
const word =
  /(?<key>[^\s"'<>/=]+)\s*(?:=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'=<>`]+)))?/g;

/**
 * Whatever it is given, no tag is left open or closes one outside.
 *
 * @param placed where a link of the text leads to from this page
 */
export function safeHtml(html: string, placed: (target: string) => string): string {
  const open: string[] = [];
  let safe = '';
  let at = 0;
  const closeTo = (name: string): string => {
    const from = open.lastIndexOf(name);
    return from === -1 ? '' : open.splice(from).toReversed().map(endOf).join('');
  };
  for (const match of html.matchAll(token)) {
    safe += plain(html.slice(at, match.index));
    at = match.index + match[0].length;
    const { name: written = '', end = '', words = '' } = match.groups ?? {};
    const name = written.toLowerCase();
    if (name === 'img') safe += plain(`[picture: ${attributes(words).get('alt') ?? ''}]`);
    else if (name === 'input') safe += checkbox(attributes(words));
    else if (SHOWN.has(name)) safe += plain(match[0]);
    else if (KNOWN.has(name) && end !== '') safe += closeTo(name);
    else if (KNOWN.has(name)) {
      safe += `<${name}${harmless(name, attributes(words), placed)}>`;
      if (!VOID.has(name)) open.push(name);
    }
  }
  return safe + plain(html.slice(at)) + open.toReversed().map(endOf).join('');
}

/** Character references are kept as they are. */
function plain(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function endOf(name: string): string {
  return `</${name}>`;
}

function attributes(words: string): ReadonlyMap<string, string> {
  return new Map(
    [...words.matchAll(word)].map(({ groups = {} }) => [
      (groups['key'] ?? '').toLowerCase(),
      groups['double'] ?? groups['single'] ?? groups['bare'] ?? '',
    ]),
  );
}

/** A step of a task list; nobody ticks it here. */
function checkbox(words: ReadonlyMap<string, string>): string {
  if (words.get('type') !== 'checkbox') return '';
  return `<input type="checkbox" disabled${words.has('checked') ? ' checked' : ''}>`;
}

function harmless(
  name: string,
  words: ReadonlyMap<string, string>,
  placed: (target: string) => string,
): string {
  const align = /^(?:text-align: ?)?(left|center|right)$/.exec(
    words.get('style') ?? words.get('align') ?? '',
  );
  const start = /^\d{1,6}$/.exec(words.get('start') ?? '')?.[0];
  return [
    name === 'a' ? ` href="${plain(placed(words.get('href') ?? ''))}"` : '',
    name === 'details' && words.has('open') ? ' open' : '',
    name === 'ol' && start !== undefined ? ` start="${start}"` : '',
    // A wide table or a long line of code scrolls, also for people without a mouse.
    name === 'table' || name === 'pre' ? ' tabindex="0"' : '',
    align === null ? '' : ` style="text-align: ${align[1]}"`,
  ].join('');
}
