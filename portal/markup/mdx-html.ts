/** An `.mdx` article as HTML: its components become elements of their own, and nothing that could run is left. */
import { toHtml } from 'hast-util-to-html';
import { type HastNode, mdxToHast } from 'satteri';
import { components, isArticleTag } from '../../knowledge/mdx/components.ts';
import { elementOf } from './allow-list.ts';
import { type Content, type Element, element } from './rule.ts';

type Features = NonNullable<Parameters<typeof mdxToHast>[1]>['features'];

/** @param body one without faults (`mdxFaults`); whatever else stands in it is left out */
export function mdxHtml(body: string, features: Features): string {
  const tree = mdxToHast(body, { ...(features === undefined ? {} : { features }), position: false });
  return toHtml({ type: 'root', children: 'children' in tree ? inside(tree.children) : [] });
}

function inside(children: readonly HastNode[]): Content[] {
  return children.flatMap((child): readonly Content[] => {
    switch (child.type) {
      case 'text':
        return [child];
      case 'element':
        return [element(child.tagName, child.properties, inside(child.children))];
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return tag(child);
      default:
        return [];
    }
  });
}

function tag(
  node: Extract<HastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>,
): readonly Content[] {
  const name = node.name ?? '';
  const isComponent = Object.hasOwn(components, name);
  if (!isComponent && !isArticleTag(name)) return inside(node.children);
  return [
    element(
      isComponent ? elementOf(name) : name.toLowerCase(),
      properties(node.attributes),
      inside(node.children),
    ),
  ];
}

function properties(
  attributes: Extract<HastNode, { type: 'mdxJsxFlowElement' }>['attributes'],
): Element['properties'] {
  return Object.fromEntries(
    attributes.flatMap((one) =>
      one.type === 'mdxJsxAttribute' &&
      (one.value === null || one.value === undefined || typeof one.value === 'string')
        ? [[one.name, one.value ?? true]]
        : [],
    ),
  );
}
