/** The policy’s section `assignment`: how tickets are given out, by level; a service may have rules of its own. */
import { z } from 'zod';
import type { Tier } from '../../core/ticket/tier.ts';
import type { Path } from '../places.ts';
import type { Refuse } from '../refusal.ts';
import { type Member, memberSchema, readMember } from './people.ts';

const assignmentWays = ['rota', 'least-loaded', 'on-call'] as const;
type AssignmentWay = (typeof assignmentWays)[number];

export interface AssignmentRule {
  readonly by: AssignmentWay;
  /** Null leaves it to the people of the level. */
  readonly among: readonly Member[] | null;
  /** How many tickets one person may have at once, a waiting one counting half; null sets no limit. */
  readonly atMost: number | null;
}

/** A level that is left out is given nothing by the desk. */
export type Assignments = Readonly<Partial<Record<Tier, AssignmentRule>>>;

const rule = z.strictObject({
  by: z
    .enum(assignmentWays, { error: `Write one of: ${assignmentWays.join(', ')}.` })
    .describe('`rota`: in turn; `least-loaded`: who has least open; `on-call`: who is on call.'),
  among: z
    .array(memberSchema)
    .min(1, { error: 'Name at least one person or team, or leave it out for the people of the level.' })
    .optional()
    .describe('Who is given tickets; the people of the level if left out.'),
  'at-most': z
    .int({ error: 'Write a whole number of tickets, such as 12.' })
    .min(1, { error: 'Write 1 or more.' })
    .optional()
    .describe('How many tickets one person may have at once; a waiting one counts half.'),
});

export const assignmentSchema = z.strictObject({
  'level-1': rule.optional().describe('How tickets that come to the service desk are given out.'),
  'level-2': rule.optional().describe('How tickets that are escalated to operations are given out.'),
  'level-3': rule.optional().describe('How tickets at the last level are given out.'),
});

type WrittenRules = z.infer<typeof assignmentSchema>;
type WrittenRule = z.infer<typeof rule>;

/** What else of the file a rule has to fit. */
interface Beside {
  readonly people?: unknown;
  readonly 'on-call'?: unknown;
}

/** `path` leads to the rules, which stand at the top or in a service. */
export function compileAssignments(
  written: WrittenRules,
  path: Path,
  file: Beside,
  refuse: Refuse,
): Assignments {
  const rules = Object.entries({ 1: written['level-1'], 2: written['level-2'], 3: written['level-3'] });
  return Object.fromEntries(
    rules.flatMap(([tier, rule]) => {
      if (rule === undefined) return [];
      refuseEmpty(rule, [...path, `level-${tier}`], file, refuse);
      return [[tier, compileRule(rule)]];
    }),
  );
}

function compileRule({ by, among, 'at-most': atMost }: WrittenRule): AssignmentRule {
  return { by, among: among?.map(readMember) ?? null, atMost: atMost ?? null };
}

function refuseEmpty({ by, among }: WrittenRule, path: Path, file: Beside, refuse: Refuse): void {
  if (by === 'on-call' && file['on-call'] === undefined)
    refuse(
      [...path, 'by'],
      'Nobody is on call yet: add on-call with its rota, or write rota or least-loaded here.',
    );
  if (by === 'on-call' && among !== undefined)
    refuse([...path, 'among'], 'on-call asks its own rota; take among out, or write rota or least-loaded.');
  if (by !== 'on-call' && among === undefined && file.people === undefined)
    refuse(path, 'Nobody can be given tickets: name them under among here, or under people.');
}
