/** The articles as the desk uses them: what it suggests, and what a comment may cite. */
import { describe, expect, it } from 'vitest';
import { cite, matchableOf, matchKnown, openLibrary, suggest } from '../../plugin/rules/library.ts';

function article(id: string, change: Readonly<Record<string, string>> = {}): { path: string; text: string } {
  const fields = {
    id,
    title: 'VPN drops with error 809 behind home routers',
    aliases: '[vpn does not connect]',
    symptoms: '["The VPN client says error 809 and gives up"]',
    codes: '["error 809"]',
    service: 'vpn',
    affected: '[]',
    status: 'workaround',
    cause: 'The router drops packets.',
    workaround: 'Switch the client to TCP.',
    audience: 'public',
    reviewedOn: "'2026-10-01'",
    reviewEvery: '6 months',
    lang: 'en',
    ...change,
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  return { path: `knowledge/articles/${id}.md`, text: `---\n${lines.join('\n')}\n---\n\nMore.\n` };
}

const portal = 'https://help.acme.example/';

describe('the library', () => {
  it('leaves README files and drafts alone, as the portal does', () => {
    const path = (name: string) => `knowledge/articles/${name}`;
    const library = openLibrary([
      article('KE-0001'),
      { path: path('README.md'), text: '# About' },
      { ...article('KE-0002'), path: path('_drafts/KE-0002.md') },
      { path: path('picture.png'), text: '' },
    ]);
    expect(library.problems).toEqual([]);
    expect([...library.articles.keys()]).toEqual(['KE-0001']);
  });

  it('is not stopped by an article that YAML reads as an error', () => {
    const library = openLibrary([article('KE-0001', { title: '*urgent* drops' }), article('KE-0002')]);
    expect(library.problems).toEqual([
      'knowledge/articles/KE-0001.md:3:8 A value that begins with * means something else in YAML. Put the whole value in quotes.',
    ]);
    expect([...library.articles.keys()]).toEqual(['KE-0002']);
  });
});

describe('what matching reads of an .mdx article', () => {
  const bodyOf = (name: string, body: string): string => {
    const { text } = article('KE-0001');
    const library = openLibrary([{ path: `knowledge/articles/${name}`, text: text.replace('More.', body) }]);
    const [found] = library.articles.values();
    return (found === undefined ? '' : (matchableOf(found).fields.body ?? '')).replace(/\s+/g, ' ').trim();
  };

  it.each([
    [
      '<Tabs>\n<Tab label="On Windows" os="windows">\nOpen it.\n</Tab>\n</Tabs>',
      '> < "On Windows" ="windows"> Open it. > >',
    ],
    ['<Aside type="warning" title="Mind the gap">\nStop.\n</Aside>', '< ="Mind the gap"> Stop. >'],
    ['<Figure src="./shot.png" alt="The red button" />', '< ="The red button" />'],
    ["<Details summary='The log'>\nIt says 809.\n</Details>", "< ='The log'> It says 809. >"],
    ['Press <Copy>vpnctl reset</Copy> <kbd>Ctrl</kbd>', 'Press >vpnctl reset > <kbd>Ctrl</kbd>'],
    ['Tabs and Steps are words, and so is type = 3.', 'Tabs and Steps are words, and so is type = 3.'],
  ])('%s', (body, words) => {
    const plain = (text: string): string =>
      text
        .replace(/[<>=/]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    expect(plain(bodyOf('KE-0001.mdx', body))).toBe(plain(words));
    expect(bodyOf('KE-0001.md', body)).toContain(body.split('\n')[0]);
  });
});

describe('a citation', () => {
  it('brings the article as it stands now', () => {
    expect(cite(openLibrary([article('KE-0001')]), ['KE-0001'], portal)).toEqual([
      {
        id: 'KE-0001',
        title: 'VPN drops with error 809 behind home routers',
        status: 'workaround',
        workaround: 'Switch the client to TCP.',
        url: 'https://help.acme.example/articles/KE-0001/',
      },
    ]);
  });

  it('has no address without a portal, and brings no staff article and none that is missing', () => {
    const library = openLibrary([article('KE-0001'), article('KE-0002', { audience: 'staff' })]);
    expect(cite(library, ['KE-0001', 'KE-0002', 'KE-0003'], null)).toMatchObject([
      { id: 'KE-0001', url: null },
    ]);
  });
});

describe('a suggestion', () => {
  const library = openLibrary([
    article('KE-0001'),
    article('KE-0002', { audience: 'staff' }),
    article('KE-0003', { status: 'retired' }),
  ]);
  const suggestFor = (title: string, body: string) =>
    suggest(library, matchKnown(library, { title, body, at: 1 }, 0), portal);

  it('is made of what is public and in use, and says why', () => {
    const found = suggestFor('VPN drops', 'The VPN client says error 809 and gives up');
    expect(found.map(({ id }) => id)).toEqual(['KE-0001']);
    expect(found[0]?.because.length).toBeGreaterThan(0);
  });

  it('is not made where nothing is alike', () => {
    expect(suggestFor('New chair', 'I need a chair for my desk.')).toEqual([]);
  });
});

it('an article that cannot be read is named, and leaves the others alone', () => {
  const library = openLibrary([
    article('KE-0001'),
    { path: 'knowledge/articles/KE-0009.md', text: 'no front matter' },
  ]);
  expect([...library.articles.keys()]).toEqual(['KE-0001']);
  expect(library.problems[0]).toContain('KE-0009.md');
});
