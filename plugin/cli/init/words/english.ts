/** The issue forms in English. */
import type { FormWords } from './form-words.ts';

export const english: FormWords = {
  notice:
    "Everyone who can read this repository can read your ticket. Please leave out passwords, keys and other people's data.",
  context: 'Filled in by the portal, or empty. Please leave it as it is.',
  incident: {
    name: 'Something is broken',
    forService: (service) => `${service}: something is broken`,
    description: 'Something that worked before does not work now, or works badly.',
    whatHappened: 'What did you do, what did you expect, and what did you get instead?',
    errorMessage:
      'The exact words or code on the screen. Text is better than a picture, because text can be searched.',
    service: 'What you were using, if you know its name.',
    whichService: 'What you were using.',
    tried: 'Steps that did not help save the next person from asking for them.',
  },
  request: {
    name: 'I need something',
    description: 'Access, equipment, a change or an answer. Nothing is broken.',
    whatNeeded: 'What it is, who it is for, and what you want to do with it.',
    service: 'What it belongs to, if you know its name.',
    whichService: 'What it belongs to.',
    neededBy: 'The day you need it, for example 2026-12-24. Leave it empty if there is no fixed day.',
  },
  onBehalf: {
    name: 'For somebody else (staff)',
    description: 'Somebody called, wrote or came by. You write it down for them.',
    notice:
      "For the desk's own staff: what others write here is taken as their own ticket. Everyone who can read this repository can read it, so please leave out what should not be read.",
    onBehalfOf: 'Who needs help, and how to reach them.',
    reachedBy:
      'By phone, by chat and in person you have answered them already, so the first response is met.',
    whatHappened: 'What did they do, what did they expect, and what did they get instead?',
    service: 'What they were using.',
  },
  portal: {
    name: 'Search the answers first',
    about:
      'Many troubles are known, and their workaround is a search away. It also opens a ticket with your words filled in.',
  },
};
