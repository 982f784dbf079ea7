/** The articles that a text asks for: known errors by number or by a ready answer, and the runbooks of staff. */
import { parseCommands } from '../../commands/parse.ts';
import { knownByAnswers } from '../../commands/ready-answer.ts';
import { runbooksAmong } from '../../commands/runbook.ts';
import type { AskedRunbook, CitedArticle } from '../../desk/article.ts';
import { plain } from '../../desk/plain.ts';
import type { Policy } from '../../desk/policy/policy.ts';
import { type Actor, isStaff } from '../../desk/ticket/person.ts';
import { cite, type Library } from '../library.ts';

/** How many numbers somebody is shown who asked for one that there is not. */
const MOST_NEAR = 3;

interface AskedArticles {
  readonly cited: readonly CitedArticle[];
  readonly runbooks?: readonly AskedRunbook[];
}

/** Runbooks are looked up for staff alone, and only where they ask for one. */
export function askedArticles(library: Library, body: string, by: Actor, policy: Policy): AskedArticles {
  const { commands } = parseCommands(body);
  const words = commands.map((one) => plain(one.words));
  const text = [body, ...words, ...knownByAnswers(commands, policy)].join('\n');
  const cited = cite(library, text, policy.portal);
  const asked = isStaff(by) ? runbooksAmong(commands) : [];
  return asked.length === 0 ? { cited } : { cited, runbooks: asked.map((one) => findRunbook(library, one)) };
}

function findRunbook({ articles }: Library, asked: string): AskedRunbook {
  const found = articles.get(asked);
  if (found?.audience === 'staff') {
    const { id, title, path, body } = found;
    return { asked, article: { id, title, path, body }, near: [] };
  }
  const staff = [...articles.values()].filter(({ audience }) => audience === 'staff');
  return { asked, article: null, near: nearTo(asked, staff) };
}

/** By words of the title where words were asked for, else by number. */
function nearTo(
  asked: string,
  staff: readonly { readonly id: string; readonly title: string; readonly aliases: readonly string[] }[],
): readonly string[] {
  const number = Number(/\d+$/.exec(asked)?.[0] ?? Number.NaN);
  const words = asked.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const ranked = staff.map(({ id, title, aliases }) => {
    const said = [title, ...aliases].join(' ').toLowerCase();
    const hits = words.filter((word) => said.includes(word)).length;
    return { id, hits, distance: Math.abs(Number(id.slice(3)) - number) };
  });
  if (Number.isNaN(number))
    return ranked
      .filter(({ hits }) => hits > 0)
      .toSorted((a, b) => b.hits - a.hits)
      .slice(0, MOST_NEAR)
      .map(({ id }) => id);
  return ranked
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, MOST_NEAR)
    .map(({ id }) => id);
}
