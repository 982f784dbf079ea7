/** What the components of an `.mdx` article become: plain elements, whole without JavaScript and on paper. */
import { components, systems } from '../../knowledge/mdx/components.ts';
import { asideOf, kindOf, ownTitle } from './alert.ts';
import { elementOf } from './allow-list.ts';
import type { OwnWords } from './own-words.ts';
import { type Content, type Element, element, inParagraph, type Rule, textOf, written } from './rule.ts';

type Draw = (component: Readonly<Element>, own: OwnWords) => Content;

const drawn: Readonly<Record<string, Draw>> = {
  Steps: ({ children }) => element('div', { className: ['steps'] }, children),
  Tabs: ({ children }) => element('tab-set', {}, children),
  Tab: (tab) => {
    const label = written(tab, 'label');
    const os = written(tab, 'os') || systems.find((one) => one === label.toLowerCase());
    return element(
      'div',
      { className: ['tab'], role: 'group', ariaLabel: label, ...(os ? { dataOs: os } : {}) },
      [element('p', { className: ['tab-name'] }, [label]), ...tab.children],
    );
  },
  Aside: (aside, own) => {
    const kind = kindOf(written(aside, 'type')) ?? 'note';
    const title = written(aside, 'title');
    return asideOf(
      kind,
      title === '' ? ownTitle(kind, own) : element('p', { className: ['alert-title'] }, [title]),
      inParagraph(aside.children),
    );
  },
  Details: (details) =>
    element('details', 'open' in details.properties ? { open: true } : {}, [
      element('summary', {}, [written(details, 'summary')]),
      ...inParagraph(details.children),
    ]),
  Figure: (figure) => {
    const caption = written(figure, 'caption');
    const { src = '', alt = '' } = figure.properties;
    return element('figure', {}, [
      element('img', { src, alt }, []),
      ...(caption === '' ? [] : [element('figcaption', {}, [caption])]),
    ]);
  },
  Video: (video, { words, lang }) => {
    const href = written(video, 'href');
    return element('span', { className: ['video'] }, [
      element('a', { href }, [written(video, 'title')]),
      ' ',
      element('span', lang, [words.videoAt(URL.parse(href)?.host ?? href)]),
    ]);
  },
  Versions: (versions, { words, lang }) =>
    element('div', { className: ['versions'] }, [
      element('p', { className: ['versions-only'], ...lang }, [words.onlyIn(written(versions, 'only'))]),
      ...inParagraph(versions.children),
    ]),
  Copy: (copy) => element('code', { className: ['to-copy'] }, [textOf(copy).trim()]),
};

/** One rule for each, so that those that stand in others are drawn with them. */
export function componentRules(own: OwnWords): readonly Rule[] {
  return Object.keys(components).map((name) => ({
    name,
    tags: [elementOf(name)],
    visit: (node) => drawn[name]?.(node, own),
  }));
}
