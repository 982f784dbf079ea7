/** Elements of Markdown that would break the page’s outline, its security policy, its labels or its width. */
import type { Rule } from './rule.ts';

/** Elements that would break the page’s outline or its labels. */
export function tamedElements(): Rule {
  return {
    name: 'tamed-elements',
    tags: ['h1', 'input'],
    visit: (node) => {
      if (node.tagName === 'h1') return { ...node, tagName: 'h2' };
      return { type: 'text', value: node.properties['checked'] ? '☑' : '☐' };
    },
  };
}

/** The start is where text begins, and needs no class. */
const SIDES = new Map([
  ['right', 'to-end'],
  ['center', 'centred'],
]);

/** A wide table scrolls, also for people without a mouse; its columns are aligned by classes, as the page's policy asks. */
export function reachableTables(): Rule {
  return {
    name: 'reachable-tables',
    tags: ['table', 'th', 'td'],
    visit: ({ tagName, properties }, { set }) => {
      if (tagName === 'table') set('tabIndex', 0);
      const side =
        /text-align: (\w+)/.exec(String(properties['style'] ?? ''))?.[1] ?? String(properties['align'] ?? '');
      if (side === '') return undefined;
      set('style', undefined);
      set('align', undefined);
      const name = SIDES.get(side.toLowerCase());
      if (name !== undefined) set('className', [name]);
      return undefined;
    },
  };
}
