/** Makes many open tickets of a few real ones, in a database that nobody uses meanwhile. */
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';

type Row = Readonly<Record<string, SQLOutputValue>>;

/** Far from the numbers of the real ones. */
const FROM = 1_000;

/** The numbers of so many tickets. */
export function numbersOf(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => FROM + at);
}

export function openMany(file: string, numbers: readonly number[]): void {
  const database = new DatabaseSync(file);
  const tickets = database.prepare('select * from ticket where open = 1').all();
  if (tickets.length === 0) throw new Error('no ticket is open that others could be made of');
  const eventsOf = database.prepare('select * from event where ticket = ?');
  const rowsOf = new Map(tickets.map((ticket) => [ticket, eventsOf.all(ticket['id'] ?? null)]));
  database.exec('begin');
  for (const [at, number] of numbers.entries()) {
    const ticket = tickets[at % tickets.length] ?? {};
    const own = `${ticket['repository']}#${number}`;
    const renamed = (row: Row): Row =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          typeof value === 'string' ? value.replaceAll(String(ticket['id']), own) : value,
        ]),
      );
    insert(database, 'ticket', { ...renamed(ticket), number });
    for (const event of rowsOf.get(ticket) ?? []) insert(database, 'event', renamed(event));
  }
  database.exec('commit');
  database.close();
}

function insert(database: DatabaseSync, table: string, row: Row): void {
  const names = Object.keys(row);
  database
    .prepare(`insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`)
    .run(...Object.values(row));
}
