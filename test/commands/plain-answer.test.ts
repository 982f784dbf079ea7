/** A plain answer to the desk’s question is read, and nothing else is taken for one. */
import { describe, expect, it } from 'vitest';
import { readPlainAnswer } from '../../plugin/commands/plain-answer.ts';

const services = [
  { id: 'vpn', name: 'VPN' },
  { id: 'mail', name: 'E-Mail' },
  { id: 'print', name: 'Printing and scanning' },
  { id: 'guests', name: 'VPN for guests' },
  { id: 'drucken', name: 'Drucker' },
];
const read = (text: string, forThem = false) => {
  const { service, impact } = readPlainAnswer(text, services, forThem);
  return [service, impact];
};

describe('read', () => {
  it.each([
    ['VPN, my team', 'vpn', 'medium'],
    ['only me', null, 'low'],
    ['just me.', null, 'low'],
    ['just me pls', null, 'low'],
    ['the whole office, Email', 'mail', 'high'],
    ['everyone', null, 'high'],
    ['vpn my team', 'vpn', 'medium'],
    ['- E-Mail\n- Everyone', 'mail', 'high'],
    ['1. only me\n2. printing and scanning', 'print', 'low'],
    ['My team; it is the VPN.', 'vpn', 'medium'],
    ['Hi, VPN for guests and my whole team, thanks!', 'guests', 'medium'],
    ['Service: vpn\nAffected: only me', 'vpn', 'low'],
    ['e mail', null, null],
    ['**VPN**', 'vpn', null],
    ['everyone in the office', null, 'high'],
    ['everyone in my team', null, 'medium'],
    ['vpn for me and my team', 'vpn', 'medium'],
    ['I don’t know, only me', null, 'low'],
    ['betrifft nur mich', null, 'low'],
    ['alle im Büro', null, 'high'],
    ['Nur ich', null, 'low'],
    ['VPN, mein ganzes Team', 'vpn', 'medium'],
    ['es geht um e-mail, alle', 'mail', 'high'],
    ['Dienst: Drucker. Betroffen: die ganze Firma', 'drucken', 'high'],
    ['bloß mir', null, 'low'],
    ['alle in meinem Team', null, 'medium'],
    ['nur bei mir, danke', null, 'low'],
    ['weiß nicht, unsere Abteilung', null, 'medium'],
  ])('“%s”', (text, service, impact) => expect(read(text)).toEqual([service, impact]));
});

describe('left to people', () => {
  it.each([
    'The VPN does not work for my team since this morning.',
    'VPN?',
    'not VPN',
    'not only me',
    'VPN or E-Mail',
    'VPN, E-Mail',
    'only me, my team',
    'E-Mail works, VPN too',
    'not sure, VPN',
    'I don’t know, maybe VPN',
    'alle Drucker',
    'everyone but me',
    'VPN 2',
    'my team lead',
    'me',
    'they',
    'nicht nur ich',
    'außer VPN alles',
    'mein Team ist im Urlaub',
    'VPN geht, Drucker nicht',
    'wahrscheinlich alle',
    'alle außer mir',
    'only her',
    '3 people',
    '',
    `${'VPN, '.repeat(80)}VPN`,
  ])('“%s”', (text) => expect(read(text)).toEqual([null, null]));
});

it('of staff who answer for somebody else, “only me” is somebody else', () => {
  expect(read('only her, VPN', true)).toEqual(['vpn', 'low']);
  expect(read('their team', true)).toEqual([null, 'medium']);
  expect(read('nur die Person selbst', true)).toEqual([null, 'low']);
  expect(read('alle', true)).toEqual([null, 'high']);
  expect(read('only me', true)).toEqual([null, null]);
});

it.each(['***', '"', '_*_', '-'])('a service of the name “%s” holds nothing up', (name) => {
  const odd = [{ id: name, name }];
  expect(readPlainAnswer(`${name} #`, odd, false).service).toBeNull();
  expect(readPlainAnswer('# only me', odd, false)).toMatchObject({ service: null, impact: null });
});
