/** Levels, reasons to wait, clocks and their like, as people name them in each language. */

import type { InEach, Language } from '../../../words/language.ts';
import type { Apart } from '../../clock/clock.ts';
import type { Level } from '../../ticket/priority.ts';
import { type Status, sayWaitReason, type WaitReason } from '../../ticket/status.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { sayTier, type Tier } from '../../ticket/tier.ts';

/** Levels, reasons to wait and their like, as people name them in each language. */
const tiers: InEach<(tier: Tier) => string> = {
  en: sayTier,
  de: (tier) => ({ 1: 'Ebene 1 (Service-Desk)', 2: 'Ebene 2 (Betrieb)', 3: 'Ebene 3 (Entwicklung)' })[tier],
};

/** As behind “waiting for”. */
const reasons: InEach<(on: WaitReason) => string> = {
  en: sayWaitReason,
  de: (on) =>
    ({
      user: 'Ihre Antwort',
      expert: 'Fachleute',
      vendor: 'den Hersteller',
      'third-party': 'Dritte',
      'on-site': 'einen Termin vor Ort',
      parts: 'Ersatzteile',
      change: 'eine Änderung',
    })[on],
};

const statuses: InEach<Readonly<Record<Status, string>>> = {
  en: { new: 'new', open: 'open', waiting: 'waiting', resolved: 'resolved', closed: 'closed' },
  de: { new: 'neu', open: 'offen', waiting: 'wartet', resolved: 'gelöst', closed: 'geschlossen' },
};

const levels: InEach<Readonly<Record<Level, string>>> = {
  en: { low: 'low', medium: 'medium', high: 'high' },
  de: { low: 'niedrig', medium: 'mittel', high: 'hoch' },
};

/** How a ticket came in, as behind a name: `by phone`. */
const channels: InEach<Readonly<Record<Ticket['channel'], string>>> = {
  en: {
    portal: 'by portal',
    form: 'by form',
    issue: 'by issue',
    phone: 'by phone',
    chat: 'by chat',
    'in person': 'by in person',
    'e-mail': 'by e-mail',
    monitoring: 'by monitoring',
  },
  de: {
    portal: 'über das Portal',
    form: 'über das Formular',
    issue: 'als Issue',
    phone: 'telefonisch',
    chat: 'per Chat',
    'in person': 'persönlich',
    'e-mail': 'per E-Mail',
    monitoring: 'durch die Überwachung',
  },
};

export function tierName(tier: Tier, language: Language): string {
  return tiers[language](tier);
}

export function waitReasonName(on: WaitReason, language: Language): string {
  return reasons[language](on);
}

export function statusName(status: Status, language: Language): string {
  return statuses[language][status];
}

export function levelName(level: Level, language: Language): string {
  return levels[language][level];
}

export function channelName(channel: Ticket['channel'], language: Language): string {
  return channels[language][channel];
}

/** One clock in a few words, in each language. */
export interface ClockWords {
  readonly due: (time: string) => string;
  readonly met: (used: string, target: string) => string;
  readonly breached: (time: string) => string;
  readonly done: (used: string) => string;
  readonly paused: string;
  readonly pausedWith: (left: string) => string;
  readonly ended: string;
  /** How it ended without a verdict. */
  readonly apart: Readonly<Record<Apart, string>>;
}

export const clockWords: InEach<ClockWords> = {
  en: {
    due: (time) => `due ${time}`,
    met: (used, target) => `met after ${used} of ${target}`,
    breached: (time) => `breached ${time}`,
    done: (used) => `done after ${used}`,
    paused: 'paused',
    pausedWith: (left) => `paused with ${left} left`,
    ended: 'ended',
    apart: { merged: 'merged', 'no-answer': 'ended without an answer', 'handed-over': 'handed over' },
  },
  de: {
    due: (time) => `fällig am ${time}`,
    met: (used, target) => `eingehalten nach ${used} von ${target}`,
    breached: (time) => `überschritten am ${time}`,
    done: (used) => `erledigt nach ${used}`,
    paused: 'angehalten',
    pausedWith: (left) => `angehalten, es bleiben ${left}`,
    ended: 'beendet',
    apart: { merged: 'zusammengeführt', 'no-answer': 'ohne Antwort beendet', 'handed-over': 'übergeben' },
  },
};
