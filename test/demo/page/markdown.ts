/** Renders an issue's Markdown as GitHub would: GFM, no scripts, no pictures from elsewhere, no hidden marks. */
import { defineHastPlugin, type HastPluginDefinition, markdownToHtml } from 'satteri';

/** The only tags that the desk itself writes. */
const OWN_TAGS = ['<sub>', '</sub>', '<br>'];

/**
 * Renders to safe HTML.
 *
 * @param github the local GitHub's address: links to its issues lead to this page's own
 */
export async function renderComment(markdown: string, github: string): Promise<string> {
  // GitHub hides comments; the desk keeps its marks in them.
  const visible = markdown.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  const { html } = await markdownToHtml(visible, {
    hastPlugins: [harmlessHtml(), placedLinks(github), picturesAsText(), mentions(), reachableBoxes()],
    features: { gfm: true, frontmatter: false, smartPunctuation: false, rawHtml: false },
  });
  return html;
}

function harmlessHtml(): HastPluginDefinition {
  return defineHastPlugin({
    name: 'harmless-html',
    raw: (node) => (OWN_TAGS.includes(node.value) ? undefined : { type: 'text', value: node.value }),
  });
}

function placedLinks(github: string): HastPluginDefinition {
  return defineHastPlugin({
    name: 'placed-links',
    element: {
      filter: ['a'],
      visit: (node, context) => {
        const { href } = node.properties;
        context.setProperty(node, 'href', typeof href === 'string' ? placed(href, github) : '#');
      },
    },
  });
}

function placed(target: string, github: string): string {
  if (target.startsWith(`${github}/`)) return target.slice(github.length);
  return /^(https?:|mailto:|\/(?!\/)|#)/i.test(target) ? target : '#';
}

function picturesAsText(): HastPluginDefinition {
  return defineHastPlugin({
    name: 'pictures-as-text',
    element: {
      filter: ['img'],
      visit: (node) => ({ type: 'text', value: `[picture: ${String(node.properties['alt'] ?? '')}]` }),
    },
  });
}

/** People and teams that GitHub notifies stand out, as they do there. */
function mentions(): HastPluginDefinition {
  return defineHastPlugin({
    name: 'mentions',
    text: (node, context) => {
      const parent = context.parent(node);
      const parts = node.value.split(/(?<![\w/])(@[A-Za-z][\w-]*(?:\/[\w-]+)?)/);
      if (parts.length === 1 || (parent?.type === 'element' && parent.tagName === 'code')) return;
      context.replaceNode(
        node,
        parts.map((value, at) =>
          at % 2 === 0
            ? { type: 'text', value }
            : { type: 'element', tagName: 'strong', properties: {}, children: [{ type: 'text', value }] },
        ),
      );
    },
  });
}

/** A wide table or a long line of code scrolls, also for people without a mouse. */
function reachableBoxes(): HastPluginDefinition {
  return defineHastPlugin({
    name: 'reachable-boxes',
    element: { filter: ['table', 'pre'], visit: (node, context) => context.setProperty(node, 'tabIndex', 0) },
  });
}
