/** Who may do what was tried. */
import type { Message } from './message.ts';

/** Why not: the desk cannot see whether they are staff. */
export const cannotSeeMessage: Message<'why'> = {
  name: 'cannot-see',
  when: 'Stands in a refusal: GitHub does not show whether they are staff.',
  placeholders: { why: 'why not, in English: it is for those who run the desk' },
  texts: {
    en: 'I cannot see whether you are staff: {why}',
    de: 'Ich kann nicht sehen, ob Sie zum Support-Team gehören: {why}',
  },
};

/** Why not: it is for the higher levels. */
export const onlyHigherLevelsMessage: Message<'act'> = {
  name: 'only-higher-levels',
  when: 'Stands in a refusal: only level 2, level 3 and managers can do it.',
  placeholders: { act: 'what they wanted to do, such as use `/take`' },
  texts: {
    en: 'Only level 2, level 3 and managers can {act}. Write what you see in your own words; a person reads it.',
    de: 'Nur Ebene 2, Ebene 3 und die Leitung können {act}. Schreiben Sie mit Ihren eigenen Worten, was Sie sehen; ein Mensch liest es.',
  },
};

/** Why not: it is for the level that has the ticket. */
export const onlyLevelMessage: Message<'level' | 'act'> = {
  name: 'only-level',
  when: 'Stands in a refusal: only staff of the ticket’s level can do it.',
  placeholders: {
    level: 'the level that has it, such as level 1 (service desk)',
    act: 'what they wanted to do, such as use `/take`',
  },
  texts: {
    en: 'The ticket is with {level}; only they and managers can {act}.',
    de: 'Das Ticket liegt bei {level}; nur diese Ebene und die Leitung können {act}.',
  },
};

/** Why not: it is for the people of this ticket. */
export const onlyRequesterAndStaffMessage: Message<'act'> = {
  name: 'only-requester-and-staff',
  when: 'Stands in a refusal: only the requester and staff can do it.',
  placeholders: { act: 'what they wanted to do, such as use `/take`' },
  texts: {
    en: 'Only the requester and the desk’s staff can {act}.',
    de: 'Nur das Support-Team und wer das Ticket geöffnet hat, können {act}.',
  },
};

/** Why not: it is the requester’s. */
export const onlyRequesterMessage: Message<'requester' | 'act'> = {
  name: 'only-requester',
  when: 'Stands in a refusal: only the requester can do it.',
  placeholders: {
    requester: 'the requester’s login, with the @',
    act: 'what they wanted to do, such as use `/take`',
  },
  texts: {
    en: 'Only the requester, {requester}, can {act}.',
    de: 'Das Ticket hat {requester} geöffnet, und nur {requester} kann {act}.',
  },
};

/** Why not: it is for staff. */
export const onlyStaffMessage: Message<'act'> = {
  name: 'only-staff',
  when: 'Stands in a refusal: only staff can do it.',
  placeholders: { act: 'what they wanted to do, such as use `/take`' },
  texts: {
    en: 'Only the desk’s staff can {act}. Write what you need in your own words; a person reads it.',
    de: 'Nur das Support-Team kann {act}. Schreiben Sie mit Ihren eigenen Worten, was Sie brauchen; ein Mensch liest es.',
  },
};

/** Why not: others cannot close the ticket. */
export const onlyTheyCloseMessage: Message<never> = {
  name: 'only-they-close',
  when: 'Stands in `reopened-again`.',
  placeholders: {},
  texts: {
    en: 'Only its requester and the desk’s staff can close it.',
    de: 'Nur das Support-Team und wer es geöffnet hat, können es schließen.',
  },
};

/** Why not: the desk sets this label by itself. */
export const setByDeskMessage: Message<never> = {
  name: 'set-by-desk',
  when: 'Stands in `label-put-back`: nobody sets this label by hand.',
  placeholders: {},
  texts: {
    en: 'The desk sets it by itself.',
    de: 'Dieses Label setzt der Desk selbst.',
  },
};

/** Why somebody may not do something. */
export const rightMessages: readonly Message[] = [
  onlyRequesterMessage,
  onlyStaffMessage,
  onlyRequesterAndStaffMessage,
  onlyLevelMessage,
  onlyHigherLevelsMessage,
  onlyTheyCloseMessage,
  cannotSeeMessage,
  setByDeskMessage,
];
