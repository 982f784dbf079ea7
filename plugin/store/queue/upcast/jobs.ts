/** Lifts the jobs that earlier versions left in the outbox to the shape that jobs have now: an effect and its place. */
import { z } from 'zod';

const repository = z.object({ id: z.number(), owner: z.string(), name: z.string() });
const inRepository = { installation: z.number(), repository };

/** Until 0.1 the place was written among the fields of the effect, which had names of their own in the outbox. */
const flatJob = z.looseObject({ kind: z.string(), ...inRepository });

const onIssue = z.looseObject({ ...inRepository, number: z.number() });

const noteForOffice = z.looseObject({
  ...onIssue.shape,
  office: z.string(),
  /** Of the ticket’s issue in the back office: `Ticket #3: VPN is down`. */
  title: z.string(),
  url: z.string(),
});

const forDevelopers = z.looseObject({
  ...onIssue.shape,
  target: z.string(),
  /** Left out by the first versions, and null where nobody had been there yet. */
  targetId: z.number().nullish(),
  /** The number of their issue; only acknowledgements and openings did without. */
  issue: z.number().default(0),
});

const flatNotice = z.looseObject({
  place: z.object(inRepository),
  number: z.number(),
  title: z.string(),
  url: z.string(),
  office: z.string().nullable(),
});

/** What is in the new shape, or in none that ever was, comes out as it is. */
export function liftJob(body: unknown, kind: string, key: string): unknown {
  if (kind === 'late-notice') return liftNotice(body, key);
  const old = flatJob.safeParse(body);
  return liftThumb(old.success ? { key, ...liftFlat(old.data) } : body);
}

const thumb = z.looseObject({ kind: z.literal('thumb') });

/** Until 0.1 the only reaction was a thumb. */
function liftThumb(body: unknown): unknown {
  const old = thumb.safeParse(body);
  return old.success ? { ...old.data, kind: 'reaction', content: '+1' } : body;
}

function liftNotice(body: unknown, key: string): unknown {
  const old = flatNotice.safeParse(body);
  if (!old.success) return body;
  const { place, number, title, url, office, ...notice } = old.data;
  return {
    kind: 'late-notice',
    key,
    ...notice,
    repository: office,
    place: { ...place, number, title, url, developers: null },
  };
}

function liftFlat(job: z.infer<typeof flatJob>): object {
  const { installation, repository, ...effect } = job;
  const place = { installation, repository };
  switch (job.kind) {
    case 'face':
      return { ...effect, face: liftFace(job['face']), place: issueOf(job) };
    case 'comment':
    case 'thumb':
    case 'sub-issue':
    case 'read-thumbs':
      return { ...effect, place: issueOf(job) };
    case 'open-developer-issue':
    case 'withdraw-developer-issue':
    case 'developer-comment':
    case 'developer-thumb': {
      const { target, targetId, issue } = forDevelopers.parse(job);
      const developers = targetId == null ? null : { repository: target, id: targetId };
      return { ...effect, repository: target, number: issue, place: { ...issueOf(job), developers } };
    }
    case 'back-office-note': {
      const { office, title, url, number } = noteForOffice.parse(job);
      const named = title.replace(`Ticket #${number}: `, '');
      return { ...effect, repository: office, place: { ...issueOf(job), title: named, url } };
    }
    case 'summary':
      return { ...effect, repository: job['office'], place };
    // The first checks were all of the policy.
    case 'check':
      return { name: 'tierline policy', ...effect, place };
    default:
      return { ...effect, place };
  }
}

/** Only notes for a back office kept the ticket’s title and address, for nothing else needs them. */
function issueOf(job: z.infer<typeof flatJob>): object {
  const { installation, repository, number } = onIssue.parse(job);
  return { installation, repository, number, title: '', url: '', developers: null };
}

/** The first faces were all English. */
function liftFace(face: unknown): object {
  return { language: 'en', ...z.looseObject({}).parse(face) };
}
