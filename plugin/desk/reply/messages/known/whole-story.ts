/** Where the whole article is. */
import type { Message } from '../message.ts';

export const wholeStoryMessage: Message<'url'> = {
  name: 'whole-story',
  when: 'Stands in `workaround` where the policy names a portal.',
  placeholders: { url: 'the address of the article' },
  texts: {
    en: 'The whole story: {url}',
    de: 'Alles dazu: {url}',
  },
};
