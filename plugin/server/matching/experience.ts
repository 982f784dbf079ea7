/** Keeps what tickets teach about articles, and brings the library of a desk up to it. */
import type { Ticket } from '../../core/ticket/ticket.ts';
import type { Library } from '../../rules/library.ts';
import { experienceOf, moreThan, noExperience, teach, unteach } from '../../rules/matching/experience.ts';
import { lessonsOf } from '../../rules/matching/lessons.ts';
import type { Tx } from '../../store/tx.ts';
import { noLibrary, type Taught } from '../caches.ts';
import type { Deps } from '../deps.ts';
import { readSaved } from '../saved.ts';
import { type AtDesk, libraryOf } from './library-of.ts';

/** The newest lessons that a desk goes by. */
const LESSONS = 3_000;

type Needs = Pick<Deps, 'store' | 'caches'>;

/**
 * Keeps what the ticket teaches now, in the transaction that saves it.
 *
 * @param version of the ticket’s row: with it, every change of the lessons has a name of its own
 */
export async function noteLessons(
  before: Ticket | null,
  ticket: Ticket,
  version: number,
  tx: Tx,
): Promise<void> {
  const lessons = lessonsOf(ticket);
  if (JSON.stringify(lessons) === JSON.stringify(before === null ? [] : lessonsOf(before))) return;
  const { id, repository } = ticket;
  await tx.saveLessons({ id, repository: repository.id }, lessons);
  await tx.memory.set(versionKey(repository.id), `${id}/${version}`);
}

function versionKey(repository: number): string {
  return `lessons-version/${repository}`;
}

/** The articles of a desk, taught with all that its staff have said. One at a time for each desk, since the index is one. */
export async function taughtLibrary(at: AtDesk, deps: Needs): Promise<Taught> {
  const { taught, libraries } = deps.caches;
  const { id } = at.place.repository;
  const library = await libraryOf(at, deps);
  const before = taught.get(id) ?? Promise.resolve(untaught);
  const next = before.catch(() => untaught).then((known) => bringUp(id, library, known, deps));
  taught.set(id, next);
  return next.catch((error: unknown) => {
    // Half of it may be taught: whoever comes next begins with the articles alone.
    libraries.delete(id);
    throw error;
  });
}

const untaught: Taught = { library: noLibrary, version: null, experience: noExperience };

/** What it knows already stays; only what is new is read and made ready. */
async function bringUp(repository: number, library: Library, known: Taught, deps: Needs): Promise<Taught> {
  const { store } = deps;
  const version = await store.memory.get(versionKey(repository));
  const isSame = known.library === library;
  if (isSame && known.version === version) return known;
  const lessons = version === null ? [] : await store.lessons.newest(repository, LESSONS);
  const experience = experienceOf(lessons);
  const had = isSame ? known.experience : noExperience;
  for (const lesson of moreThan(had, experience)) unteach(library, lesson);
  for (const lesson of moreThan(experience, had)) {
    const row = await store.tickets.get(lesson.ticket);
    if (row !== null) teach(library, lesson, readSaved(row.state).ticket);
  }
  return { library, version, experience };
}
