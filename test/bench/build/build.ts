/** Building the portal over 200, 1,000 and 5,000 articles, beside Starlight and the plainest Astro site. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeRich } from '../articles/rich-article.ts';
import { takeArticles } from '../articles/take-articles.ts';
import { unpacked } from '../articles/unpacked.ts';
import { atMost, type Bench, type Figure, type Report, type Table } from '../bench.ts';
import { versionOf } from '../missing.ts';
import { round } from '../say-report.ts';
import { type Builder, type Built, buildWith, writePages } from './build-all.ts';

const BUILDERS: readonly Builder[] = ['tierline', 'bare', 'starlight'];
const MIB = 2 ** 20;
/** One article of so many is rich. */
const TENTH = 10;

interface Row {
  readonly size: number;
  readonly built: Readonly<Record<Builder, Built | null>>;
}

export const build: Bench = {
  name: 'build',
  does: 'builds the portal over many articles, a tenth of them .mdx with tabs, code and a picture: processor time, what it writes, and whether an article’s share stays flat',
  peers: ['astro', 'pagefind', '@astrojs/starlight'],
  flags: { articles: '../shared/data/articles/s5000.tar.gz', sizes: '200,1000,5000', limit: '900' },
  run: async (flags, tell) => {
    const sizes = (flags['sizes'] ?? '').split(',').map(Number);
    const limit = Number(flags['limit']);
    const articles = flags['articles'] ?? '';
    if (!sizes.every((size) => Number.isInteger(size) && size > 0) || !(limit > 0))
      throw new Error('--sizes takes whole numbers with commas between them, --limit a number of seconds');
    const folder = await mkdtemp(join(tmpdir(), 'tierline-bench-build-'));
    try {
      const from = await unpacked(articles, folder);
      const rows: Row[] = [];
      for (const size of sizes.toSorted((a, b) => a - b))
        rows.push(await measure(folder, from, size, limit, tell));
      return reportOf(rows, { articles, limit });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function measure(
  folder: string,
  from: string,
  size: number,
  limit: number,
  tell: (line: string) => void,
): Promise<Row> {
  const ours = join(folder, `${size}`);
  const theirs = { bare: `${ours}-pages`, starlight: `${ours}-docs` };
  const taken = await takeArticles(from, size, ours);
  // The plainest site knows no components, and keeps the plain article instead.
  await Promise.all([writePages(taken, theirs.bare), writePages(taken, theirs.starlight)]);
  await writeRich(
    taken.filter((_, at) => at % TENTH === TENTH - 1),
    ours,
    theirs.starlight,
  );
  const one = async (builder: Builder) => {
    tell(`${size} articles: ${builder} …`);
    const articles = builder === 'tierline' ? ours : theirs[builder];
    const built = await buildWith(builder, articles, join(folder, 'dist'), limit);
    tell(built === null ? `  not done within ${limit} s` : `  ${round(built.cpu)} s of processor time`);
    return built;
  };
  const tierline = await one('tierline');
  const bare = await one('bare');
  return { size, built: { tierline, bare, starlight: await one('starlight') } };
}

function reportOf(rows: readonly Row[], { articles, limit }: { articles: string; limit: number }): Report {
  return {
    setting: {
      articles,
      limitSeconds: limit,
      astro: versionOf('astro'),
      starlight: versionOf('@astrojs/starlight'),
      pagefind: versionOf('pagefind'),
    },
    figures: [...rows.flatMap((row) => ratiosOf(row, limit)), ...flatness(rows)],
    tables: [tableOf(rows)],
    more: { sizes: rows },
  };
}

/** A peer that was stopped has used at least the limit; what it would have written nobody knows. */
function ratiosOf({ size, built: { tierline, starlight, bare } }: Row, limit: number): readonly Figure[] {
  if (tierline === null) throw new Error(`the portal of ${size} articles was not built within ${limit} s`);
  const at = `${size} articles`;
  const cpu = { name: `processor time, ${at}`, unit: 's', value: tierline.cpu };
  const figures = [
    atMost(0.6, {
      ...cpu,
      peerName: starlight === null ? 'Starlight, stopped' : 'Starlight',
      peer: starlight?.cpu ?? limit,
    }),
    ...(bare === null ? [] : [atMost(1.3, { ...cpu, peerName: 'bare Astro + Pagefind', peer: bare.cpu })]),
  ];
  if (starlight === null) return figures;
  const output = { name: `output, ${at}`, unit: 'MiB', value: tierline.bytes / MIB };
  return [...figures, atMost(0.4, { ...output, peerName: 'Starlight', peer: starlight.bytes / MIB })];
}

/** What a further article costs among many, beside what it costs among few. */
function flatness(rows: readonly Row[]): readonly Figure[] {
  const points = rows.map(({ size, built }) => ({ size, cpu: built.tierline?.cpu ?? 0 }));
  const [first, second] = points;
  const last = points.at(-1);
  if (first === undefined || second === undefined || last === undefined || last === second) return [];
  const each = (from: typeof first, to: typeof first) => (1000 * (to.cpu - from.cpu)) / (to.size - from.size);
  return [
    atMost(1.3, {
      name: `a further article, ${second.size} to ${last.size}`,
      unit: 'ms',
      value: each(second, last),
      peerName: `${first.size} to ${second.size}`,
      peer: each(first, second),
    }),
  ];
}

function tableOf(rows: readonly Row[]): Table {
  return {
    title: 'Builds',
    columns: ['articles', '', 'processor s', 'wall s', 'ms an article', 'files', 'MiB'],
    rows: rows.flatMap(({ size, built }) =>
      BUILDERS.map((builder) => {
        const one = built[builder];
        if (one === null) return [String(size), builder, 'stopped', '', '', '', ''];
        const { cpu, wall, files, bytes } = one;
        const each = (1000 * cpu) / size;
        return [String(size), builder, ...[cpu, wall, each, files, bytes / MIB].map(round)];
      }),
    ),
  };
}
