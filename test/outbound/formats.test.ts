/** Each format is what its reader takes, is never too long, and makes nobody’s words work in a chat. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { formatted, type WaitingMessage } from '../../plugin/outbound/formats.ts';
import type { Subscriber } from '../../plugin/outbound/subscriber.ts';
import { fewOrAll } from '../full.ts';

const ROUTING_KEY = '0123456789abcdef0123456789abcdef';

const ticket = {
  id: '42#7',
  repository: 'acme/desk',
  number: 7,
  url: 'https://github.com/acme/desk/issues/7',
  title: 'VPN drops',
  kind: 'incident',
  service: 'vpn',
  priority: 'P1',
  tier: 2,
  status: 'open',
  owner: 'ona',
  assignee: null,
  requester: 'rui',
};

function waiting(
  change: Partial<WaitingMessage> = {},
  data: object = {},
  title = ticket.title,
): WaitingMessage {
  const message = {
    type: 'sla.breached',
    timestamp: '2026-11-20T09:30:00Z',
    data: { clock: 'first-response', ...data, sequence: 3, ticket: { ...ticket, title } },
  };
  return {
    id: 'msg_1',
    body: JSON.stringify(message),
    chat: { headline: '#7: First response breached', lines: [title, 'P1 · level 2 (operations) · vpn'] },
    page: { action: 'trigger', key: '42#7/first-response', severity: 'critical' },
    ...change,
  };
}

type Format = Subscriber['format'];
const formats: readonly Format[] = ['json', 'cloudevents', 'pagerduty', 'slack', 'teams'];

const sent = (format: Format, message: WaitingMessage = waiting()) => {
  const made = formatted({ format, routingKey: ROUTING_KEY }, message);
  if (made === null) throw new Error('nothing was to be sent');
  return { ...made, json: JSON.parse(made.body) };
};

test('a CloudEvent has the attributes that its specification asks for, and the same data', () => {
  const { contentType, json } = sent('cloudevents');
  expect(contentType).toBe('application/cloudevents+json; charset=utf-8');
  expect(json).toEqual({
    specversion: '1.0',
    id: 'msg_1',
    source: 'https://github.com/acme/desk',
    subject: 'issues/7',
    type: 'sla.breached',
    time: '2026-11-20T09:30:00Z',
    datacontenttype: 'application/json',
    data: { clock: 'first-response', sequence: 3, ticket },
  });
});

test('a CloudEvent about the desk itself has a source, too', () => {
  const body = JSON.stringify({
    type: 'desk.recovered',
    timestamp: '2026-11-20T09:30:00Z',
    data: { repository: 'acme/desk', tickets: 2 },
  });
  expect(sent('cloudevents', { id: 'msg_2', body }).json).toMatchObject({
    source: '/acme/desk',
    type: 'desk.recovered',
  });
});

/** https://developer.pagerduty.com/docs/events-api-v2/trigger-events/ */
const pagerDutyEvent = z.discriminatedUnion('event_action', [
  z.strictObject({
    routing_key: z.string().length(32),
    event_action: z.literal('trigger'),
    dedup_key: z.string().min(1).max(255),
    client: z.string(),
    client_url: z.url(),
    links: z.array(z.strictObject({ href: z.url(), text: z.string() })),
    payload: z.strictObject({
      summary: z.string().min(1).max(1_024),
      source: z.string().min(1),
      severity: z.enum(['critical', 'error', 'warning', 'info']),
      timestamp: z.iso.datetime(),
      component: z.string().optional(),
      class: z.string().optional(),
      custom_details: z.looseObject({}),
    }),
  }),
  z.strictObject({
    routing_key: z.string().length(32),
    event_action: z.literal('resolve'),
    dedup_key: z.string().min(1).max(255),
  }),
]);

test('an event for PagerDuty has the shape of its API, and a key of ticket and clock', () => {
  const event = pagerDutyEvent.parse(sent('pagerduty').json);
  expect(event).toMatchObject({
    routing_key: ROUTING_KEY,
    dedup_key: 'tierline/42#7/first-response',
    payload: { summary: '#7: First response breached · VPN drops', severity: 'critical', component: 'vpn' },
  });
  const over = { action: 'resolve', key: '42#7/first-response', severity: 'warning' } as const;
  expect(pagerDutyEvent.parse(sent('pagerduty', waiting({ page: over })).json)).toEqual({
    routing_key: ROUTING_KEY,
    event_action: 'resolve',
    dedup_key: 'tierline/42#7/first-response',
  });
  const long = { ...over, key: `42#7/engagement/${'x'.repeat(400)}` } as const;
  pagerDutyEvent.parse(sent('pagerduty', waiting({ page: long })).json);
});

test('PagerDuty is not told of what alarms nobody', () => {
  const { page: _, ...quiet } = waiting();
  expect(formatted({ format: 'pagerduty', routingKey: ROUTING_KEY }, quiet)).toBeNull();
});

const wild =
  'Help <!channel> <@U123> @everyone <https://evil.example|click> [x](https://evil.example) &amp; *bold*';

describe('in a chat', () => {
  const slackBody = z.object({
    text: z.string(),
    blocks: z.array(
      z.object({
        type: z.string(),
        text: z.object({ type: z.literal('plain_text'), text: z.string().max(3_000) }).optional(),
        elements: z.array(z.object({ type: z.string(), text: z.string() })).optional(),
      }),
    ),
  });

  test('Slack is given plain text in which nothing pings or links but the ticket', () => {
    const body = slackBody.parse(sent('slack', waiting({}, {}, wild)).json);
    const words = [body.text, body.blocks[0]?.text?.text ?? ''];
    for (const text of words) {
      expect(text).toContain('#7: First response breached');
      expect(text).toContain('&lt;!channel&gt;');
      expect(text).not.toMatch(/[<>]|@(?!\u2060)|https?:\/\//);
    }
    expect(body.blocks[1]?.elements?.[0]?.text).toBe('<https://github.com/acme/desk/issues/7>');
    expect(sent('slack', waiting({}, {}, wild)).json).toMatchObject({ link_names: false });
  });

  const card = z.object({
    type: z.literal('message'),
    attachments: z.tuple([
      z.object({
        contentType: z.literal('application/vnd.microsoft.card.adaptive'),
        content: z.object({
          type: z.literal('AdaptiveCard'),
          version: z.string(),
          body: z.array(
            z.object({
              type: z.literal('RichTextBlock'),
              inlines: z.tuple([z.looseObject({ type: z.literal('TextRun'), text: z.string() })]),
            }),
          ),
          actions: z.tuple([
            z.object({ type: z.literal('Action.OpenUrl'), title: z.string(), url: z.url() }),
          ]),
        }),
      }),
    ]),
  });

  test('Teams is given an Adaptive Card whose words are no Markdown, with a button to the ticket', () => {
    const [{ content }] = card.parse(sent('teams', waiting({}, {}, wild)).json).attachments;
    const words = content.body.map(({ inlines: [{ text }] }) => text);
    expect(words[0]).toBe('#7: First response breached');
    expect(words[1]).not.toMatch(/@(?!\u2060)|https?:\/\//);
    expect(content.actions[0].url).toBe(ticket.url);
  });

  test('what was made for another format is still told', () => {
    const { chat: _, ...bare } = waiting();
    expect(slackBody.parse(sent('slack', bare).json).text).toBe('#7: sla.breached\nVPN drops');
  });
});

describe('a message is smaller than 20 kB', () => {
  const facts = fc.dictionary(
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.anything({ withNullPrototype: false }),
  );
  const long = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).map((text) => text.repeat(400)),
    fc.string({ unit: 'binary', maxLength: 300 }).map((text) => text.repeat(200)),
    fc.constantFrom('\u0000'.repeat(65_536), '😀'.repeat(32_768), '"'.repeat(65_536), '█'.repeat(65_536)),
  );

  test('whatever is in it, in every format, and it stays JSON that names its ticket', () => {
    fc.assert(
      fc.property(long, long, facts, fc.constantFrom(...formats), (title, why, more, format) => {
        const { ticket: _, ...data } = JSON.parse(JSON.stringify(more));
        const made = sent(format, waiting({}, { ...data, why }, title));
        expect(Buffer.byteLength(made.body)).toBeLessThan(20_000);
        expect(made.body).toContain(format === 'teams' ? '/issues/7' : '#7');
      }),
      { numRuns: fewOrAll(60, 400) },
    );
  });

  test('many fields, none of them long, are left out from the largest on', () => {
    const many = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, at) => [`field-${at}`, 'x'.repeat(20)]),
    );
    const { body, json } = sent('json', waiting({}, many));
    expect(Buffer.byteLength(body)).toBeLessThan(20_000);
    expect(json.data).toMatchObject({ clock: 'first-response', sequence: 3, ticket });
    expect(json.data.cut.length).toBeGreaterThan(0);
  });

  test('what was cut says so, and what is short stays as it is', () => {
    const why = `It began at nine. ${'Then more of the same. '.repeat(3_000)}`;
    const { json } = sent('json', waiting({}, { why }));
    expect(json.data.why).toMatch(/^It began at nine\. .* \[…\]$/s);
    expect(json.data).toMatchObject({ cut: ['why'], ticket, clock: 'first-response' });
    expect(sent('json').body).toBe(waiting().body);
  });
});
