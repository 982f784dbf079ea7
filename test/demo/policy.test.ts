/** The demo's service agreement fits the articles that its portal shows. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readFolder } from '../../knowledge/folder.ts';
import { readArticles } from '../../knowledge/read.ts';
import { findService } from '../../plugin/policy/policy.ts';
import { readPolicy } from '../../plugin/policy/read.ts';
import { policyText } from './setting/policy.ts';

const folder = fileURLToPath(new URL('./articles', import.meta.url));

test('a ticket opened from any article names a service that the desk knows', async () => {
  const read = readPolicy({ text: policyText('http://127.0.0.1/'), version: 'first' });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  const { articles } = readArticles(await readFolder(folder));
  const services = articles.flatMap(({ service }) => service ?? []);
  expect(services.length).toBeGreaterThan(10);
  expect(services.filter((service) => findService(read.policy, service) === null)).toEqual([]);
});
