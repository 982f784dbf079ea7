/** Every verb of the command line, and what the help says of it. Only the one that is asked for is loaded. */
import type { Verb } from './verb.ts';

export const verbs: readonly Verb[] = [
  {
    name: 'app',
    takes: '[--json]',
    does: 'says what the desk’s GitHub App lacks, with the pages where it is given',
    load: async () => (await import('./setup/app.ts')).app,
  },
  {
    name: 'backtest',
    takes: '--policy FILE […] | --help',
    does: 'replays a history (of this desk, a file, a repository), and says what a policy would have kept',
    load: async () => (await import('./backtest.ts')).backtest,
  },
  {
    name: 'backup',
    takes: 'FILE',
    does: 'writes a copy of the desk’s database, running or not, and proves it by opening it',
    load: async () => (await import('./backup.ts')).backup,
  },
  {
    name: 'check',
    takes: '[FOLDER]',
    does: 'reads .github/tierline.yml and knowledge/articles here, and says what is wrong and where',
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'conform',
    takes: 'FILE…',
    does: 'runs files of business-time vectors and SLA scenarios, and says where this desk answers differently',
    load: async () => (await import('./conform.ts')).conform,
  },
  {
    name: 'doctor',
    takes: '[OWNER/NAME…] [--json]',
    does: 'looks at everything between GitHub and the desk, and says of each thing: ok, or what to do',
    load: async () => (await import('./setup/doctor.ts')).doctor,
  },
  {
    name: 'drop',
    takes: 'ID… | all',
    does: 'gives up for good what is parked: it is never tried again',
    load: async () => (await import('./queue/parked.ts')).drop,
  },
  {
    name: 'evaluate',
    takes: '--articles F […] | --help',
    does: 'says how well the matcher finds the right known error, on your own articles and tickets',
    load: async () => (await import('./evaluate.ts')).evaluate,
  },
  {
    name: 'export',
    takes: '[--csv] [FILE]',
    does: 'writes the desk’s history as JSON lines, or a row for each ticket; gzipped where FILE ends in .gz',
    load: async () => (await import('./export.ts')).exportHistory,
  },
  {
    name: 'feedback',
    takes: '[DAYS] [--json]',
    does: 'shows which articles helped, which tickets that spared, and which searches on the portal found nothing, in the last 30 days',
    load: async () => (await import('./feedback.ts')).feedback,
  },
  {
    name: 'health',
    takes: '',
    does: 'says whether all is well with the running desk, and what is not',
    load: async () => (await import('./health.ts')).health,
  },
  {
    name: 'init',
    takes: '[FOLDER] […] | --help',
    does: 'writes a first policy, where there is none, and the issue forms that fit the policy',
    load: async () => (await import('./init.ts')).init,
  },
  {
    name: 'new',
    takes: 'ke|ht|rb TITLE [--service NAME] [--folder FOLDER]',
    does: 'makes the file of a new known error, how-to or runbook, with the next free number',
    load: async () => (await import('./new.ts')).newArticle,
  },
  {
    name: 'parked',
    takes: '',
    does: 'lists what the desk gave up on, and why',
    load: async () => (await import('./queue/parked.ts')).parked,
  },
  {
    name: 'rebuild',
    takes: '[--former-key FILE] [--json]',
    does: 'makes an empty database equal to a lost one from what GitHub shows, and says what nobody can know any more',
    load: async () => (await import('./recovery/rebuild.ts')).rebuildDesk,
  },
  {
    name: 'replay',
    takes: 'ID… | all',
    does: 'puts back what is parked, at the place it had; with --subscriber NAME --from TIME [--to TIME], what was sent then',
    load: async () => (await import('./queue/replay.ts')).replay,
  },
  {
    name: 'report',
    takes: '[…] | --help',
    does: 'adds up the desk here or a history: volume, times, SLA compliance, levels, beside the period before',
    load: async () => (await import('./report/report.ts')).report,
  },
  {
    name: 'restore',
    takes: 'FILE',
    does: 'puts such a copy where there is no database, and says what is in it',
    load: async () => (await import('./backup.ts')).restore,
  },
  {
    name: 'review',
    takes: '[…] | --help',
    does: 'prints the problem review of the desk here or of a history: what keeps coming back, and what is due',
    load: async () => (await import('./review/review.ts')).review,
  },
  {
    name: 'schema',
    takes: '',
    does: 'prints the JSON Schema of .github/tierline.yml, for editors; the portal publishes it',
    load: async () => (await import('./schema.ts')).schema,
  },
  {
    name: 'setup',
    takes: '[…] | --help',
    does: 'makes the desk’s GitHub App by a page on this machine, and writes its settings into .env',
    load: async () => (await import('./setup/setup.ts')).setup,
  },
  {
    name: 'subscribers',
    takes: '[enable NAME]',
    does: 'lists who gets webhooks and how much waits for each; begins again with one that answered 410',
    load: async () => (await import('./queue/subscribers.ts')).subscribers,
  },
  {
    name: 'sweep',
    takes: '[--since TIME] [--json]',
    does: 'looks now for what GitHub told and the desk did not hear, and says what it found',
    load: async () => (await import('./recovery/sweep.ts')).sweepNow,
  },
];
