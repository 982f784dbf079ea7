/** The policy’s section `services`: what the desk looks after, each with its developers, hours, language and people. */
import { z } from 'zod';
import type { Service } from '../policy.ts';
import { assignmentSchema, compileAssignments } from './assignment.ts';
import type { Referring } from './calendars.ts';
import { refuseUnknownCalendar } from './calendars.ts';
import { languageSchema } from './messages.ts';
import { compileLevels, noTeam, teamSchema } from './people.ts';

export const repositorySchema = z
  .string()
  .regex(/^[\w.-]+\/[\w.-]+$/, { error: 'This is not a repository. Write it as owner/name.' });

const service = z.strictObject({
  name: z.string().optional().describe('Its name as people know it; the short one if left out.'),
  description: z
    .string()
    .max(200, { error: 'Write at most 200 characters.' })
    .optional()
    .describe('What it is, in one sentence: the portal shows it.'),
  developers: repositorySchema.optional().describe('Where level 3 works: gets a linked issue.'),
  calendar: z
    .string()
    .optional()
    .describe('When this service is looked after, where a clock does not say so itself.'),
  language: languageSchema.optional().describe('What requesters of this service are spoken to in.'),
  form: z
    .boolean({ error: 'Write true, or leave it out.' })
    .optional()
    .describe('true: `tierline init` writes an issue form for this service alone.'),
  people: teamSchema.optional().describe('Its own team: told instead of the level’s people.'),
  assignment: assignmentSchema.optional().describe('Who is given its tickets, where not as everywhere.'),
});

/** By short name. `mail:` alone on its line names a service of which there is nothing more to say. */
export const servicesSchema = z
  .record(
    z.string(),
    service.nullable().transform((one) => one ?? {}),
  )
  .default({})
  .describe('What the desk looks after, by short name.');

interface Bench extends Referring {
  readonly file: Referring['file'] & {
    readonly services: z.infer<typeof servicesSchema>;
    readonly 'default-service'?: string | undefined;
    readonly people?: unknown;
    readonly 'on-call'?: unknown;
  };
}

export function compileServices(bench: Bench): readonly Service[] {
  const { file, refuse } = bench;
  const named = file['default-service'];
  if (named !== undefined && !Object.hasOwn(file.services, named)) {
    refuse(
      ['default-service'],
      `There is no service “${named}”. Name one of those under services, or add it there.`,
    );
  }
  return Object.entries(file.services).map(
    ([id, { name, developers, calendar, language, form, people, assignment }]) => {
      if (calendar !== undefined) refuseUnknownCalendar(bench, calendar, ['services', id, 'calendar']);
      // A label holds 50 characters, and “service: ” takes nine of them.
      if (id.length > 41)
        refuse(['services', id], 'The name of a service has at most 41 characters, so that its label fits.');
      if (id !== id.toLowerCase())
        refuse(
          ['services', id],
          'Write the short name of a service in small letters; its full name goes under name.',
        );
      if (form === true && !/^[\p{L}\p{N}_-][\p{L}\p{N}_.-]*( [\p{L}\p{N}_.-]+)*$/u.test(id))
        refuse(
          ['services', id, 'form'],
          'Its form is a file named for it: take letters, digits, dots, dashes and spaces for the short name.',
        );
      return {
        id,
        name: name ?? id,
        developers: developers ?? null,
        calendar: calendar ?? null,
        language: language ?? null,
        form: form ?? false,
        people: people === undefined ? noTeam : compileLevels(people),
        assignment: compileAssignments(assignment ?? {}, ['services', id, 'assignment'], file, refuse),
      };
    },
  );
}
