/** One page of a list, with the Link header that leads to the others. */
import type { Json } from '../json.ts';
import type { World } from '../world.ts';
import type { Call, Reply } from './call.ts';

/** Pages by `page` and `per_page` (30 unless asked, 100 at most). */
export function onePage(world: World, call: Call, list: readonly Json[]): Reply {
  const size = Math.min(100, Math.max(1, Number(call.query.get('per_page')) || 30));
  const page = Math.max(1, Number(call.query.get('page')) || 1);
  const last = Math.max(1, Math.ceil(list.length / size));
  const to = (target: number, rel: string) => {
    const query = new URLSearchParams(call.query);
    query.set('page', String(target));
    return `<${world.url}${call.path}?${query}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [to(page - 1, 'prev'), to(1, 'first')] : []),
    ...(page < last ? [to(page + 1, 'next'), to(last, 'last')] : []),
  ];
  return {
    status: 200,
    body: list.slice((page - 1) * size, page * size),
    link: links.length > 0 ? links.join(', ') : undefined,
  };
}
