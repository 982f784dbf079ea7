/** What the policy may ask of the work on a ticket: read, refused at its line, and warned of. */
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../plugin/policy/read.ts';
import { policyWarnings } from '../../plugin/policy/warnings.ts';
import { policy } from '../core/sample.ts';

function mistakes(text: string): readonly string[] {
  const read = readPolicy({ text, version: 'v1' });
  return 'problems' in read ? read.problems.map(({ line, message }) => `${line}: ${message}`) : [];
}
const warnings = (text: string) => policyWarnings(policy(`back-office: acme/back-office\n${text}`));

describe('what is left out', () => {
  it('asks for a priority, an answer and a real note, for a plan of P1 and P2, and for a note at the end', () => {
    const { handling, reminders } = policy('timezone: Europe/Berlin\n');
    const entry = { needs: ['priority', 'answer', 'note'], noteAtLeast: { P1: 40, P2: 40 } };
    expect(handling.escalation).toEqual({ 2: entry, 3: entry });
    expect(handling).toMatchObject({ planFor: ['P1', 'P2'], solvingNeeds: ['note'] });
    expect(handling.time).toMatchObject({ requiredFor: [], remind: { workingDays: 1 } });
    expect(handling.time.types).toEqual(['diagnosis', 'repair', 'travel', 'communication', 'other']);
    expect(reminders.engagement).toMatchObject({ P1: { ms: 3_600_000 }, P4: { workingDays: 2 } });
  });

  it('asks for no length where no note is needed', () => {
    const { handling } = policy('escalation: { level-2: { needs: [answer] } }\n');
    expect(handling.escalation[2]).toEqual({ needs: ['answer'], noteAtLeast: {} });
    expect(handling.escalation[3].noteAtLeast).toEqual({ P1: 40, P2: 40 });
  });
});

describe('a mistake', () => {
  it.each([
    ['escalation: { level-1: {} }', 'There is no setting “level-1” here.'],
    [
      'escalation: { level-2: { needs: [reason] } }',
      'Write one of priority, answer, note, expectation, plan.',
    ],
    ['escalation: { level-2: { note-at-least: { P2: 0 } } }', 'Write 1 or more characters.'],
    [
      'solving: { needs: [notes] }',
      'Write one of note, tested, verification, plan, engagements, developers, time.',
    ],
    ['plan: { required-for: [P5] }', 'There are four priorities: P1, P2, P3 and P4.'],
    ['answers: { "Password reset": Done. }', 'one word in small letters, such as password-reset'],
    ['answers: { tcp: { known: KE-0001 } }', 'The answer “tcp” has no text. Write one for en or de.'],
    ['answers: { tcp: "Dear {name}" }', 'The answer “tcp” has no {name}. It may use {requester}.'],
    ['answers: { tcp: { en: Done., known: 12 } }', 'Write the text, or one text for each language'],
    ['time: { types: [] }', 'Name at least one type'],
    ['time: { types: [On site] }', 'one word in small letters, such as diagnosis'],
    ['time: { remind: 2d }', 'Write 2 working days'],
    ['reminders: { engagement: { P1: soon } }', '“soon” is not a length of time.'],
  ])('in “%s” is named with its remedy', (text, remedy) =>
    expect(mistakes(`timezone: Europe/Berlin\n${text}\n`)).toEqual([
      expect.stringMatching(new RegExp(`^2: .*${remedy.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)),
    ]),
  );
});

describe('the check warns', () => {
  it('of a length that is asked of no note', () => {
    expect(warnings('escalation: { level-3: { needs: [answer], note-at-least: { P1: 80 } } }\n')).toEqual([
      'Level 3 says how long the note of an escalation is at least, and does not ask for one: add note to escalation.level-3.needs.',
    ]);
  });

  it('of an answer without a text in a language that the desk speaks', () => {
    const german = 'services: { mail: { language: de } }\n';
    expect(warnings(`${german}answers: { tcp: The client keeps TCP. }\n`)).toEqual([
      'The answer “tcp” has no text in “de”, which the desk speaks: requesters of that language get it in “en”.',
    ]);
    expect(warnings(`${german}answers: { tcp: { en: TCP., de: TCP. } }\n`)).toEqual([]);
  });
});
