/** The issue forms, as GitHub, the portal and the desk read them. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ticketLink } from '../../portal/search/ticket-link.ts';

const formSchema = z.object({
  labels: z.array(z.string()),
  body: z.array(
    z.object({
      type: z.string(),
      id: z.string().optional(),
      attributes: z.object({ label: z.string().optional(), options: z.array(z.string()).optional() }),
      validations: z.object({ required: z.boolean() }).optional(),
    }),
  ),
});

async function form(name: string) {
  const url = new URL(`../../.github/ISSUE_TEMPLATE/${name}`, import.meta.url);
  const { labels, body } = formSchema.parse(parse(await readFile(url, 'utf8')));
  return { labels, fields: body.filter((field) => field.id !== undefined) };
}

const impact = ['Only me', 'My team', 'Everyone'];
const urgency = ['I can work around it', 'My work is slowed down', 'I cannot work'];

describe('the incident form', () => {
  test('asks what the desk reads back, in this order and in these words', async () => {
    const { labels, fields } = await form('incident.yml');
    expect(labels).toEqual(['kind: incident']);
    expect(fields.map(({ type, id, attributes }) => [type, id, attributes.label])).toEqual([
      ['textarea', 'what-happened', 'What happened?'],
      ['textarea', 'error-message', 'Error message'],
      ['input', 'service', 'Service'],
      ['dropdown', 'impact', 'Who is affected?'],
      ['dropdown', 'urgency', 'How urgent is it?'],
      ['textarea', 'tried', 'What have you tried?'],
      ['input', 'context', 'Context from the portal'],
    ]);
    expect(fields.flatMap(({ attributes }) => attributes.options ?? [])).toEqual([...impact, ...urgency]);
    expect(fields.filter(({ validations }) => validations?.required).map(({ id }) => id)).toEqual([
      'what-happened',
    ]);
  });

  test('has a text field for everything the portal fills in, since a dropdown would blank it', async () => {
    const { fields } = await form('incident.yml');
    const text = fields.filter(({ type }) => type === 'input' || type === 'textarea').map(({ id }) => id);
    const everything = { title: 'a', whatHappened: 'b', service: 'c', article: 'd', query: 'e' };
    const filled = [...new URL(ticketLink('https://github.com/acme/desk', everything)).searchParams.keys()];
    expect(filled.filter((id) => id !== 'template' && id !== 'title' && !text.includes(id))).toEqual([]);
  });
});

describe('the request form', () => {
  test('asks what the desk reads back', async () => {
    const { labels, fields } = await form('request.yml');
    expect(labels).toEqual(['kind: request']);
    expect(fields.map(({ id, attributes }) => [id, attributes.label])).toEqual([
      ['what-needed', 'What do you need?'],
      ['service', 'Service'],
      ['impact', 'Who is affected?'],
      ['urgency', 'How urgent is it?'],
      ['needed-by', 'Needed by'],
      ['context', 'Context from the portal'],
    ]);
  });
});
