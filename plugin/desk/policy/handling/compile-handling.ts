/** Compiles what the policy asks of the work on a ticket: names, texts and lengths that must fit each other. */
import { languages } from '../../language.ts';
import type { Target } from '../clocks/clock-policy.ts';
import { parseTarget } from '../clocks/parse-target.ts';
import type { Refuse } from '../refusal.ts';
import type { PolicyFile } from '../schema.ts';
import type { EntryTerms, Handling, ReadyAnswer } from './handling.ts';

/** A word or two tell the next level nothing when it matters most. */
const defaultLengths = { P1: 40, P2: 40 } as const;
const defaultNeeds = ['priority', 'answer', 'note'] as const;

/** What an answer may name in braces. */
const placeholders = ['requester'];

export function compileHandling(file: PolicyFile, refuse: Refuse): Handling {
  const { plan, escalation, solving, time } = file;
  return {
    planFor: plan['required-for'],
    escalation: { 2: entryTerms(escalation['level-2']), 3: entryTerms(escalation['level-3']) },
    solvingNeeds: solving.needs,
    answers: compileAnswers(file, refuse),
    time: {
      types: time.types,
      requiredFor: time['required-for'],
      remind: compileRemind(time.remind, refuse),
    },
  };
}

type EntryFile = NonNullable<PolicyFile['escalation']['level-2']>;

function entryTerms(written: EntryFile | undefined): EntryTerms {
  if (written === undefined) return { needs: defaultNeeds, noteAtLeast: defaultLengths };
  const { needs, 'note-at-least': lengths } = written;
  return { needs, noteAtLeast: lengths ?? (needs.includes('note') ? defaultLengths : {}) };
}

function compileAnswers({ answers, language }: PolicyFile, refuse: Refuse): ReadonlyMap<string, ReadyAnswer> {
  return new Map(
    Object.entries(answers).map(([name, written]) => {
      const given = typeof written === 'string' ? { [language]: written } : written;
      const known = 'known' in given ? given.known : undefined;
      const texts = textsOf(given);
      const path = ['answers', name];
      if (Object.keys(texts).length === 0)
        refuse(path, `The answer “${name}” has no text. Write one for ${languages.join(' or ')}.`);
      for (const one of unknownIn(Object.values(texts)))
        refuse(path, `The answer “${name}” has no {${one}}. It may use {requester}.`);
      return [name, { texts, known: known ?? null }];
    }),
  );
}

function textsOf(given: Readonly<Record<string, string | undefined>>): ReadyAnswer['texts'] {
  return Object.fromEntries(
    languages.flatMap((one) => {
      const text = given[one];
      return text === undefined ? [] : [[one, text] as const];
    }),
  );
}

function unknownIn(texts: readonly (string | undefined)[]): readonly string[] {
  const named = texts.flatMap((text) =>
    [...(text ?? '').matchAll(/\{([a-z-]+)\}/g)].map(([, one = '']) => one),
  );
  return [...new Set(named)].filter((one) => !placeholders.includes(one));
}

function compileRemind(text: string, refuse: Refuse): Target {
  const target = parseTarget(text);
  if (!('refused' in target)) return target;
  refuse(['time', 'remind'], target.refused);
  return { written: text, ms: 0 };
}
