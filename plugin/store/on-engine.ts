/** Builds the store on an engine: the one place where its parts meet. */
import { alertGroupsOn } from './alert-groups.ts';
import type { Db, Engine } from './engine/engine.ts';
import { factsOn } from './facts.ts';
import { feedbackOn } from './feedback.ts';
import { intentsOn } from './intents.ts';
import { memoryOn } from './key-value.ts';
import { lessonsOn } from './lessons.ts';
import { policiesOn } from './policies.ts';
import { inboxOn } from './queue/inbox.ts';
import { outboxOn } from './queue/outbox.ts';
import type { Store } from './store.ts';
import { announcementsOn, eventsOn, linksOn, loadsOn } from './ticket-records.ts';
import { ticketsOn } from './tickets.ts';
import type { Tx } from './tx.ts';

/** The store on an open, migrated engine; closing the store closes the engine. */
export function storeOn(engine: Engine): Store {
  const { db, write } = engine;
  const { inbox, moves: received } = inboxOn(engine);
  const { outbox, moves: sent } = outboxOn(engine);
  const tickets = ticketsOn(engine);
  const events = eventsOn(engine);
  const policies = policiesOn(engine);
  const links = linksOn(engine);
  const loads = loadsOn(engine);
  const announcements = announcementsOn(engine);
  const alertGroups = alertGroupsOn(engine);
  const lessons = lessonsOn(engine);
  const facts = factsOn(engine);
  const memory = memoryOn(engine);
  const feedback = feedbackOn(engine);
  const intents = intentsOn(engine);

  const txOn = (own: Db): Tx => ({
    settle: (claim, how, now, note) => received.settle(own, claim, how, now, note ?? null),
    receive: (deliveries) => received.receive(own, deliveries),
    addEvent: (event) => events.add(own, event),
    events: (ticket) => events.of(own, ticket),
    ticket: (id) => tickets.get(own, id),
    tickets: (filter) => tickets.list(own, filter),
    saveTicket: (row) => tickets.save(own, row),
    send: (effects) => sent.send(own, effects),
    know: (keys, now) => sent.know(own, keys, now),
    number: (ticket, keys) => announcements.number(own, ticket, keys),
    savePolicy: (row) => policies.save(own, row),
    policies: (repository) => policies.list(own, repository),
    link: (repository, number, ticket) => links.link(own, repository, number, ticket),
    linked: (repository, number) => links.linked(own, repository, number),
    loads: (repository) => loads.of(own, repository),
    noteTurn: (repository, login, at) => loads.note(own, repository, login, at),
    alertGroups: {
      get: (key) => alertGroups.get(own, key),
      of: (opening) => alertGroups.of(own, opening),
      save: (row) => alertGroups.save(own, row),
    },
    saveLessons: (ticket, taught) => lessons.save(own, ticket, taught),
    memory: memory(own),
  });

  return {
    inbox,
    outbox,
    transaction: (work) => write('durable', (own) => work(txOn(own))),
    tickets: {
      get: (id) => tickets.get(db, id),
      list: (filter) => tickets.list(db, filter),
      following: (after, limit) => tickets.following(db, after, limit),
      newest: (repository, limit) => tickets.newest(db, repository, limit),
      active: () => tickets.active(db),
      due: (now, limit) => tickets.due(db, now, limit),
      nextDue: (after) => tickets.nextDue(db, after),
      events: (id) => events.of(db, id),
      linked: (repository, number) => links.linked(db, repository, number),
      linkedIn: (repository) => links.linkedIn(db, repository),
    },
    alertGroups: {
      of: (opening) => alertGroups.of(db, opening),
      forget: (before) => write('lazy', (own) => alertGroups.forget(own, before)),
    },
    policies: {
      list: (repository) => policies.list(db, repository),
      repositories: () => policies.repositories(db),
    },
    lessons: {
      newest: (repository, limit) => lessons.newest(db, repository, limit),
    },
    facts: {
      stale: (repository, shape, after, limit) => facts.stale(db, repository, shape, after, limit),
      save: (rows) =>
        write('lazy', async (own) => {
          for (const row of rows) await facts.save(own, row);
        }),
      following: (repository, after, limit) => facts.following(db, repository, after, limit),
    },
    feedback: {
      note: (row) => write('durable', (own) => feedback.note(own, row)),
      since: (day) => feedback.since(db, day),
      different: (day) => feedback.different(db, day),
      solved: (day, limit) => feedback.solved(db, day, limit),
    },
    intents: {
      confirm: ({ article, ...intent }, day) =>
        write('durable', async (own) => {
          const isNew = await intents.spend(own, { article, ...intent });
          if (isNew) await feedback.note(own, { day, said: 'solved', about: article });
          return isNew;
        }),
      cameBack: (id, at) => write('durable', (own) => intents.cameBack(own, id, at)),
      since: (meantAt) => intents.since(db, meantAt),
      forget: (before) => write('lazy', (own) => intents.forget(own, before)),
    },
    memory: {
      get: (key) => memory(db).get(key),
      set: (key, value) => write('durable', (own) => memory(own).set(key, value)),
      delete: (key) => write('durable', (own) => memory(own).delete(key)),
      swap: (key, from, to) => write('lazy', (own) => memory(own).swap(key, from, to)),
      list: (beginning) => memory(db).list(beginning),
    },
    check: async () => {
      await engine.check();
      await write('durable', (own) => memory(own).set('checked', new Date().toISOString()));
    },
    backup: (file) => engine.backup(file),
    close: () => engine.close(),
  };
}
