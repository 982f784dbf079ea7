/** What an article’s own HTML may be: the allow-list that everything raw or of a component goes through. */
import { type Schema, sanitize } from 'hast-util-sanitize';
import type { HastNode } from 'satteri';
import { articleTags, components } from '../../knowledge/mdx/components.ts';
import { schemes } from '../../knowledge/outside-link.ts';

type Root = Extract<HastNode, { type: 'root' }>;

/** What a component is called between reading and drawing; no author can write it, for no such tag is allowed. */
export function elementOf(component: string): string {
  return `tierline-${component.toLowerCase()}`;
}

/** The ids that Markdown’s own footnotes have; with the name of a field before them where there are several. */
const FOOTNOTE_ID = /^(?:[a-z\d-]+-)?(?:user-content-fn(?:ref)?-.+|footnote-label)$/;

const schema: Schema = {
  tagNames: [...articleTags, 'section', ...Object.keys(components).map(elementOf)],
  attributes: {
    '*': ['lang', 'dir', 'title'],
    a: [
      'href',
      'ariaLabel',
      'ariaDescribedBy',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      ['id', FOOTNOTE_ID],
      ['className', 'data-footnote-backref'],
    ],
    code: [['className', /^language-./]],
    details: ['open'],
    h2: [
      ['id', FOOTNOTE_ID],
      ['className', 'sr-only'],
    ],
    img: ['src', 'alt', 'width', 'height'],
    li: [
      ['id', FOOTNOTE_ID],
      ['className', 'task-list-item'],
    ],
    ol: ['start', 'reversed', 'type'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    table: ['tabIndex'],
    td: ['colSpan', 'rowSpan', ['className', 'to-end', 'centred']],
    th: ['colSpan', 'rowSpan', 'scope', ['className', 'to-end', 'centred']],
    ul: [['className', 'contains-task-list']],
    ...Object.fromEntries(
      Object.entries(components).map(([name, { attributes }]) => [
        elementOf(name),
        attributes.map((one) => one.name),
      ]),
    ),
  },
  protocols: {
    // Links have been placed before, and lead to nothing else.
    href: [...schemes],
    src: ['http', 'https'],
  },
  ancestors: Object.fromEntries(
    ['tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption'].map((tag) => [tag, ['table']]),
  ),
  strip: [
    'script',
    'style',
    'template',
    'iframe',
    'object',
    'svg',
    'math',
    'noscript',
    'textarea',
    'title',
    'xmp',
    'plaintext',
  ],
  clobber: [],
};

/** The tree with nothing in it but what the list names; other elements leave their words behind. */
export function allowed(tree: Root): Root {
  const clean = sanitize(tree, schema);
  return clean.type === 'root' ? clean : { type: 'root', children: [] };
}
