/** The words that other desks use for what our commands do, and what to write here instead. */

export interface UsualWord {
  /** Our verbs that do the same, the likeliest first. */
  readonly verbs: readonly string[];
  /** What staff do here without a command: the sentence that says it. */
  readonly instead: WithoutCommand | null;
}

const verbs: Readonly<Record<string, readonly string[]>> = {
  solved: [
    'close',
    'closed',
    'done',
    'fixed',
    'resolve',
    'resolved',
    'complete',
    'completed',
    'finish',
    'gelöst',
    'geloest',
    'erledigt',
    'schließen',
    'schliessen',
  ],
  confirm: ['verify', 'verified', 'works', 'confirmed', 'bestätigen', 'bestätigt'],
  take: ['claim', 'grab', 'mine', 'pick', 'pickup', 'übernehmen', 'uebernehmen', 'nehmen'],
  assign: ['reassign', 'delegate', 'give', 'zuweisen'],
  unassign: ['unclaim', 'untake', 'release', 'drop'],
  own: ['owner', 'transfer'],
  sla: ['status', 'clock', 'clocks', 'due', 'deadline'],
  wait: ['hold', 'onhold', 'on-hold', 'pending', 'pause', 'snooze', 'waiting', 'awaiting', 'warten'],
  resume: ['unpause', 'unhold', 'unsnooze', 'continue', 'weiter', 'fortsetzen'],
  priority: ['prio', 'severity', 'urgent', 'priorität', 'dringend'],
  impact: ['affected', 'scope'],
  kind: ['type', 'classify'],
  plan: ['todo', 'action-plan', 'actionplan'],
  service: ['category', 'component', 'product'],
  escalate: ['raise', 'forward', 'eskalieren', 'weiterleiten'],
  handover: ['hand-over', 'handoff', 'hand-off'],
  deescalate: ['de-escalate', 'downgrade', 'handback', 'hand-back', 'lower'],
  known: ['known-error', 'ke'],
  runbook: ['procedure', 'playbook', 'sop'],
  tested: ['restored', 'verify', 'verified'],
  time: ['spent', 'worklog', 'effort'],
  'not-known': ['unknown', 'notknown', 'reject'],
  duplicate: ['dup', 'dupe', 'merge', 'merged', 'same', 'duplikat', 'doppelt'],
  reopen: ['open', 'unresolve', 'unclose', 'öffnen', 'wiedereröffnen'],
  rate: ['rating', 'feedback', 'score', 'csat', 'bewerten'],
  help: ['commands', 'usage', 'hilfe', 'befehle'],
};

/** What agents of other desks (Zendesk, Freshdesk, Jira, Prow) type out of habit; from requesters these are plain words. */
const habits: Readonly<Record<string, readonly string[]>> = {
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
  kind: ['bug', 'feature', 'question', 'incident', 'request', 'typ', 'art'],
  service: ['area', 'department', 'dienst', 'kategorie'],
  escalate: ['esc', 'tier', 'level', 'queue', 'team', 'group', 'promote', 'ebene'],
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
type WithoutCommand =
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
const withoutCommand: readonly NotOurs[] = [
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

/** What a requester wants by a word of staff’s: to be done with it, to be heard by somebody who decides, to be first. */
type OwnWish = 'finish' | 'complain' | 'press';

const wishes: Readonly<Record<OwnWish, readonly string[]>> = {
  finish: [
    'close',
    'closed',
    'done',
    'solved',
    'fixed',
    'resolved',
    'completed',
    'finished',
    'erledigt',
    'gelöst',
    'geloest',
    'schließen',
    'schliessen',
  ],
  complain: ['escalate', 'manager', 'managers', 'complain', 'complaint', 'eskalieren', 'beschwerde'],
  press: ['urgent', 'dringend'],
};

const ownWishes = ['finish', 'complain', 'press'] as const;

/** Null for a word that says nothing of this. */
export function ownWish(word: string): OwnWish | null {
  return ownWishes.find((wish) => wishes[wish].includes(word)) ?? null;
}

/** “Please do it” or “it is done”: a requester who may have meant the latter is asked. */
const forRequesters = ['resolve', 'complete', 'finish'];

/** From staff; null for a word that we do not know either. */
export function usualWord(word: string): UsualWord | null {
  const meant = [...new Set([...oftenMeant(word), ...keysOf(habits, word)])];
  const instead = withoutCommand.find(({ words }) => words.includes(word))?.say ?? null;
  return meant.length === 0 && instead === null ? null : { verbs: meant, instead };
}

/** From a requester, of whom fewer words are commands: what they write is mostly meant for a person. */
export function requestersWord(word: string): UsualWord | null {
  const meant = oftenMeant(word);
  return meant.length === 0 ? null : { verbs: meant, instead: null };
}

function oftenMeant(word: string): readonly string[] {
  return [...keysOf(verbs, word), ...(forRequesters.includes(word) ? ['confirm'] : [])];
}

function keysOf(table: Readonly<Record<string, readonly string[]>>, word: string): readonly string[] {
  return Object.entries(table).flatMap(([key, words]) => (words.includes(word) ? [key] : []));
}
