/** /kind, /impact and /urgency: what staff find out about a ticket, and what becomes of its priority. */
import { describe, expect, it } from 'vitest';
import { lena, rita } from '../../core/people.ts';
import { announced, comments, labels, on, opens, play, says, shown } from '../../core/sample.ts';

const write = (...bodies: readonly string[]) =>
  play([opens(), ...bodies.map((body, at) => says(lena, body, on(`09:1${at}`)))]);

describe('/impact and /urgency', () => {
  it('move the priority along the matrix', () => {
    expect(write('/impact high').ticket.classification).toEqual({
      impact: 'high',
      urgency: 'high',
      priority: 'P1',
      setBy: 'matrix',
    });
    expect(write('/urgency low').ticket.classification).toMatchObject({ priority: 'P4', setBy: 'matrix' });
    expect(announced(write('/urgency low'))).toContain('ticket.classified');
  });

  it('leave a priority alone that was set by hand, and are what `/priority auto` goes by', () => {
    expect(write('/priority P3', '/impact high').ticket.classification).toMatchObject({
      impact: 'high',
      priority: 'P3',
      setBy: 'hand',
    });
    expect(write('/priority P3', '/impact high', '/priority auto').ticket.classification.priority).toBe('P1');
  });

  it.each([
    ['/impact', 'How much? Write one of `/impact low`, `/impact medium`, `/impact high`.'],
    [
      '/urgency huge',
      'There is no urgency “huge”. Write one of `/urgency low`, `/urgency medium`, `/urgency high`.',
    ],
  ])('“%s” is told what to write', (body, why) =>
    expect(comments(write(body))).toEqual([`@lena, that did not work. ${why}`]),
  );

  it('end what was only assumed', () => {
    const freehand = opens(on('09:00'), { body: 'The VPN is down for my whole team.' });
    const assumedAfter = (body: string) => play([freehand, says(lena, body, on('09:10'))]).ticket.assumed;
    expect(play([freehand]).ticket.assumed).toEqual(['impact', 'urgency']);
    expect(assumedAfter('/impact medium')).toEqual(['urgency']);
    expect(assumedAfter('/impact medium\n/urgency low')).toEqual([]);
    expect(write('/kind request').ticket.assumed).toEqual([]);
  });
});

describe('/kind', () => {
  it('is the label by hand, and the other way round', () => {
    expect(write('/kind request').ticket.kind).toBe('request');
    expect(write('/kind known error').ticket.kind).toBe('known-error');
    expect(shown([opens(), says(lena, '/kind request', on('09:10'))]).labels).toContain('kind: request');
    expect(play([opens(), labels(lena, 'kind: request', on('09:10'))]).ticket.kind).toBe('request');
  });

  it('tells which kinds there are', () => {
    expect(comments(write('/kind bug'))).toEqual([
      '@lena, that did not work. There is no kind “bug”. Write one of `/kind incident`, `/kind request`, `/kind problem`, `/kind known-error`.',
    ]);
  });

  it('is for staff', () => {
    const told = play([opens(), says(rita, '/kind request', on('09:10'))]);
    expect(told.ticket.kind).toBe('incident');
    expect(comments(told)[0]).toContain('Only the desk’s staff can use `/kind`.');
  });
});
