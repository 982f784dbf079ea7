/** Two tickets of a Friday afternoon that nobody can finish: one is broken over the weekend, the other comes into danger. */
import { submitForm } from '../../github-emulator/submit-form.ts';
import { placeOf } from '../issues/read-issue.ts';
import { answered, incident } from '../issues/read-template.ts';
import { issueShows, type Wanted } from '../looks/issue-shows.ts';
import { type Chapter, labelTicket, signInTicket, writes } from './scene.ts';

const desk = placeOf('acme/desk');

export const overTheWeekend: Chapter = {
  title: 'Two that stay open over the weekend',
  tell: async (scene) => {
    const { stage, play } = scene;
    const { github } = stage;
    const signIn = (wanted: Wanted) => issueShows(github, signInTicket, wanted);
    const label = (wanted: Wanted) => issueShows(github, labelTicket, wanted);
    await play.act('All of finance is thrown out of the ledger, and Rita writes a ticket.', () =>
      submitForm(github, 'rita', {
        ...desk,
        form: incident,
        title: 'The ledger refuses all of finance',
        body: answered(incident, {
          'what-happened':
            'Since the certificates were renewed, the ledger says “issuer unknown” to all of us, and no invoice can be booked.',
          'which-service': 'Accounts and passwords',
          impact: 'Everyone',
          urgency: 'I cannot work',
        }),
      }),
    );
    await play.see('It is a P1', signIn({ labels: ['priority: P1', 'status: new'] }));
    await writes(
      scene,
      'lena',
      signInTicket,
      'I am on it, Rita, and call operations in at once.',
      '/take',
      '/escalate all of finance is refused with “issuer unknown” since the certificates were renewed at noon',
    );
    await play.see('Operations have it', signIn({ labels: ['tier: 2'], card: /^\| Owner \| @lena/m }));
    await writes(
      scene,
      'omar',
      signInTicket,
      'The ledger trusts the old issuer only. Its vendor has to ship the new one, and has closed for the weekend.',
      '/take',
    );
    await play.act(
      'In the plant in Leipzig no labels are printed. Jonas writes in German, in the plant’s own form.',
      () =>
        submitForm(github, 'jonas', {
          ...desk,
          form: plantForm,
          title: 'Etiketten werden nicht gedruckt',
          body: answered(plantForm, {
            'what-happened':
              'In der Packerei druckt der Etikettendrucker seit der Mittagspause nicht mehr, wir können nichts versenden.',
            'error-message': '0x0000011b',
            'which-service': 'Werk Leipzig',
            impact: 'Mein Team',
            urgency: 'Ich kann nicht arbeiten',
          }),
        }),
    );
    await play.see(
      'The desk answers in German, and knows an article in his language',
      label({
        labels: ['priority: P2', 'service: leipzig'],
        card: /^- \[\*\*KE-0005\*\* Der Etikettendrucker druckt nicht/m,
      }),
    );
    await writes(
      scene,
      'lena',
      labelTicket,
      'Hallo Jonas, ich sehe mir das an. Nehmen Sie bis dahin bitte den Drucker am Wareneingang.',
      '/take',
    );
    await play.see('Lena has it', label({ assignee: 'lena', labels: ['status: open'] }));
  },
};

/** The form of the plant, in German. */
const plantForm = 'incident-leipzig.yml';
