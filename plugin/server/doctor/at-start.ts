/** The doctor at the start of the desk: an App that GitHub does not know ends it, what else is amiss is told in the log. */
import { setTimeout } from 'node:timers/promises';
import type { Deps } from '../deps.ts';
import { sayError } from '../say-error.ts';
import { placeOf } from '../set-up/places.ts';
import { examineRest } from './examine.ts';
import { type AppLook, lookAtApp, type Patient } from './examine-app.ts';
import { type Finding, sayFinding } from './finding.ts';

/** How long GitHub’s word is awaited before the desk is called up without it, in milliseconds. */
const PATIENCE = 2_000;
/** One refusal may be a bad moment of GitHub’s; the second is believed after so long, in milliseconds. */
const AGAIN = 1_000;

/**
 * Resolves to why the App cannot be used, a sentence each, or to null. The rest is looked at while the desk works: what is
 * wrong is a warning of the log each, what is worth knowing a line.
 */
export async function lookAtStart(
  deps: Pick<Deps, 'github' | 'store' | 'clock' | 'log' | 'webhookSecrets'>,
  apiUrl: string,
): Promise<readonly string[] | null> {
  const patient: Patient = { ...deps, apiUrl };
  const asked = lookAtApp(patient);
  const first = await Promise.race([asked, setTimeout(PATIENCE, null, { ref: false })]);
  if (first?.is === 'unusable') {
    await setTimeout(AGAIN);
    const second = await lookAtApp(patient);
    if (second.is === 'unusable') return second.findings.filter(isWrong).map(sayWhole);
    void tellRest(Promise.resolve(second), patient, deps);
  } else void tellRest(asked, patient, deps);
  return null;
}

async function tellRest(
  asked: Promise<AppLook>,
  patient: Patient,
  deps: Pick<Deps, 'store' | 'log'>,
): Promise<void> {
  try {
    const look = await asked;
    const rest = await examineRest(look, { ...patient, only: await knownDesks(deps) });
    const findings = [...look.findings, ...rest];
    const urgent = look.is === 'unusable' ? 'error' : 'warn';
    for (const finding of findings.filter(({ state }) => state !== 'ok'))
      deps.log[isWrong(finding) ? urgent : 'info'](
        { about: finding.about, where: finding.where },
        sayWhole(finding),
      );
    if (!findings.some(isWrong))
      deps.log.info({ looked: findings.length }, 'the doctor found nothing that has to be done');
  } catch (error) {
    deps.log.warn({ error }, `the doctor could not end its round: ${sayError(error)}`);
  }
}

/** By their present names; null where the desk knows none yet, and all that the App sees are looked at. */
async function knownDesks({ store }: Pick<Deps, 'store'>): Promise<readonly string[] | null> {
  const ids = await store.policies.repositories();
  const places = await Promise.all(ids.map((id) => placeOf(id, store)));
  const names = places.flatMap((place) =>
    place === null ? [] : [`${place.repository.owner}/${place.repository.name}`],
  );
  return names.length === 0 ? null : names;
}

function isWrong({ state }: Finding): boolean {
  return state === 'wrong';
}

function sayWhole(finding: Finding): string {
  return sayFinding(finding).replace(/^(to do|mind)\s+/, '');
}
