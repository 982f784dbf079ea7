/** Ids for the headings of an article's text, by which links lead to them; the same that the check knows. */
import { defineHastPlugin, type HastNode, type HastPluginDefinition } from 'satteri';
import { anchorName } from '../knowledge/anchor-name.ts';

/** The ids that the page of an article has of its own; a heading that is called the same gets a number. */
export const ownIds = [
  'affected',
  'banner',
  'cause',
  'content',
  'history',
  'related',
  'symptoms',
  'workaround',
] as const;

/** Gives each heading the id that GitHub would give it, and no two the same. */
export function headingIds(taken: readonly string[]): HastPluginDefinition {
  const used = new Set(taken);
  return defineHastPlugin({
    name: 'heading-ids',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit: (node, context) => {
        const name = anchorName(node.children.map(wordsOf).join(''));
        if (name === '') return;
        const id = firstFree(name, used);
        used.add(id);
        context.setProperty(node, 'id', id);
      },
    },
  });
}

function firstFree(name: string, used: ReadonlySet<string>): string {
  for (let again = 0; ; again += 1) {
    const id = again === 0 ? name : `${name}-${again}`;
    if (!used.has(id)) return id;
  }
}

function wordsOf(node: Readonly<HastNode>): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
