/** Renders an article's Markdown to HTML that can hold no markup of the author's own. */
import { defineHastPlugin, type HastPluginDefinition, markdownToHtml } from 'satteri';

/**
 * Renders Markdown. Raw HTML is shown as the text it is, so `<NAME>` in a message stays readable and
 * nothing an author pastes can run. Headings start at `##`, since the page's title is the one `#`.
 *
 * @param place turns a link's target into the address to use, or throws when it leads nowhere
 */
export async function renderMarkdown(markdown: string, place: (target: string) => string): Promise<string> {
  const { html } = await markdownToHtml(markdown, {
    hastPlugins: [plainText(), placedLinks(place)],
    features: { gfm: true, frontmatter: false, smartPunctuation: false, rawHtml: false },
  });
  return html;
}

function plainText(): HastPluginDefinition {
  return defineHastPlugin({
    name: 'raw-html-as-text',
    raw: (node) => ({ type: 'text', value: node.value }),
  });
}

function placedLinks(place: (target: string) => string): HastPluginDefinition {
  return defineHastPlugin({
    name: 'placed-links',
    element: {
      filter: ['a'],
      visit: (node, context) => {
        const { href: target } = node.properties;
        if (typeof target === 'string') context.setProperty(node, 'href', place(target));
      },
    },
  });
}
