/** How tickets are handled: escalation, plans, time and what a solution needs. */
import { z } from 'zod';
import { type Priority, priorities } from '../../core/ticket/priority.ts';
import type { Language } from '../../words/language.ts';
import type { Refuse } from '../refusal.ts';
import { answersSchema, compileAnswers, type ReadyAnswer, warnOfAnswers } from './messages.ts';
import { parseTarget, type Target } from './target.ts';

/** What may be asked for before a higher level takes over. */
const entryNeeds = ['priority', 'answer', 'note', 'expectation', 'plan'] as const;
export type EntryNeed = (typeof entryNeeds)[number];

/** What may be asked for before a ticket is resolved. */
const exitNeeds = ['note', 'tested', 'verification', 'plan', 'engagements', 'developers', 'time'] as const;
export type ExitNeed = (typeof exitNeeds)[number];

interface EntryTerms {
  readonly needs: readonly EntryNeed[];
  /** Characters that the note of an escalation has at least, by priority. */
  readonly noteAtLeast: Readonly<Partial<Record<Priority, number>>>;
}

export interface Handling {
  /** The priorities of which a resolution action plan is asked for. */
  readonly planFor: readonly Priority[];
  /** By the level that is asked to take over. */
  readonly escalation: Readonly<Record<2 | 3, EntryTerms>>;
  readonly solvingNeeds: readonly ExitNeed[];
  /** Whoever answers a ticket that nobody has takes it by that. */
  readonly firstAnswerTakes: boolean;
  readonly answers: ReadonlyMap<string, ReadyAnswer>;
  readonly time: {
    readonly types: readonly string[];
    /** The priorities of which a resolved ticket should have an entry. */
    readonly requiredFor: readonly Priority[];
    /** How long after its resolution one is asked for. */
    readonly remind: Target;
  };
}

/** The shape of `plan`, `escalation`, `solving`, `first-answer-takes`, `answers` and `time` in the policy file, key by key. */
const priority = z.enum(priorities, { error: 'There are four priorities: P1, P2, P3 and P4.' });

const entry = z.strictObject({
  needs: z
    .array(z.enum(entryNeeds, { error: `Write one of ${entryNeeds.join(', ')}.` }))
    .default(['priority', 'answer', 'note'])
    .describe(
      'What must be there: `priority` (impact and urgency said, or set by hand), `answer` (the requester had one), `note`, `expectation` (they were answered after their last word), `plan`.',
    ),
  'note-at-least': z
    .partialRecord(
      priority,
      z
        .int({ error: 'Write a number of characters, such as 40.' })
        .min(1, { error: 'Write 1 or more characters.' }),
    )
    .optional()
    .describe('How many characters the note has at least, by priority; P1 and P2: 40.'),
});

const type = z
  .string()
  .regex(/^[a-z][a-z-]*$/, { error: 'A type of time is one word in small letters, such as diagnosis.' });

/** Each a key of the policy file. */
export const handlingSchema = {
  plan: z
    .strictObject({
      'required-for': z
        .array(priority)
        .default(['P1', 'P2'])
        .describe('The priorities whose first escalation asks for a plan; [] for none.'),
    })
    .default({ 'required-for': ['P1', 'P2'] })
    .describe('The resolution action plan, which `/plan` keeps on the card.'),
  escalation: z
    .strictObject({
      'level-2': entry.optional().describe('What operations need before they take over.'),
      'level-3': entry.optional().describe('What the developers need before they take over.'),
    })
    .default({})
    .describe('What a level needs before it takes over.'),
  solving: z
    .strictObject({
      needs: z
        .array(z.enum(exitNeeds, { error: `Write one of ${exitNeeds.join(', ')}.` }))
        .default(['note'])
        .describe(
          'What must be there: `note`, `tested` and `verification` (both by `/tested`), `plan` (all steps ticked), `engagements` (each ended by `/engaged`), `developers` (their issue is closed), `time` (an entry by `/time`).',
        ),
    })
    .default({ needs: ['note'] })
    .describe('What `/solved` needs.'),
  'first-answer-takes': z
    .boolean({ error: 'Write true or false.' })
    .default(true)
    .describe(
      'Whether the first answer of staff to a ticket that nobody has takes it, as `/take` does; false leaves it to `/take` and `/assign`.',
    ),
  answers: answersSchema,
  time: z
    .strictObject({
      types: z
        .array(type)
        .min(1, { error: 'Name at least one type, such as diagnosis.' })
        .default(['diagnosis', 'repair', 'travel', 'communication', 'other'])
        .describe('What time is spent on.'),
      'required-for': z
        .array(priority)
        .default([])
        .describe('The priorities of which a resolved ticket should have an entry.'),
      remind: z
        .string({ error: 'Write a length of business time, such as 4h, or 1 working day.' })
        .default('1 working day')
        .describe('How long after its resolution an entry is asked for.'),
    })
    .prefault({})
    .describe('The time that people spend on tickets, by `/time`.'),
} as const;

/** A word or two tell the next level nothing when it matters most. */
const defaultLengths = { P1: 40, P2: 40 } as const;
const defaultNeeds = ['priority', 'answer', 'note'] as const;

type HandlingFile = z.infer<z.ZodObject<typeof handlingSchema>> & { readonly language: Language };

export function compileHandling(file: HandlingFile, refuse: Refuse): Handling {
  const { plan, escalation, solving, time } = file;
  return {
    planFor: plan['required-for'],
    escalation: { 2: entryTerms(escalation['level-2']), 3: entryTerms(escalation['level-3']) },
    solvingNeeds: solving.needs,
    firstAnswerTakes: file['first-answer-takes'],
    answers: compileAnswers(file, refuse),
    time: {
      types: time.types,
      requiredFor: time['required-for'],
      remind: compileRemind(time.remind, refuse),
    },
  };
}

type EntryFile = NonNullable<HandlingFile['escalation']['level-2']>;

function entryTerms(written: EntryFile | undefined): EntryTerms {
  if (written === undefined) return { needs: defaultNeeds, noteAtLeast: defaultLengths };
  const { needs, 'note-at-least': lengths } = written;
  return { needs, noteAtLeast: lengths ?? (needs.includes('note') ? defaultLengths : {}) };
}

function compileRemind(text: string, refuse: Refuse): Target {
  const target = parseTarget(text);
  if (!('refused' in target)) return target;
  refuse(['time', 'remind'], target.refused);
  return { written: text, ms: 0 };
}

/** What the policy asks of the work on a ticket and nobody will ever be asked for, or not in the desk’s language. */
export function warnOfHandling(policy: {
  readonly handling: Handling;
  readonly language: Language;
  readonly services: readonly { readonly language: Language | null }[];
}): readonly string[] {
  const { handling } = policy;
  const { escalation } = handling;
  const lengths = ([2, 3] as const)
    .filter((level) => !escalation[level].needs.includes('note'))
    .filter((level) => Object.keys(escalation[level].noteAtLeast).length > 0)
    .map(
      (level) =>
        `Level ${level} says how long the note of an escalation is at least, and does not ask for one: add note to escalation.level-${level}.needs.`,
    );
  return [...lengths, ...warnOfAnswers(handling.answers, policy)];
}
