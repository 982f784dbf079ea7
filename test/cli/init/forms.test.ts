/** The forms that `tierline init` writes: GitHub offers them, the portal fills them in, the desk reads them back. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formsFolder } from '../../../plugin/cli/init/desk-files.ts';
import { impactWords, reaches, reachWords, unsureWords, urgencyWords } from '../../../plugin/core/intake.ts';
import { readForm } from '../../../plugin/core/ticket/form.ts';
import { deskLabels } from '../../../plugin/core/ticket/labels.ts';
import { levels } from '../../../plugin/core/ticket/priority.ts';
import { findService } from '../../../plugin/policy/policy.ts';
import { type Language, languages } from '../../../plugin/words/language.ts';
import { withFormFor } from '../../../portal/articles/services.ts';
import { ticketLink } from '../../../portal/search/ticket-link.ts';
import { readIssueForm, writeIssueBody } from '../../demo/issues/issue-form.ts';
import { formFor, formsFor, policyOf } from './a-desk.ts';
import { againstForm, readAsGitHub } from './github-rules.ts';

const services = `services:
  vpn: { name: VPN, form: true }
  no: { name: "No" }
  mail: { name: 'E-mail: "all" of it # even old' }
  twin: { name: Twin }
  twin-two: { name: twin }
  shift: { name: 12:30 Uhr }
  none-of-it: { name: None }
  my shop: { name: Web shop, form: true }
  leer: { name: ' ' }
`;
const sample = (language: Language, more = services) => policyOf(`language: ${language}\n${more}`);
const formNames = (names: Iterable<string>) => [...names].filter((name) => name !== 'config.yml');

const everything = { title: 'a', whatHappened: 'b', service: 'vpn', article: 'KE-0001', query: 'e' };
const link = ticketLink('https://github.com/acme/desk', everything);

describe.each(languages)('a form in %s', (language) => {
  const forms = formsFor(sample(language));

  it.each(formNames(forms.keys()))('%s is one that GitHub offers', (name) => {
    const form = readAsGitHub(forms.get(name) ?? '');
    expect(againstForm(form)).toEqual([]);
    const known = deskLabels().map((label) => label.name);
    expect(form.labels?.length).toBe(1);
    expect(form.labels?.filter((label) => !known.includes(label))).toEqual([]);
  });

  it.each(formNames(forms.keys()))(
    '%s has no list whose id the portal’s link names: it would blank the form',
    (name) => {
      const lists = readAsGitHub(forms.get(name) ?? '').body.flatMap((part) =>
        part.type === 'dropdown' ? [part.id] : [],
      );
      expect(lists.filter((id) => new URL(link).searchParams.has(id))).toEqual([]);
    },
  );

  it('has a name of its own, for GitHub lists them by it', () => {
    const names = formNames(forms.keys()).map((name) => readAsGitHub(forms.get(name) ?? '').name);
    expect(new Set(names).size).toBe(5);
  });

  it('offers every service in words by which the desk finds it', () => {
    const policy = sample(language);
    const form = readIssueForm(formFor(sample(language), 'incident.yml'));
    const options = form.body.find(({ id }) => id === 'which-service')?.attributes.options ?? [];
    expect(options).toEqual([
      'VPN',
      'No',
      'E-mail: "all" of it # even old',
      'twin',
      'twin-two',
      '12:30 Uhr',
      'none-of-it',
      'Web shop',
      'leer',
      unsureWords[language],
    ]);
    const read = options.map((option) => readForm(writeIssueBody(form, { 'which-service': option })).service);
    expect(read).toEqual([...options.slice(0, -1), null]);
    const found = options.slice(0, -1).map((option) => findService(policy, option)?.id);
    expect(found).toEqual(policy.services.map(({ id }) => id));
  });

  it('gives every answer back: what, service, impact and urgency, whence', () => {
    const form = readIssueForm(formFor(sample(language), 'incident.yml'));
    for (const impact of levels)
      for (const urgency of levels) {
        const body = writeIssueBody(form, {
          'what-happened': 'Fehler 809.\n\nZweimal.',
          'which-service': 'VPN',
          impact: impactWords[language][impact],
          urgency: urgencyWords[language][urgency],
          context: 'service=vpn&article=KE-0001&q=fehler+809',
        });
        expect(readForm(body)).toEqual({
          used: true,
          what: 'Fehler 809.\n\nZweimal.',
          service: 'VPN',
          unsureOfService: false,
          impact,
          urgency,
          onBehalfOf: null,
          reachedBy: null,
          context: { service: 'vpn', article: 'KE-0001', search: 'fehler 809' },
        });
      }
  });

  it('is known as used, also with nothing filled in', () => {
    for (const name of formNames(forms.keys())) {
      const empty = writeIssueBody(readIssueForm(forms.get(name) ?? ''), {});
      expect(readForm(empty), name).toMatchObject({ used: true, what: null, impact: null, urgency: null });
    }
  });

  it('of a request gives back what is needed', () => {
    const body = writeIssueBody(readIssueForm(formFor(sample(language), 'request.yml')), {
      'what-needed': 'Ein Konto.',
      'which-service': unsureWords[language],
      impact: impactWords[language].low,
    });
    expect(readForm(body)).toMatchObject({
      used: true,
      what: 'Ein Konto.',
      service: null,
      unsureOfService: true,
      impact: 'low',
    });
  });

  it.each(reaches)('of staff gives back for whom it is, reached by %s', (reach) => {
    const body = writeIssueBody(readIssueForm(formFor(sample(language), 'on-behalf.yml')), {
      'on-behalf-of': 'Rosa Meier, 4711',
      'reached-by': reachWords[language][reach],
      'what-happened': 'Sie kommt nicht hinein.',
    });
    expect(readForm(body)).toMatchObject({ onBehalfOf: 'Rosa Meier, 4711', reachedBy: reach, used: true });
  });

  it('without services in the policy asks for the service in a line, which the portal fills in', () => {
    const form = readAsGitHub(formFor(sample(language, ''), 'incident.yml'));
    const typed = form.body.flatMap((part) =>
      part.type === 'input' || part.type === 'textarea' ? [part.id] : [],
    );
    const named = [...new URL(link).searchParams.keys()].filter((id) => id !== 'template' && id !== 'title');
    expect(named.filter((id) => !typed.includes(id))).toEqual([]);
    expect(againstForm(form)).toEqual([]);
  });
});

describe('the form of one service', () => {
  const policy = policyOf(
    `language: en\nservices:\n  vpn: { name: VPN, form: true, language: de }\n  my shop: { name: Web shop, form: true }\n`,
  );

  it('is the file that the portal’s links ask for', () => {
    for (const { id } of policy.services) {
      const opened = withFormFor(link, id, ['vpn', 'my-shop']);
      expect(formsFor(policy).has(new URL(opened).searchParams.get('template') ?? '')).toBe(true);
    }
  });

  it('has the service chosen already, and another can be chosen instead', () => {
    const form = readIssueForm(formFor(policy, 'incident-my-shop.yml'));
    expect(readForm(writeIssueBody(form, {})).service).toBe('Web shop');
    expect(readForm(writeIssueBody(form, { 'which-service': 'VPN' })).service).toBe('VPN');
    expect(form.name).toBe('Web shop: something is broken');
  });

  it('is in the language of the service', () => {
    expect(readAsGitHub(formFor(policy, 'incident-vpn.yml')).name).toBe('VPN: etwas funktioniert nicht');
  });
});

describe('the list of forms', () => {
  it('has the portal’s link, and free-hand tickets stay possible', () => {
    const config = formFor(policyOf('portal: https://help.acme.example/\nlanguage: de'), 'config.yml');
    expect(config).toContain('blank_issues_enabled: true');
    expect(config).toContain('  - name: Erst in den Antworten suchen\n    url: https://help.acme.example/\n');
  });

  it('has no link where the policy names no portal', () => {
    expect(formFor(policyOf('timezone: UTC'), 'config.yml')).not.toContain('contact_links');
  });
});

it('the forms of this repository are those that `tierline init` writes for its policy', () => {
  const { 'config.yml': list = '', ...forms } = Object.fromEntries(
    formsFor(policyOf(readFileSync('.github/tierline.yml', 'utf8'))),
  );
  const present = (name: string): string => readFileSync(`${formsFolder}/${name}`, 'utf8');
  for (const [name, text] of Object.entries(forms)) expect(present(name), name).toBe(text);
  // The list of them has links of the project’s own: to its site, and to a private way to report a weakness.
  const [freely = 'none'] = /^blank_issues_enabled: .*$/m.exec(list) ?? [];
  expect(present('config.yml')).toContain(freely);
});
