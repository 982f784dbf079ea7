/** What a process keeps in memory: compiled things under versions that never change, and how the world just behaves. */
import type { Instant } from '../calendar/instant.ts';
import type { Standing } from '../core/ticket/person.ts';
import type { Policy } from '../policy/policy.ts';
import { type Library, openLibrary } from '../rules/library.ts';
import type { Experience } from '../rules/matching/experience.ts';
import type { Recent } from '../rules/matching/notice.ts';

export interface Trouble {
  readonly lane: string;
  readonly since: Instant;
  readonly reason: string;
}

/** An effect that is tried again. */
interface EffectTrouble extends Trouble {
  readonly stream: string;
  /** Whether those behind it go on without it. */
  readonly aside: boolean;
}

/** Something in hand. */
export interface Held {
  /** For people: `Delivery 3b1e… (issues)`. */
  readonly what: string;
  readonly since: Instant;
  renew(until: Instant): Promise<void>;
}

/** Nobody ran the desk, and what it missed is not told yet. */
export interface Outage {
  readonly from: Instant;
  readonly until: Instant;
  readonly tellAt: Instant;
  /** GitHub is being asked for what was missed. */
  readonly isLooking: boolean;
}

/** Under which is counted what a desk has recovered since nobody ran it. */
export function outageKey(repository: number): string {
  return `outage-of/${repository}`;
}

/** What was refused at the front door since this process started. */
export interface Refused {
  readonly count: number;
  /** When the log last told of it. */
  readonly toldAt: Instant;
}

/** A library with all that the staff of its desk have said. */
export interface Taught {
  readonly library: Library;
  /** Of the lessons; null before the first one. */
  readonly version: string | null;
  readonly experience: Experience;
}

export interface Caches {
  readonly policies: Map<string, Policy>;
  /** Of policies in the store that this version of Tierline refuses: what is wrong with each. */
  readonly refusals: Map<string, readonly string[]>;
  /** By repository, the one that was asked last at the end. */
  readonly libraries: Map<number, { readonly version: string; readonly library: Library }>;
  /** The same libraries once they are taught. */
  readonly taught: Map<number, Promise<Taught>>;
  /** The tickets of the last days, by repository, the one that was asked last at the end. */
  readonly recent: Map<number, Promise<Recent>>;
  readonly standings: Map<string, { readonly until: Instant; readonly standing: Standing }>;
  /** The members of teams, or why they cannot be seen. */
  readonly teams: Map<
    string,
    { readonly until: Instant; readonly members: readonly string[] | { readonly why: string } }
  >;
  /** What is being tried again: in which lane, since when, and what the other side said last. */
  readonly troubles: Map<string, EffectTrouble>;
  /** Why GitHub cannot be asked for what did not arrive, since when; empty once it could be asked. */
  readonly recovery: Map<'failing', Omit<Trouble, 'lane'>>;
  /** The delivery that is tried again after its worker died, by id: one at a time. */
  readonly suspects: Set<string>;
  /** What the sweep could not read and left out, and when it last met it. */
  readonly odd: Map<string, Instant>;
  /** Why what GitHub sends cannot be stored, since when; empty once something was stored again. */
  readonly unstored: Map<'failing', Omit<Trouble, 'lane'>>;
  /** What is being worked on, by the token of its claim. */
  readonly held: Map<string, Held>;
  readonly refused: Map<'signature' | 'hook' | 'alerts' | 'metrics' | 'proxy', Refused>;
  /** The instant of a ticket that was last put into the inbox: it is due there until it is handled. */
  readonly woken: Map<string, Instant>;
  /** Lanes that were asked to stay away until then. */
  readonly rests: Map<string, Instant>;
  /** How often in a row a subscriber’s lane has failed. */
  readonly failures: Map<string, number>;
  /** When it was last noted in the store that the desk is at work. */
  readonly atWork: Map<'noted', Instant>;
  /** When nobody ran the desk, as far as it matters to tickets, oldest first. */
  readonly away: { readonly from: Instant; readonly until: Instant }[];
  readonly outage: Map<'pending', Outage>;
  /** How much waited in the inbox when it was last counted. */
  readonly counted: Map<'inbox', { readonly at: Instant; readonly waiting: Promise<number> }>;
}

export const noLibrary: Library = openLibrary([]);

export function newShelves(): Caches {
  return {
    policies: new Map(),
    refusals: new Map(),
    libraries: new Map(),
    taught: new Map(),
    recent: new Map(),
    standings: new Map(),
    teams: new Map(),
    troubles: new Map(),
    recovery: new Map(),
    suspects: new Set(),
    odd: new Map(),
    unstored: new Map(),
    held: new Map(),
    refused: new Map(),
    woken: new Map(),
    rests: new Map(),
    failures: new Map(),
    atWork: new Map(),
    away: [],
    outage: new Map(),
    counted: new Map(),
  };
}
