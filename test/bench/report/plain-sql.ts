/** The same figures by plain SQL over the flat tables, of one period: a statement for each figure, as somebody would write it. */
import type { DatabaseSync } from 'node:sqlite';

interface Span {
  readonly from: number;
  readonly to: number;
  /** Business milliseconds from the tables’ zero to its end. */
  readonly toBusiness: number;
}

export type Values = Map<string, readonly number[]>;

/** Median, p90 and mean of a column of some rows, which `v` is. */
const spread = (rows: string): string => `
  with seen as (${rows}), ranked as (select v, row_number() over (order by v) r, count(*) over () n from seen)
  select avg(case when r in ((n + 1) / 2, (n + 2) / 2) then v end), max(case when r = (n * 9 + 9) / 10 then v end),
    avg(v), count(*) from ranked`;

/** The last solution of each ticket in the period. */
const last = `(select *, row_number() over (partition by ticket order by at desc) nth from solution
  where at >= :from and at < :to)`;
/** Each clock’s verdict. */
const verdicts = `(select ticket, kind, promised, 0 met, breached_at at from clock where breached_at >= :from and breached_at < :to
  union all select ticket, kind, promised, 1, met_at from clock
  where met_at >= :from and met_at < :to and (breached_at is null or breached_at >= :to))`;

export function figuresBySql(flat: DatabaseSync, { from, to, toBusiness }: Span): Values {
  const values: Values = new Map();
  const ask = (name: string, sql: string): void => {
    const given = {
      ...(sql.includes(':from') ? { from } : {}),
      ...(sql.includes(':to ') || /:to\b(?!B)/.test(sql) ? { to } : {}),
      ...(sql.includes(':toBusiness') ? { toBusiness } : {}),
    };
    for (const row of flat.prepare(sql).all(given)) {
      const { part, ...numbers } = row;
      const key = typeof part === 'string' ? `${name} ${part}` : name;
      values.set(key, [...(values.get(key) ?? []), ...Object.values(numbers).map(Number)]);
    }
  };
  const things = (name: string, column: string) =>
    `select ${column} v from thing where figure = '${name}' and at >= :from and at < :to`;
  for (const name of ['opened', 'reopened', 'escalations', 'manager-calls', 'portal-tickets'])
    ask(name, `select count(*) from thing where figure = '${name}' and at >= :from and at < :to`);
  for (const name of ['ended-otherwise', 'time-logged'])
    ask(
      name,
      `select part, sum(amount) from thing where figure = '${name}' and at >= :from and at < :to group by part`,
    );
  for (const name of ['satisfaction', 'suggestion-precision'])
    ask(
      name,
      `select coalesce(sum(counted), 0), count(*) from thing where figure = '${name}' and at >= :from and at < :to`,
    );
  for (const name of ['first-response', 'next-response', 'time-to-own', 'first-resolution'])
    for (const column of ['business', 'wall']) ask(name, spread(things(name, column)));
  ask('resolved', `select count(*) from ${last} where nth = 1`);
  for (const [name, prefix] of [
    ['full-resolution', ''],
    ['requester-wait', 'requester_'],
    ['staff-work', 'staff_'],
    ['outside-wait', 'outside_'],
  ] as const)
    for (const column of prefix === '' ? ['business', 'wall'] : [`${prefix}b`, `${prefix}w`])
      ask(name, spread(`select ${column} v from ${last} where nth = 1`));
  const ofResolved = (name: string, counts: string, among = '1') =>
    ask(name, `select coalesce(sum(${counts}), 0), count(*) from ${last} where nth = 1 and ${among}`);
  ofResolved('first-contact-resolution', 'first_contact');
  ofResolved('first-level-resolution', 'tier = 1');
  ofResolved('second-level-resolution', 'tier = 2', 'tier > 1');
  for (const tier of [1, 2, 3]) ofResolved(`tier-split tier-${tier}`, `tier = ${tier}`);
  ofResolved('escalation-rate', 'escalated');
  ofResolved('known-error-reuse', 'known');
  ask('handoffs', `select avg(handoffs), count(*) from ${last} where nth = 1`);
  for (const [name, column] of [
    ['reopen-rate', 'back'],
    ['rating-response', 'rated'],
  ])
    ask(
      name ?? '',
      `select coalesce(sum(v), 0), count(*) from
        (select max(${column}) v from solution where at >= :from and at < :to group by ticket)`,
    );
  for (const [name, promised] of [
    ['sla-clocks', 1],
    ['internal-targets', 0],
  ] as const)
    ask(
      name,
      `select kind part, sum(met), count(*) from ${verdicts} where promised = ${promised} group by kind`,
    );
  ask(
    'sla-tickets',
    `with first as (select ticket, min(breached_at) at from clock where promised and breached_at < :to group by ticket)
     select (select count(*) from ${last} solved where nth = 1 and ticket not in (select ticket from first)),
       (select count(*) from ${last} solved where nth = 1 and ticket not in (select ticket from first))
       + (select count(*) from first where at >= :from)`,
  );
  const open = 'stay where since < :to and (until is null or until >= :to)';
  ask('backlog', `select count(*) from ${open}`);
  ask('backlog-age', spread(`select :toBusiness - opened_b v from ${open}`));
  ask('backlog-age', spread(`select :to - opened_at v from ${open}`));
  return values;
}
