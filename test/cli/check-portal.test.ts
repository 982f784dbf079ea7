/** `tierline check` over what the policy says of the portal: colours, files and articles. */
import { expect, it } from 'vitest';
import { aFile } from '../knowledge/check/a-file.ts';
import { checkedFolder } from './checked-folder.ts';

const { write, run } = checkedFolder();

it.each([
  [
    "accent: '#ffd700'",
    '3:22',
    /#ffd700 has a contrast of 1\.1:1 with the portal’s light pages, where words need 4\.5:1\. The portal shows (#[0-9a-f]{6}) instead/,
  ],
  [
    "accent: '#0b5f6b', accent-dark: '#0b5f6b'",
    '3:46',
    /#0b5f6b has a contrast of 1\.\d:1 with the portal’s dark pages, .* The portal shows (#[0-9a-f]{6}) instead/,
  ],
])(
  'names a colour of the portal that cannot be read (%s), with one that can',
  async (colours, place, said) => {
    const portal = (text: string) => `back-office: a/b\nportal:\n  colours: { ${text} }\n`;
    write('.github/tierline.yml', portal(colours));
    const first = await run();
    expect(first).toEqual({ code: 0, said: [expect.stringMatching(said), expect.anything()] });
    expect(first.said[0]).toContain(`.github/tierline.yml:${place}: Warning: `);
    const shown = said.exec(first.said[0] ?? '')?.[1] ?? '';
    const all = [...colours.matchAll(/#[0-9a-f]{6}/g)].map(([one]) => one);
    write('.github/tierline.yml', portal(colours.replace(new RegExp(`${all.at(-1)}(?=[^#]*$)`), shown)));
    expect((await run()).said).toEqual([expect.stringContaining('The policy is good. ')]);
  },
);

it('names files and articles of the portal that are not there', async () => {
  write('knowledge/articles/KE-0042-a.md', aFile({ title: 'A' }).text);
  write(
    '.github/tierline.yml',
    'back-office: a/b\nportal:\n  logo: .github/logo.svg\n  imprint: HT-0009\n  collections:\n    - { title: First, articles: [HT-0001] }\n',
  );
  const { code, said } = await run();
  expect(code).toBe(1);
  expect(said).toEqual([
    expect.stringMatching(/^\.github\/tierline\.yml:3:9: There is no file \.github\/logo\.svg\./),
    expect.stringMatching(/^\.github\/tierline\.yml:6:\d+: Warning: There is no article HT-0001/),
    expect.stringMatching(/^\.github\/tierline\.yml:4:12: Warning: There is no article HT-0009/),
  ]);
});

it.each([
  ['translationOf: KE-0999', 'there is no such article'],
  ['translationOf: KE-0043', 'it is the article itself'],
  ['lang: en\ntranslationOf: KE-0042', 'KE-0042 is in the same language, en.'],
  ['lang: fr\ntranslationOf: KE-0041', 'KE-0041 is itself a translation. Write KE-0042.'],
  ['lang: de\ntranslationOf: KE-0042', 'KE-0041 says KE-0042 in the same language, de.'],
])('refuses a translation that leads to nothing (%s)', async (lines, said) => {
  const translated = (id: string, more: string) =>
    write(`knowledge/articles/${id}.md`, aFile({ id, title: id }).text.replace('---\n', `---\n${more}\n`));
  write('.github/tierline.yml', 'back-office: a/b\n');
  write('knowledge/articles/KE-0042.md', aFile({ id: 'KE-0042', title: 'One' }).text);
  translated('KE-0041', 'lang: de\ntranslationOf: KE-0042');
  expect((await run()).code).toBe(0);
  translated('KE-0043', lines);
  expect(await run()).toEqual({ code: 1, said: expect.arrayContaining([expect.stringContaining(said)]) });
});
