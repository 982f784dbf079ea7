/** Renders an issue's Markdown as GitHub would: GFM with the HTML that is allowed there, no scripts, no pictures, no hidden marks. */
import { defineHastPlugin, type HastPluginDefinition, markdownToHtml } from 'satteri';
import { safeHtml } from './safe-html.ts';

/**
 * Renders to safe HTML.
 *
 * @param github the local GitHub's address: links to its issues lead to this page's own
 */
export async function renderComment(markdown: string, github: string): Promise<string> {
  const { html } = await markdownToHtml(markdown, {
    hastPlugins: [mentions(), foldedCharts()],
    features: { gfm: true, frontmatter: false, smartPunctuation: false, rawHtml: true },
  });
  return safeHtml(html, (target) => placed(target, github));
}

function placed(target: string, github: string): string {
  if (target.startsWith(`${github}/`)) return target.slice(github.length);
  return /^(https?:\/\/|mailto:|\/(?!\/)|#)/i.test(target) ? target : '#';
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

/** GitHub draws them; here they are folded away. */
function foldedCharts(): HastPluginDefinition {
  return defineHastPlugin({
    name: 'folded-charts',
    element: {
      filter: ['pre'],
      visit: (node, context) => {
        const [code] = node.children;
        const language = code?.type === 'element' ? code.properties['className'] : undefined;
        if (![language].flat().includes('language-mermaid')) return;
        const words = { type: 'text', value: 'A chart, which GitHub draws here' } as const;
        const summary = { type: 'element', tagName: 'summary', properties: {}, children: [words] } as const;
        context.replaceNode(node, {
          type: 'element',
          tagName: 'details',
          properties: {},
          children: [{ ...summary, children: [words] }, { ...node }],
        });
      },
    },
  });
}
