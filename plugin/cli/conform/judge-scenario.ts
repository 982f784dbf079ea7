/** Plays a scenario on the desk’s clocks and holds the answers against what it asserts. */
import { parseInstant } from '../../calendar/instant.ts';
import type { Scenario } from './scenario.ts';
import { instants, numbers } from './scenario-facts.ts';
import { holds, ownWord } from './status-words.ts';
import { type Story, storyOf } from './story.ts';
import { exactly } from './vector.ts';
import { compare, type Difference, type Verdict } from './verdict.ts';

export function judgeScenario(scenario: Scenario): Verdict {
  const story = storyOf(scenario);
  const facts: Difference[] = [];
  const skipped: string[] = [];
  for (const [key, expected] of Object.entries(scenario.expected)) {
    if (isIgnored(key, scenario)) continue;
    const unstated = whyUnstated(key, expected, story);
    const fact = unstated === null ? factOf(key, expected, story) : null;
    if (fact === null) skipped.push(unstated ?? key);
    else facts.push(fact);
  }
  return compare(scenario.id, facts, skipped);
}

/** Null for a key, or a word under it, that nobody told us. */
function factOf(key: string, expected: unknown, story: Story): Difference | null {
  const instant = instants[key];
  if (instant !== undefined) {
    const got = instant(story);
    const wanted = typeof expected === 'string' ? exactly(parseInstant(expected)) : null;
    return { key, expected: wanted, got: got === null ? null : exactly(got) };
  }
  const number = numbers[key];
  if (number !== undefined)
    return { key, expected: typeof expected === 'number' ? expected : null, got: number(story) };
  if ((key === 'status' || key === 'truth') && typeof expected === 'string') {
    const right = holds(expected, story);
    return right === undefined ? null : { key, expected, got: right ? expected : ownWord(story) };
  }
  return null;
}

/** What the contract of the vectors says to pass over. */
function isIgnored(key: string, { expected }: Scenario): boolean {
  if (key === 'legacy_update_due') return true;
  if (key === 'update_due' && 'exact_update_due' in expected) return true;
  return 'truth' in expected && (key === 'status' || key.endsWith('_says'));
}

/** Where the source says nothing, or says it by the legacy rule that its own project took back. */
function whyUnstated(key: string, expected: unknown, story: Story): string | null {
  const { scenario, resolution, nextResponses } = story;
  if (
    key === 'resolution_due' &&
    expected === null &&
    resolution?.end === null &&
    instants[key]?.(story) !== null
  )
    return 'resolution_due (null beside a target that is running: not stated)';
  const isLegacy = expected !== null && expected === scenario.expected['legacy_update_due'];
  if (key === 'next_escalation_at' && isLegacy && nextResponses.at(-1)?.end !== null)
    return 'next_escalation_at (taken from legacy_update_due)';
  return null;
}
