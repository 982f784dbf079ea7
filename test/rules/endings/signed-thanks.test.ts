/** A thanks is one below every signature; who says that it works has confirmed it; a complaint is heard through both. */
import { describe, expect, it } from 'vitest';
import { lena, rita, zoe } from '../../core/people.ts';
import { on, opens, play, says } from '../../core/sample.ts';

const resolved = [opens(), says(lena, '/solved renewed the certificate', on('09:10'))];
const ticketAfter = (body: string, by = rita) => play([...resolved, says(by, body, on('09:40'))]).ticket;

const office = [
  'Best regards,\nRita Example\nSenior Accountant\n\nAcme GmbH | Hauptstraße 1 | 10115 Berlin\nT +49 30 1234567 | rita@acme.example\nwww.acme.example',
  'Mit freundlichen Grüßen\n\nRita Example\nBuchhaltung\n\nAcme GmbH\nHauptstr. 1\n10115 Berlin\nTel.: +49 (30) 1234567\nFax: +49 (30) 1234568\n\nSitz der Gesellschaft: Berlin\nAmtsgericht Charlottenburg, HRB 12345\nGeschäftsführer: Max Example',
  'Kind regards\nRita\n\nThis e-mail is confidential and intended only for the addressee. If you are not the intended recipient, please delete it and do not copy it.',
  'Viele Grüße aus Berlin\nRita\n\nDiese E-Mail kann vertrauliche Informationen enthalten. Wenn Sie nicht der richtige Adressat sind, löschen Sie sie bitte.',
  'Rita Example\nHead of New Business\nAcme Ltd\n+44 20 7946 0000',
  '-- \nRita Example\nAcme Inc.\n+1 555 0100\nrita@acme.example',
  '--\n**Rita Example** | Acme AG\n[rita@acme.example](mailto:rita@acme.example)',
  '___\nRita Example\nAcme GmbH\nrita@acme.example',
  'LG Rita',
  'VG\nRita',
  'Cordialement,\nRita Example\nComptable\nAcme SAS\n01 23 45 67 89',
  'Saludos,\nRita Example\nAcme S.A.\nTel. 910 123 456',
  'Met vriendelijke groet,\n\nRita Example\nAcme B.V.',
  'С уважением,\nРита\n+7 495 123-45-67',
  'Sent from my iPhone',
  'Von meinem iPhone gesendet',
  'Best, Rita\n\nSent from Outlook for iOS',
  'Best regards\nRita\n\n![logo](https://acme.example/logo.png)\n\nPlease consider the environment before printing this e-mail.',
  'Have a nice weekend!\nRita',
  'Schönen Tag noch\nRita Example',
  'Rita\n\nOn Fri, 20 Nov 2026 at 09:10, Lena <lena@acme.example> wrote:\n\n> It was broken. Does it work now?',
  'Rita\n\nVon: Lena <lena@acme.example>\nGesendet: Freitag, 20. November 2026 09:10\nAn: Rita\nBetreff: AW: VPN\n\nDer Fehler war noch da.',
];

describe.each(office)('with the signature %j', (signature) => {
  it('“it works” confirms', () => {
    for (const words of [
      'Thanks, it works now!',
      'Hi Lena,\n\nthanks, it works now!',
      'Danke, läuft wieder.',
    ])
      expect([words, ticketAfter(`${words}\n\n${signature}`).status]).toEqual([words, 'closed']);
  });

  it('a mere thanks leaves it resolved', () => {
    for (const words of ['Thank you!', 'Hallo Lena,\n\nvielen Dank!'])
      expect([words, ticketAfter(`${words}\n\n${signature}`).status]).toEqual([words, 'resolved']);
  });

  it('a complaint opens it again', () => {
    for (const words of ['Thanks, but it is still broken.', 'Danke, geht leider nicht.', 'Error 809 again'])
      expect([words, ticketAfter(`${words}\n\n${signature}`).status]).toEqual([words, 'open']);
  });
});

describe('words below a signature', () => {
  it.each([
    'Thanks, it works now!\n\nBest regards\nRita\n\nPS: the printer is still broken',
    'Thanks, it works now!\n\nBest regards\nRita\n\nP.S. the toner is empty',
    'Thanks!\n\nRegards\nRita\n\nOh, now it fails again.',
    'Thanks, it works now!\n\nRita\n+49 30 1234567\n\nCan you call me about the other laptop?',
    'Danke!\n\nViele Grüße\nRita\n\nLeider doch nicht.',
    'Thanks!\n\n<img width="600" src="https://a.example/error.png">',
    'Hi Lena,\n\nBest regards\nRita',
  ])('are read: %j', (body) => expect(ticketAfter(body).status).toBe('open'));
});

describe('the solution is confirmed', () => {
  it.each([
    'yes works, thank you so much',
    'Yes, it works now. Thanks!',
    'works, thanks',
    '👍',
    '👍🏽',
    '✅',
    'Ja, geht wieder, danke',
    'Problem gelöst, vielen Dank!',
    'Thanks, you can close this ticket.',
    'Merci, ça marche !',
    'Gracias, ya funciona',
    'Grazie mille, funziona',
    'Obrigado, resolvido!',
    'Bedankt, het werkt weer',
    'Tack, det fungerar nu',
    'Dziękuję, działa!',
    'Спасибо, всё работает',
    'Teşekkürler, çözüldü',
    'ありがとうございます。直りました。',
    '谢谢，可以了',
  ])('by “%s”', (body) => {
    const ticket = ticketAfter(body);
    expect([ticket.status, ticket.resolution?.verifiedBy]).toEqual(['closed', 'rita']);
  });

  it.each([
    'Thanks!',
    'Thanks 👍',
    'Danke für die schnelle Hilfe!',
    'Merci beaucoup',
    'ありがとう',
    'Спасибо большое!',
  ])('not by the politeness of “%s”', (body) => expect(ticketAfter(body).status).toBe('resolved'));

  it.each([
    'Merci, ça ne marche plus',
    'Gracias, pero sigue igual',
    'Grazie, non funziona',
    'Bedankt, werkt nog niet',
    'Tack, men det fungerar inte',
    'Dziękuję, nie działa',
    'Děkuji, nefunguje',
    'Спасибо, не работает',
    'Teşekkürler, çalışmıyor',
    '谢谢，还是不行',
    'ありがとう。まだ直りません',
    'Obrigado, ainda não funciona',
  ])('not by “%s”, which opens it again', (body) => expect(ticketAfter(body).status).toBe('open'));

  it('by nobody else, and by no command beside it', () => {
    expect(ticketAfter('works, thanks', zoe).status).toBe('resolved');
    expect(ticketAfter('works, thanks\n\n/reopen it fails for Tom', rita).status).toBe('open');
  });
});
