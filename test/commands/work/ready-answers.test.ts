/** Ready answers: `/solved with …` says what the policy has written down, and applies its known error. */
import { describe, expect, it } from 'vitest';
import { needsOf } from '../../../plugin/rules/slash-commands/needs.ts';
import { lena, rita } from '../../core/people.ts';
import { comments, desk, on, opens, play, policy, policyText, says } from '../../core/sample.ts';

const text = `${policyText}answers:
  password-reset: 'Your password is new, {requester}. The letter with it is on its way.'
  tcp: { en: The client keeps TCP., de: Der Client bleibt bei TCP., known: KE-0001 }
`;
const write = (body: string, addition = '') =>
  play([opens(), says(lena, body, on('09:10'))], desk({ v1: `${text}${addition}` }));

describe('`/solved with`', () => {
  it('and a name takes the text as the note', () => {
    const told = write('/solved with password-reset');
    expect(told.ticket.resolution?.note).toBe(
      'Your password is new, @rita. The letter with it is on its way.',
    );
    expect(comments(told)[0]).toContain('> Your password is new, @\u2060rita.');
  });

  it('applies the answer’s known error, in the ticket’s language', () => {
    const told = write('/solved with TCP', 'language: de\n');
    expect(told.ticket.resolution?.note).toBe('Der Client bleibt bei TCP.');
    expect(told.ticket.knownErrors).toMatchObject([{ id: 'KE-0001' }]);
    expect(write('/solved with password-reset', 'language: de\n').ticket.resolution?.note).toContain(
      'password',
    );
  });

  it('and other words is a note like any', () => {
    expect(write('/solved with a new cable').ticket.resolution?.note).toBe('with a new cable');
    expect(write('/solved with glue and patience').ticket.resolution?.note).toBe('with glue and patience');
    const none = play([opens(), says(lena, '/solved with glue', on('09:10'))]);
    expect(none.ticket.resolution?.note).toBe('with glue');
  });

  it.each([
    ['/solved with glue', 'glue'],
    ['/solved with vpn-reset', 'vpn-reset'],
    ['/solved mit neustart', 'neustart'],
    ['/solved with “mail_full”.', 'mail_full'],
  ])('and a name that the policy does not have is refused with those it has: %s', (line, name) => {
    const told = write(line);
    expect(told.ticket.status).not.toBe('resolved');
    expect(comments(told)[0]).toContain(
      `There is no ready answer “${name}”. Ready answers: \`/solved with password-reset\`, \`/solved with tcp\` (KE-0001). If it was meant as a note, write a few words more.`,
    );
    expect(comments(write(line, 'language: de\n'))[0]).toContain(
      `Einen Textbaustein „${name}“ gibt es nicht.`,
    );
  });

  it('and what looks like a name is refused where the policy has none', () => {
    const told = play([opens(), says(lena, '/solved with password-resett', on('09:10'))]);
    expect(comments(told)[0]).toContain('There is no ready answer “password-resett”. The policy has none.');
  });

  it.each([
    '/solved with KE-0001',
    '/solved KE-0001',
    '/solved mit ke-1',
    '/solved by “KE-0001”.',
    '/solved durch KE-0001!',
  ])('and the number of a known error applies it, with its workaround as the note: %s', (line) => {
    const told = write(line);
    expect(told.ticket).toMatchObject({ status: 'resolved', knownErrors: [{ id: 'KE-0001' }] });
    expect(told.ticket.resolution?.note).toMatch(/^This is a known error, KE-0001 \(VPN drops[^)]*\)\. \S/);
  });

  it('and a number that there is not is refused; amid words it is a note', () => {
    expect(comments(write('/solved with KE-0042'))[0]).toContain(
      'There is no known error KE-0042 among the published articles.',
    );
    expect(write('/solved with KE-0042 in mind').ticket.resolution?.note).toBe('with KE-0042 in mind');
    const known = comments(write('/known KE-0001\n/solved with KE-0001'));
    expect(known.at(-1)).toContain('Its workaround is in the comments above.');
  });

  it.each(['/solved with KE-0001', '/solved with tcp', '/solved mit ke-1'])(
    'and what had failed is applied anew: %s',
    (line) => {
      const again = [
        opens(),
        says(lena, '/solved with KE-0001', on('09:10')),
        says(rita, 'It still fails.', on('09:20')),
      ];
      const at = desk({ v1: text });
      expect(play(again, at).ticket.failed).toEqual(['KE-0001']);
      const { ticket } = play([...again, says(lena, line, on('09:30'))], at);
      expect(ticket).toMatchObject({ status: 'resolved', failed: [], knownErrors: [{ id: 'KE-0001' }] });
      // What fails once more is named once.
      const twice = [...again, says(lena, line, on('09:30')), says(rita, 'It still fails.', on('09:40'))];
      expect(play(twice, at).ticket.failed).toEqual(['KE-0001']);
    },
  );

  it('and a note of one’s own leaves what had failed as it was', () => {
    const { ticket } = play(
      [
        opens(),
        says(lena, '/solved with KE-0001', on('09:10')),
        says(rita, 'It still fails.', on('09:20')),
        says(lena, '/solved replaced the modem', on('09:30')),
      ],
      desk({ v1: text }),
    );
    expect(ticket.failed).toEqual(['KE-0001']);
  });

  it('and a name with a slip is asked about', () => {
    const told = write('/solved with pasword-reset');
    expect(comments(told)[0]).toContain(
      'There is no ready answer “pasword-reset”. Did you mean `/solved with password-reset`?',
    );
    expect(told.ticket.status).not.toBe('resolved');
    // Beside everything else that is missing, so that nobody mends it line by line.
    const both = comments(write('/solved with pasword-reset', 'solving: { needs: [tested] }\n'))[0];
    expect(both).toMatch(/- There is no ready answer “pasword-reset”[^\n]*\n- Nobody has tested it yet/);
  });

  it('has its known error looked up, although the text does not name it', () => {
    const named = (words: string) =>
      needsOf({ by: lena, body: `/solved ${words}`, at: on('09:10') }, policy(text));
    expect(named('with tcp')).toEqual([{ kind: 'known-error', id: 'KE-0001' }]);
    expect(named('with password-reset')).toEqual([]);
    expect(named('with nothing')).toEqual([]);
  });

  it('is listed for staff who ask for help, and for nobody else', () => {
    const help = (by: typeof lena) =>
      comments(play([opens(), says(by, '/help', on('09:10'))], desk({ v1: text })))[0] ?? '';
    expect(help(lena)).toContain(
      'Ready answers: `/solved with password-reset`, `/solved with tcp` (KE-0001).',
    );
    expect(help(rita)).not.toContain('Ready answers');
  });
});

describe('`/solved` alone', () => {
  it('after `/known` says which known error it was', () => {
    const told = write('/known KE-0001\n/solved');
    expect(told.ticket).toMatchObject({ status: 'resolved', answers: 1 });
    expect(comments(told)[1]).toContain(
      '> This is a known error, KE-0001 (VPN drops with error 809). Its workaround is in the comments above.',
    );
    expect(comments(write('/known KE-0001\n/solved', 'language: de\n'))[1]).toContain(
      '> Das ist ein bekannter Fehler',
    );
  });

  it('else wants a note', () => {
    expect(comments(write('/solved'))[0]).toContain('Write `/solved` and what you did.');
  });
});
