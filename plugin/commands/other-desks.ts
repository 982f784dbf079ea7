/** What agents of other desks (Zendesk, Freshdesk, Jira, Prow) type out of habit, beside the words of `usual-words.ts`; from requesters these are plain words. */

/** By our verbs that do the same. */
export const habits: Readonly<Record<string, readonly string[]>> = {
  take: ['accept', 'ack', 'acknowledge', 'start', 'progress', 'in-progress', 'annehmen', 'starten'],
  assign: ['assignee', 'dispatch', 'allocate'],
  unassign: ['unassigned', 'freigeben', 'abgeben'],
  solved: [
    'finished',
    'resolution',
    'lösen',
    'loesen',
    'lösung',
    'loesung',
    'behoben',
    'beheben',
    'macro',
    'macros',
    'canned',
    'template',
    'snippet',
    'textbaustein',
    'vorlage',
  ],
  confirm: ['approve', 'approved'],
  wait: [
    'suspend',
    'defer',
    'remind',
    'reminder',
    'blocked',
    'pausieren',
    'parken',
    'wiedervorlage',
    'wartet',
  ],
  resume: ['unblock', 'unblocked', 'unsuspend', 'reactivate'],
  priority: ['critical', 'prioritize', 'prioritise', 'triage', 'sev', 'schweregrad'],
  kind: ['bug', 'feature', 'question', 'incident', 'problem', 'request', 'typ', 'art'],
  service: ['area', 'department', 'dienst', 'kategorie'],
  escalate: ['tier', 'level', 'queue', 'team', 'group', 'promote', 'ebene'],
  deescalate: ['demote', 'return', 'zurückgeben', 'zurueckgeben'],
  manager: ['supervisor', 'boss', 'lead', 'leitung'],
  known: ['kb', 'article', 'artikel', 'kedb'],
  time: ['log', 'log-work', 'logwork', 'track', 'timer', 'zeit', 'aufwand'],
  sla: ['eta', 'remaining', 'frist'],
  major: ['outage', 'ausfall'],
  update: ['announce', 'broadcast', 'statuspage'],
  engage: ['vendor', 'supplier', 'expert', 'onsite', 'lieferant'],
  relay: ['tell', 'dev', 'devs', 'developers', 'entwickler'],
  plan: ['checklist', 'tasks', 'subtask', 'subtasks', 'aufgaben'],
  handover: ['outsource', 'übergeben', 'uebergeben'],
  rate: ['survey'],
};

/** The sentence that says how staff do it here without a command. */
export type WithoutCommand =
  | 'no-internal-notes'
  | 'end-without-solution'
  | 'set-label-by-hand'
  | 'edit-title'
  | 'follow-ticket'
  | 'button-of-github';

interface NotOurs {
  readonly say: WithoutCommand;
  readonly words: readonly string[];
}

/** What GitHub itself is for, or cannot do. */
export const withoutCommand: readonly NotOurs[] = [
  {
    say: 'no-internal-notes',
    words: ['note', 'internal', 'private', 'comment', 'reply', 'answer', 'notiz', 'antwort'],
  },
  {
    say: 'end-without-solution',
    words: [
      'close',
      'closed',
      'schließen',
      'schliessen',
      'cancel',
      'cancelled',
      'canceled',
      'abort',
      'withdraw',
      'invalid',
      'wontfix',
      'wont-fix',
      'not-planned',
      'obsolete',
      'spam',
      'stornieren',
      'abbrechen',
      'ablehnen',
    ],
  },
  {
    say: 'set-label-by-hand',
    words: ['label', 'labels', 'unlabel', 'remove-label', 'tag', 'tags', 'untag', 'add-tag'],
  },
  {
    say: 'edit-title',
    words: ['title', 'retitle', 'rename', 'subject', 'betreff', 'titel', 'umbenennen'],
  },
  {
    say: 'follow-ticket',
    words: ['cc', 'uncc', 'watch', 'unwatch', 'follow', 'unfollow', 'subscribe', 'folgen', 'beobachten'],
  },
  {
    say: 'button-of-github',
    words: ['lock', 'unlock', 'pin', 'unpin', 'milestone', 'delete', 'transfer-issue', 'sperren'],
  },
];
