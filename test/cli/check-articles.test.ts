/** `tierline check` over a whole folder: policy warnings and articles, mistakes first. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aFile } from '../knowledge/check/a-file.ts';
import { checkedFolder } from './checked-folder.ts';

const policy = 'timezone: Europe/Berlin\nclocks:\n  tier:\n    targets: { P1: 1h }\n';

const { path, write, run } = checkedFolder({ '.github/tierline.yml': policy });

it('warns of what the policy may mean otherwise than its writer thinks', async () => {
  expect(await run()).toEqual({
    code: 0,
    said: [
      expect.stringMatching(
        /^\.github\/tierline\.yml:1:1: Warning: There is no back office, .* The clocks of tiers are counted, .*Name a private repository under back-office\.$/,
      ),
      'The policy is good; mind the warning above. There is no article in knowledge/articles yet.',
    ],
  });
});

it('names mistakes of .md and .mdx files first, then the warnings, and ends with 1', async () => {
  const reviewedOn = '2020-01-01';
  write('knowledge/articles/KE-0042-vpn.md', aFile({ reviewedOn }, 'See [it](./KE-0999-x.md).').text);
  write('knowledge/articles/deep/KE-0043-b.mdx', aFile({ id: 'KE-0043', title: 'B' }, 'A {GUID}').text);
  const { code, said } = await run();
  expect(code).toBe(1);
  expect(said).toEqual([
    expect.stringMatching(
      /^knowledge\/articles\/KE-0042-vpn\.md:9:1: The link “\.\/KE-0999-x\.md” leads nowhere/,
    ),
    expect.stringMatching(/^knowledge\/articles\/deep\/KE-0043-b\.mdx:9:1: MDX takes \{GUID\} for a program/),
    expect.stringContaining('.github/tierline.yml:1:1: Warning: '),
    expect.stringContaining('KE-0042-vpn.md:6:13: Warning: The article is due for review since 2020-07-01.'),
  ]);
});

it('leaves README files and drafts alone, as the portal does', async () => {
  write('knowledge/articles/README.md', '# About');
  write('knowledge/articles/_draft.md', 'Nothing yet');
  expect((await run()).code).toBe(0);
});

it('names a file that is called like an article and that nothing reads', async () => {
  for (const name of [
    'KE-0042-a.MD',
    'KE-0043-b.markdown',
    'HT-0001-c.txt',
    '_drafts/KE-0050.txt',
    'notes.txt',
  ])
    write(`knowledge/articles/${name}`, aFile().text);
  const { code, said } = await run();
  expect(code).toBe(0);
  expect(
    said.filter((line) => line.includes('Nobody reads this file')).map((line) => line.split(':')[0]),
  ).toEqual(
    ['HT-0001-c.txt', 'KE-0042-a.MD', 'KE-0043-b.markdown'].map((name) => `knowledge/articles/${name}`),
  );
});

it('checks the articles even where the policy is broken', async () => {
  write('.github/tierline.yml', 'people: 5');
  write('knowledge/articles/KE-0042-vpn.md', aFile({}, '<NAME>').text);
  expect((await run()).said).toEqual([
    expect.stringContaining('.github/tierline.yml:1:'),
    expect.stringContaining('KE-0042-vpn.md:9:1: <NAME> counts as HTML'),
  ]);
});

it('looks for the pictures and attachments that an article names, and at what they say to whoever cannot see them', async () => {
  const lines = [
    '![The window](./img/shot.png) and the [form](./form.pdf)',
    '![](./img/shot.png)',
    '![shot.png](./img/shot.png)',
    '![The window](./img/Shot.PNG)',
    '![The window](./shot.png)',
    '![The window](./gone.png)',
    '![The window](../../.env.png)',
    '[All](..%2f..%2f..%2fetc%2fpasswd.txt)',
    '[All](/etc/passwd.txt) and [more](file:///etc/passwd.txt)',
    '[All](.git/config.txt)',
    '[All](./linked.txt)',
    '[All](./page.html)',
    '![The form](./form.pdf)',
    '[All](./all.zip)',
    '![The window][w]',
    '![][w]',
    '',
    '[w]: ./img/shot.png',
    '![The window](data:image/png;base64,AAAA)',
  ];
  write('knowledge/articles/img/shot.png', 'a picture');
  write('knowledge/articles/form.pdf', 'a form');
  write('knowledge/articles/page.html', 'a page');
  write('knowledge/articles/all.zip', 'x'.repeat(25_060_000));
  write('outside.txt', 'a secret');
  symlinkSync(join(path(), 'outside.txt'), join(path(), 'knowledge/articles/linked.txt'));
  write('knowledge/articles/KE-0042-vpn.md', aFile({}, lines.join('\n\n')).text);
  const { code, said } = await run();
  expect(code).toBe(1);
  const about = said
    .filter((line) => line.includes('KE-0042'))
    .map((line) => line.replace(/^[^:]*:(\d+):1: /, (_, at: string) => `${(Number(at) - 9) / 2 + 1}: `));
  expect(about).toEqual([
    expect.stringContaining('2: The picture “shot.png” has no text for people who cannot see it'),
    '4: There is no file for “./img/Shot.PNG”. It is called shot.png: small and large letters count.',
    '5: There is no file for “./shot.png”. Write ./img/shot.png.',
    '6: There is no file for “./gone.png”. Correct the name, or add the file.',
    expect.stringContaining('7: “../../.env.png” lies outside the folder of articles'),
    expect.stringContaining('8: “..%2f..%2f..%2fetc%2fpasswd.txt” lies outside the folder of articles'),
    expect.stringContaining('9: “/etc/passwd.txt” is no file beside an article.'),
    expect.stringContaining('9: The link “file:///etc/passwd.txt” leads to neither the web nor an article.'),
    expect.stringContaining('10: “.git/config.txt” lies in a place that begins with . or _'),
    '11: “./linked.txt” is a symbolic link, and the portal follows none. Put the file itself there.',
    expect.stringContaining('12: “./page.html” cannot be published'),
    expect.stringContaining('13: The portal does not show the picture “./form.pdf”.'),
    '14: all.zip has 25.1 MB, and an attachment may have 25 MB. Make it smaller, or link to a place on the web where it can be fetched.',
    expect.stringContaining('16: The picture has no text'),
    expect.stringContaining('19: The portal does not show the picture “data:image/png;base64,AAAA”.'),
    expect.stringContaining('3: Warning: The text “shot.png” of the picture “shot.png” says nothing'),
  ]);
});

it('looks for what tags and components name, as for what Markdown names', async () => {
  write('knowledge/articles/img/shot.png', 'a picture');
  write('knowledge/articles/a&b.pdf', 'a form');
  const html = [
    'Fetch <a href="./gone.pdf">the form</a>, or <a href="./a&amp;b.pdf">the other</a>.',
    '<p>\n<img src="./gone.png"\n  alt="The window">\n<img src="./img/shot.png" alt="The window"></p>',
    '<img src="./img/shot.png">',
    '<a href="./KE-0999-x.md">More</a>, <a href="#nowhere">below</a>, <a href="https://acme.example/">the web</a>',
    'Not <!-- <img src="./secret.png"> -->, nor `<img src="./shown.png">`',
    '<details><summary>All</summary><a href="../../.env">It</a></details>',
  ];
  write('knowledge/articles/KE-0042-vpn.md', aFile({}, html.join('\n\n')).text);
  const mdx = [
    '<Figure src="./gone.png" alt="The window" />',
    '<Figure src="./img/shot.png" alt="shot.png" />',
    '<Tabs>\n<Tab label="Windows">\n\n<Figure src="./deep.png" alt="The window" />\n\nOr <a href="./KE-0999-x.md">this</a>.\n\n</Tab>\n</Tabs>',
    '<Figure src="./img/shot.png" alt="" />',
    '<Figure src="https://acme.example/a.png" alt="The window" />',
    '<img src="./IMG/shot.png" alt="The window" />',
  ];
  write(
    'knowledge/articles/KE-0043-mdx.mdx',
    aFile({ id: 'KE-0043', title: 'It breaks' }, mdx.join('\n\n'), 'KE-0043-mdx.mdx').text,
  );
  write(
    'knowledge/articles/KE-0044-words.md',
    aFile({ id: 'KE-0044', title: 'It stops', workaround: '\'See <a href="./KE-0042-vpn.md">it</a>\'' }).text,
  );
  const { code, said } = await run();
  expect(code).toBe(1);
  expect(
    said
      .filter((line) => !line.startsWith('.github'))
      .map((line) => line.replace(/^[^:]*(KE-\d+)[^:]*(:\d+):1: /, '$1$2 ')),
  ).toEqual([
    'KE-0042:9 There is no file for “./gone.pdf”. Correct the name, or add the file.',
    'KE-0042:12 There is no file for “./gone.png”. Correct the name, or add the file.',
    expect.stringMatching(
      /^KE-0042:16 The picture “shot.png” has no text .* Write what it shows, as in alt="/,
    ),
    expect.stringContaining(
      'KE-0042:18 The link “./KE-0999-x.md” leads nowhere: there is no article KE-0999.',
    ),
    expect.stringContaining('KE-0042:18 KE-0042 has no heading for the link “#nowhere”.'),
    expect.stringContaining('KE-0042:22 “../../.env” lies outside the folder of articles'),
    'KE-0043:9 There is no file for “./gone.png”. Correct the name, or add the file.',
    expect.stringContaining('KE-0043:16 There is no file for “./deep.png”.'),
    expect.stringContaining('KE-0043:18 The link “./KE-0999-x.md” leads nowhere'),
    expect.stringContaining('KE-0043:23 <Figure> lacks its “alt”.'),
    'KE-0043:27 There is no file for “./IMG/shot.png”. It is called shot.png: small and large letters count.',
    expect.stringContaining(
      'KE-0044:7 The workaround is posted as a comment, where the link “./KE-0042-vpn.md”',
    ),
    expect.stringContaining('KE-0043:11 Warning: The text “shot.png” of the picture “shot.png” says nothing'),
  ]);
});
