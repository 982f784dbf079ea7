/** What RFC 4287 asks of an Atom feed, as far as a portal writes one; whatever breaks a rule is told in words. */

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

const TOKEN =
  /<\?xml version="1\.0" encoding="utf-8"\?>|<(\/?)([a-z]+)((?: [a-z:]+="[^"<]*")*)(\/?)>|[^<]+/gy;
const ENTITY = /&(?:amp|lt|gt|quot|#39);/g;
const plain: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The root of the document; a text that is not well-formed is an error. */
export function readFeed(xml: string): Node {
  const top: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  let at = 0;
  for (const { 0: whole, 1: end, 2: name, 3: attributes = '', 4: alone, index } of xml.matchAll(TOKEN)) {
    if (index !== at) break;
    at += whole.length;
    const around = open.at(-1) ?? top;
    if (name === undefined) {
      if (!whole.startsWith('<?')) around.text += read(whole);
    } else if (end === '/') {
      if (around.name !== name) throw new Error(`</${name}> ends <${around.name}>`);
      open.pop();
    } else {
      const pairs = [...attributes.matchAll(/ ([a-z:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key,
        read(value),
      ]);
      const node: Node = { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
      around.children.push(node);
      if (alone !== '/') open.push(node);
    }
  }
  if (at !== xml.length) throw new Error(`this is no XML: ${xml.slice(at, at + 40)}`);
  const [root, ...more] = top.children;
  if (root === undefined || more.length > 0 || open.length > 1 || top.text.trim() !== '')
    throw new Error('a document has one root');
  return root;
}

function read(text: string): string {
  if (/&/.test(text.replace(ENTITY, ''))) throw new Error(`an entity is open: ${text.slice(0, 40)}`);
  return text.replace(ENTITY, (entity) => plain[entity] ?? entity);
}

const own: Readonly<Record<'feed' | 'entry', Readonly<Record<string, readonly [number, number]>>>> = {
  feed: {
    author: [0, Infinity],
    entry: [0, Infinity],
    id: [1, 1],
    link: [0, Infinity],
    rights: [0, 1],
    subtitle: [0, 1],
    title: [1, 1],
    updated: [1, 1],
  },
  entry: {
    author: [0, Infinity],
    content: [0, 1],
    id: [1, 1],
    link: [0, Infinity],
    published: [0, 1],
    rights: [0, 1],
    summary: [0, 1],
    title: [1, 1],
    updated: [1, 1],
  },
};

/** Every rule that the feed breaks. */
export function feedFaults(feed: Node): readonly string[] {
  const entries = feed.children.filter(({ name }) => name === 'entry');
  const ids = entries.map((entry) => textOf(entry, 'id'));
  const hasAuthor = feed.children.some(({ name }) => name === 'author');
  return [
    ...(feed.name === 'feed' && feed.attributes['xmlns'] === 'http://www.w3.org/2005/Atom'
      ? []
      : ['it is no feed of Atom']),
    ...faultsOf(feed, own.feed),
    ...(feed.children.some(({ name, attributes }) => name === 'link' && attributes['rel'] === 'self')
      ? []
      : ['it does not say where it is']),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `two entries have the id ${id}`),
    ...entries.flatMap((entry) => [
      ...faultsOf(entry, own.entry),
      ...(hasAuthor || entry.children.some(({ name }) => name === 'author')
        ? []
        : ['an entry has no author']),
      ...(alternates(entry).length > 0 || entry.children.some(({ name }) => name === 'content')
        ? []
        : ['an entry has neither content nor page']),
    ]),
  ];
}

function faultsOf(
  node: Node,
  allowed: Readonly<Record<string, readonly [number, number]>>,
): readonly string[] {
  const counted = Object.entries(allowed).flatMap(([name, [least, most]]) => {
    const count = node.children.filter((one) => one.name === name).length;
    return count < least || count > most ? [`<${node.name}> has ${count} of <${name}>`] : [];
  });
  const kinds = alternates(node).map(({ type, hreflang }) => `${type} ${hreflang}`);
  return [
    ...counted,
    ...(new Set(kinds).size < kinds.length ? [`<${node.name}> has two pages of one kind`] : []),
    ...languageFaults(node),
    ...node.children.flatMap((one) => [
      ...(Object.hasOwn(allowed, one.name) ? [] : [`<${node.name}> holds a <${one.name}>`]),
      ...(one.name === 'entry' ? [] : valueFaults(one)),
    ]),
  ];
}

function valueFaults(node: Node): readonly string[] {
  const { name, attributes, text, children } = node;
  const wrong = `<${name}> is “${text.slice(0, 60)}”`;
  switch (name) {
    case 'id':
      return /^[a-z][a-z0-9+.-]*:\S+$/i.test(text) ? [] : [wrong];
    case 'updated':
    case 'published':
      return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text) &&
        isDay(text.slice(0, 10))
        ? []
        : [wrong];
    case 'link':
      return /^\S+$/.test(attributes['href'] ?? '') ? [] : ['<link> leads nowhere'];
    case 'author':
      return children.filter((one) => one.name === 'name' && one.text.trim() !== '').length === 1
        ? []
        : ['<author> has no name'];
    case 'title':
      return [...(text.trim() === '' ? ['<title> is empty'] : []), ...languageFaults(node)];
    default:
      return [
        ...(['text', 'html', undefined].includes(attributes['type'])
          ? []
          : [`<${name}> is of the type ${attributes['type']}`]),
        ...(children.length === 0 ? [] : [`<${name}> holds elements`]),
        ...languageFaults(node),
      ];
  }
}

function isDay(day: string): boolean {
  const read = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
}

function languageFaults({ name, attributes }: Node): readonly string[] {
  const lang = attributes['xml:lang'];
  return lang === undefined || /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(lang)
    ? []
    : [`<${name}> is in “${lang}”`];
}

function alternates({ children }: Node): readonly Readonly<Record<string, string>>[] {
  return children
    .filter(({ name, attributes }) => name === 'link' && (attributes['rel'] ?? 'alternate') === 'alternate')
    .map(({ attributes }) => attributes);
}

function textOf({ children }: Node, name: string): string {
  return children.find((one) => one.name === name)?.text ?? '';
}
