/** `tierline report`: the figures of a history, of a desk that runs and of one that does not; and the rows of `export --csv`. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readLine } from '../../plugin/cli/backtest/history/read-line.ts';
import { report } from '../../plugin/cli/report/report.ts';
import { machineClock } from '../../plugin/clock.ts';
import type { TicketEvent } from '../../plugin/core/event.ts';
import { readPolicy } from '../../plugin/policy/read.ts';
import { issueViewOf } from '../../plugin/reply/issue-view.ts';
import { calendarsOf } from '../../plugin/rules/context.ts';
import { fold } from '../../plugin/rules/decide.ts';
import { placeOfEvent, rowOf, ticketRow } from '../../plugin/server/saved.ts';
import { start } from '../../plugin/start.ts';
import { openStore } from '../../plugin/store/open.ts';
import type { Store } from '../../plugin/store/store.ts';
import { elementsOf } from '../elements-of.ts';
import { quietLog } from '../quiet-log.ts';
import { startChild } from '../start/child.ts';
import { pem } from '../start/environment.ts';

const history = resolve('test/golden/histories/week-1-1.jsonl.gz');
const days = ['--from', '2026-11-16', '--to', '2026-11-20'] as const;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierline-report-'));
  const store = await openStore({ url: url() });
  await fill(store);
  await store.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const url = (): string => `sqlite:${join(folder, 'desk.sqlite')}`;

async function tierline(...words: readonly string[]): Promise<{ code: number | string; said: string }> {
  const child = startChild(resolve('plugin/cli.ts'), words, { DATABASE_URL: url() }, folder);
  return { code: await child.ended(), said: child.said() };
}

/** In this process, which is quicker. */
async function ofHistory(...words: readonly string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const code = await report.run(['--history', history, ...words], (line) => lines.push(line));
  return { code, said: lines.join('\n') };
}

/** The desk of that week, as its store would stand. */
async function fill(store: Store): Promise<void> {
  const lines = gunzipSync(await readFile(history))
    .toString()
    .trim()
    .split('\n')
    .map(readLine);
  const policies = lines.flatMap((line) => (line.is === 'policy' ? line.policy : []));
  const read = new Map(
    policies.map(({ version, text }) => {
      const found = readPolicy({ version, text, files: new Map() });
      if ('problems' in found) throw new Error(`the policy ${version} is none`);
      return [version, found.policy] as const;
    }),
  );
  const context = {
    policies: (version: string) => {
      const policy = read.get(version);
      if (policy === undefined) throw new Error(`there is no policy ${version}`);
      return policy;
    },
  };
  const events = lines.flatMap((line): readonly TicketEvent[] => (line.is === 'event' ? [line.event] : []));
  await store.transaction(async (tx) => {
    for (const [ticket, own] of Map.groupBy(events, (event) => event.ticket)) {
      const decided = fold(own, context);
      const last = own.at(-1);
      if (decided === null || last === undefined) continue;
      const { repository } = decided.ticket;
      for (const policy of policies)
        await tx.savePolicy({ ...policy, repository: repository.id, mergedAt: policy.effectiveAt });
      for (const event of own) await tx.addEvent(rowOf(event));
      const face = issueViewOf(
        decided.ticket,
        context.policies(decided.ticket.policy),
        calendarsOf(context.policies),
        last.at,
      );
      await tx.saveTicket(
        ticketRow(
          { ticket: decided.ticket, last: placeOfEvent(last), face },
          { installation: 1, version: 0 },
          context,
        ),
      );
      expect(ticket).toBe(decided.ticket.id);
    }
  });
}

const figuresIn = (said: string): unknown => JSON.parse(said).figures;

describe('of a history', () => {
  it('says what was opened, solved and kept, each beside the period before', async () => {
    const { code, said } = await ofHistory(...days);
    expect(code).toBe(0);
    expect(said).toContain('Figures of acme/desk, Mon 16 Nov 2026 to Fri 20 Nov 2026');
    expect(said).toMatch(/^Opened {2,}40 {2,}–$/m);
    expect(said).toMatch(/^First level resolution \(goal 80 %\) +74 % \(17 of 23\)/m);
    expect(said).toMatch(/^First response, business hours +36 +1 h 18 min +3 h 38 min/m);
  });

  it('opens a figure: its definition, and the tickets that it is made of', async () => {
    const { said } = await ofHistory(...days, '--explain', 'reopen-rate');
    expect(said).toContain(
      'Reopen rate: Tickets taken up again within 7 days of a solution ÷ tickets resolved',
    );
    expect(said.match(/ counts /g)).toHaveLength(4);
    expect(said.match(/does not count/g)).toHaveLength(19);
  });

  it('is divided by level, week, service, priority and person', async () => {
    for (const by of ['week', 'service', 'tier', 'priority', 'person']) {
      const { code, said } = await ofHistory(...days, '--by', by, '--json');
      expect(code).toBe(0);
      const { groups, figures } = JSON.parse(said);
      const amounts = (name: string, of: readonly { name: string; value: { amount: number } }[]): number =>
        of.filter((one) => one.name === name).reduce((sum, { value }) => sum + value.amount, 0);
      const sum = groups.reduce(
        (all: number, one: { figures: Parameters<typeof amounts>[1] }) =>
          all + amounts('opened', one.figures),
        0,
      );
      expect(sum, by).toBe(amounts('opened', figures));
    }
  });

  it('is Markdown with its definitions, and a row for each figure for a spreadsheet', async () => {
    const markdown = await ofHistory(...days, '--md');
    expect(markdown.said).toContain('| First level resolution (goal 80 %) | 74 % (17 of 23) | – |');
    expect(markdown.said).toContain('- **Tier split**: Solved at each level ÷ tickets resolved.');
    const rows = (await ofHistory(...days, '--csv')).said.split('\n');
    expect(rows[0]).toContain('desk,group,figure,part,unit,amount,counted,n,business_median_s');
    expect(rows).toContain('acme/desk,,reopen-rate,,share,,4,23,,,,,,');
  });

  it('is drawn week by week into one picture, which says all its numbers', async () => {
    const path = join(folder, 'figures.svg');
    const { code, said } = await ofHistory('--from', '2026-11-09', '--to', '2026-11-22', '--svg', path);
    expect({ code, said }).toEqual({ code: 0, said: `The picture is in ${path}.` });
    const svg = await readFile(path, 'utf8');
    expect(elementsOf(svg)[0]?.name).toBe('svg');
    expect(svg).toContain(
      '<title id="title">Figures of acme/desk, Mon 9 Nov 2026 to Sun 22 Nov 2026</title>',
    );
    expect(svg).toContain('Week from 16 Nov: Opened 45, Resolved 23, Backlog 22.');
    expect(svg).toContain('level 1 (goal 80 %)');
    expect(svg).toContain('@media (prefers-color-scheme: dark)');
  });

  it('leaves no picture where it cannot be written, or nothing was counted', async () => {
    const nowhere = await ofHistory(...days, '--svg', join(folder, 'no', 'figures.svg'));
    expect(nowhere.code).toBe(1);
    expect(nowhere.said).toContain('Name another file with --svg.');
    const refused = join(folder, 'refused.svg');
    expect((await ofHistory(...days, '--service', 'vpm', '--svg', refused)).code).toBe(2);
    await expect(readFile(refused)).rejects.toThrow('ENOENT');
  });
});

describe('of the desk here', () => {
  it('is the same as of its history, asked once or again, running or not', async () => {
    const filed = figuresIn((await ofHistory(...days, '--json')).said);
    expect(figuresIn((await tierline('report', ...days, '--json')).said)).toEqual(filed);
    expect(figuresIn((await tierline('report', ...days, '--json')).said)).toEqual(filed);
    const config = {
      ...{ appId: 1, privateKey: pem, webhookSecrets: ['a-secret'], githubUrl: 'http://127.0.0.1:9' },
      ...{ databaseUrl: url(), host: '127.0.0.1', port: 0, subscribers: [], logLevel: 'silent' },
      socket: join(folder, 'desk.sqlite.socket'),
    };
    const desk = await start(config, machineClock, quietLog, false);
    try {
      expect(figuresIn((await tierline('report', ...days, '--json')).said)).toEqual(filed);
    } finally {
      await desk.stop();
    }
  });

  it('is a row for each ticket, also where only the file’s name asks for it, and a title is no formula', async () => {
    const { said } = await tierline('export', 'tickets.csv');
    expect(said).toBe('61 lines written to tickets.csv.\n');
    const [head, first] = (await readFile(join(folder, 'tickets.csv'), 'utf8')).split('\n');
    expect(head).toContain('desk,number,url,title,kind,service,priority,tier,status');
    expect(first).toContain('acme/desk,');
    expect((await tierline('export', '--csv')).said.split('\n')[0]).toBe(head);
  });
});

describe('refuses with the remedy', () => {
  it.each([
    [
      ['--from', '2026-11-20', '--to', '2026-11-01'],
      'The period ends before it begins: from 2026-11-20 to 2026-11-01.',
    ],
    [['--from', '2099-01-01'], 'The period ends before it begins'],
    [['--from', '2099-01-01', '--to', '2099-02-01'], 'which is still to come'],
    [['--from', '2026-02-30'], '“2026-02-30” is no day. Write it like 2026-11-23.'],
    [['--to', 'monday'], '“monday” is no day.'],
    [
      ['--by', 'colour'],
      '“colour” is nothing to divide by. Write one of week, service, tier, priority, person.',
    ],
    [['--service', 'vpm'], 'There is no service “vpm” in acme/desk.'],
    [['--person', 'nobody'], 'Nobody named “nobody” had a ticket in acme/desk.'],
    [['--explain', 'csat'], 'There is no figure “csat”. Write one of opened, resolved,'],
    [['--svg', 'a.svg', '--md'], 'A picture has no room for --md. Leave out one of the two.'],
    [['--svg', 'a.svg', '--by', 'person'], 'Leave out --by, or write --by week.'],
    [['--svg', 'a.svg', '--explain', 'opened'], 'A picture has no room for --explain.'],
    [['--json', '--csv'], 'One form at a time: --json or --csv.'],
    [['--what'], '`tierline report --help` lists the flags.'],
  ])('%j', async (words, said) => {
    const told = await ofHistory(...words);
    expect(told.code).toBe(2);
    expect(told.said).toContain(said);
  });

  it('a history that breaks off in a line; one that ends too early is counted with a warning, a whole one without', async () => {
    const text = gunzipSync(await readFile(history))
      .toString()
      .trim();
    const warned = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const told = async (written: string) => {
      const file = join(folder, 'some.jsonl');
      await writeFile(file, written);
      const lines: string[] = [];
      warned.mockClear();
      const code = await report.run(['--history', file], (line) => lines.push(line));
      return { code, said: lines.join('\n'), warning: warned.mock.calls.flat().join('') };
    };
    const broken = await told(text.slice(0, text.indexOf('\n', 9_000) + 80));
    const [short, whole] = [await told(text), await told(`${text}\n{"history":"whole"}\n`)];
    warned.mockRestore();
    expect(broken.code).toBe(1);
    expect(broken.said).toMatch(/some\.jsonl:\d+: This is no JSON object\./);
    expect([short.code, whole.code]).toEqual([0, 0]);
    expect(short.warning).toContain('does not end as `tierline export` ends it: it may have been cut off');
    expect(whole.warning).not.toContain('cut off');
  });
});
