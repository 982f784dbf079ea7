/** What stands out of an article’s text: GitHub’s alerts (`> [!WARNING]`), and the component that says the same. */
import { asideKinds } from '../../knowledge/mdx/components.ts';
import type { OwnWords } from './own-words.ts';
import { type Content, type Element, element, type Rule } from './rule.ts';

type AsideKind = (typeof asideKinds)[number];

const MARK = /^\[!(\w+)\][ \t]*(?:\n|$)/;

/** Block quotes that begin with GitHub’s mark. */
export function alerts(own: OwnWords): Rule {
  return {
    name: 'alerts',
    tags: ['blockquote'],
    visit: ({ children }) => {
      const at = children.findIndex((child) => child.type === 'element');
      const first = children[at];
      if (first?.type !== 'element' || first.tagName !== 'p') return undefined;
      const [mark, ...more] = first.children;
      if (mark?.type !== 'text') return undefined;
      const [whole, name = ''] = MARK.exec(mark.value) ?? [];
      const kind = kindOf(name.toLowerCase());
      if (whole === undefined || kind === undefined) return undefined;
      const rest: readonly Content[] = [{ type: 'text', value: mark.value.slice(whole.length) }, ...more];
      const isEmpty = rest.every((one) => one.type === 'text' && one.value.trim() === '');
      return asideOf(kind, ownTitle(kind, own), [
        ...(isEmpty ? [] : [element('p', {}, rest)]),
        ...children.slice(at + 1),
      ]);
    },
  };
}

export function kindOf(name: string): AsideKind | undefined {
  return asideKinds.find((kind) => kind === name);
}

/** The title of one that its author gave none. */
export function ownTitle(kind: AsideKind, { words, lang }: OwnWords): Element {
  return element('p', { className: ['alert-title'], ...lang }, [words.asides[kind]]);
}

/** Its kind is said by its title, never by its colour alone. */
export function asideOf(kind: AsideKind, title: Element, children: readonly Content[]): Element {
  return element('div', { className: ['alert', kind], role: 'note' }, [title, ...children]);
}
