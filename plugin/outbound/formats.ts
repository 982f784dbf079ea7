/** A message in the format of its subscriber: as it is, as a CloudEvent, for PagerDuty, or to be read in a chat. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { cutText, fitting } from './fitting.ts';
import type { Subscriber } from './subscriber.ts';

/** A message for people: its first line, and what stands below. They are plain text, and may hold anybody’s words. */
const chatSchema = z.object({ headline: z.string(), lines: z.array(z.string()).readonly() }).readonly();
type Chat = z.infer<typeof chatSchema>;

/** What becomes of an alert: it is raised, or it is over. `key` names the ticket and its clock. */
const pageSchema = z
  .object({
    action: z.enum(['trigger', 'resolve']),
    key: z.string(),
    severity: z.enum(['critical', 'error', 'warning']),
  })
  .readonly();
export type Page = z.infer<typeof pageSchema>;

/** A webhook in the outbox. Its bytes are made of it at each try, and are the same each time. */
export const waitingMessageSchema = z.object({
  id: z.string(),
  /** The payload of Standard Webhooks as JSON text. */
  body: z.string(),
  /** The same in the desk’s language; left out by versions that knew no chats. */
  chat: chatSchema.exactOptional(),
  /** Left out where there is nothing to alarm anybody about. */
  page: pageSchema.exactOptional(),
});
export type WaitingMessage = Readonly<z.infer<typeof waitingMessageSchema>>;

interface Formatted {
  readonly body: string;
  readonly contentType: string;
}

const messageSchema = z.looseObject({
  type: z.string(),
  timestamp: z.string(),
  data: z.looseObject({
    repository: z.string().optional(),
    ticket: z
      .looseObject({
        url: z.string(),
        number: z.number(),
        repository: z.string(),
        title: z.string(),
        service: z.string().nullable(),
      })
      .optional(),
  }),
});
type Message = z.infer<typeof messageSchema>;

const json = 'application/json';

/** What is posted; null where the format has no words for such a message. */
export function formatted(
  { format, routingKey = '' }: Pick<Subscriber, 'format' | 'routingKey'>,
  waiting: WaitingMessage,
): Formatted | null {
  const standard = fitting(waiting.body);
  if (format === 'json') return { body: standard, contentType: json };
  const message = messageSchema.parse(JSON.parse(standard));
  const chat = waiting.chat ?? plainly(message);
  switch (format) {
    case 'cloudevents':
      return {
        body: JSON.stringify(cloudEvent(waiting.id, message)),
        contentType: 'application/cloudevents+json; charset=utf-8',
      };
    case 'pagerduty':
      return waiting.page === undefined
        ? null
        : { body: JSON.stringify(pagerDuty(waiting.page, chat, message, routingKey)), contentType: json };
    case 'slack':
      return { body: JSON.stringify(slack(chat, urlOf(message))), contentType: json };
    case 'teams':
      return { body: JSON.stringify(teams(chat, urlOf(message))), contentType: json };
    default:
      return format satisfies never;
  }
}

/** A message that was made for another format than its subscriber has now. */
function plainly({ type, data }: Message): Chat {
  const { ticket } = data;
  return ticket === undefined
    ? { headline: type, lines: [] }
    : { headline: `#${ticket.number}: ${type}`, lines: [ticket.title] };
}

function urlOf({ data }: Message): string | null {
  return data.ticket?.url ?? null;
}

/** CloudEvents 1.0 in structured mode: https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md */
function cloudEvent(id: string, { type, timestamp, data }: Message) {
  const { ticket } = data;
  const where =
    ticket === undefined
      ? { source: `/${data.repository ?? ''}` }
      : { source: ticket.url.replace(/\/issues\/\d+$/, ''), subject: `issues/${ticket.number}` };
  return { specversion: '1.0', id, ...where, type, time: timestamp, datacontenttype: json, data };
}

/** In characters; PagerDuty takes 1,024 and 255. */
const SUMMARY = 300;
const DEDUP_KEY = 255;

/** The Events API v2: https://developer.pagerduty.com/docs/events-api-v2/trigger-events/ */
function pagerDuty({ action, key, severity }: Page, chat: Chat, message: Message, routingKey: string) {
  const { type, timestamp, data } = message;
  const { ticket } = data;
  const event = { routing_key: routingKey, event_action: action, dedup_key: dedupKey(key) };
  if (action === 'resolve') return event;
  return {
    ...event,
    client: 'Tierline',
    ...(ticket === undefined
      ? {}
      : { client_url: ticket.url, links: [{ href: ticket.url, text: `#${ticket.number}` }] }),
    payload: {
      summary: cutText([chat.headline, ...chat.lines.slice(0, 1)].join(' · '), SUMMARY),
      source: ticket?.repository ?? 'Tierline',
      severity,
      timestamp,
      class: type,
      ...(ticket?.service == null ? {} : { component: ticket.service }),
      custom_details: data,
    },
  };
}

function dedupKey(key: string): string {
  const whole = `tierline/${key}`;
  return whole.length <= DEDUP_KEY
    ? whole
    : `tierline/${createHash('sha256').update(key).digest('base64url')}`;
}

/** An incoming webhook of Slack: text objects of its Block Kit, in which `<` begins all that pings or links. */
function slack({ headline, lines }: Chat, url: string | null) {
  const text = [headline, ...lines].map(forSlack).join('\n');
  return {
    text,
    mrkdwn: false,
    link_names: false,
    unfurl_links: false,
    blocks: [
      { type: 'section', text: { type: 'plain_text', text, emoji: false } },
      ...(url === null
        ? []
        : [
            {
              type: 'context',
              elements: [{ type: 'mrkdwn', text: `<${entities(url)}>`, verbatim: true }],
            },
          ]),
    ],
  };
}

/** A message for a workflow of Teams, as an Adaptive Card: its text runs, unlike its text blocks, read no Markdown. */
function teams({ headline, lines }: Chat, url: string | null) {
  const run = (text: string, more: object = {}) => ({
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text: defused(text), ...more }],
  });
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          body: [run(headline, { weight: 'Bolder' }), ...lines.map((line) => run(line))],
          ...(url === null ? {} : { actions: [{ type: 'Action.OpenUrl', title: 'GitHub', url }] }),
        },
      },
    ],
  };
}

/** A line of a chat, in characters: a title has 256 at most. */
const LINE = 300;
/** Parts a sign from what makes it work; nobody sees it. */
const JOINER = '\u2060';

/** One line that mentions nobody and is taken for no address, wherever it is shown. */
function defused(text: string): string {
  return cutText(text.replace(/\s+/g, ' ').trim(), LINE)
    .replace(/[@＠]/g, `$&${JOINER}`)
    .replace(/\b(?:[a-z][a-z\d+.-]*:(?=\/\/)|mailto:|www\.)/gi, `$&${JOINER}`);
}

function forSlack(text: string): string {
  return entities(defused(text));
}

function entities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
