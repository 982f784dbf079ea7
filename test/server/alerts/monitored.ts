/** A desk that monitoring posts to: three sources, one of each format. */
import { createHmac } from 'node:crypto';
import type { AlertSource } from '../../../plugin/monitoring/source.ts';
import type { World } from '../../scenario/desk.ts';

export const TOKEN = 'a-token-that-nobody-guesses';
export const SECRET = 'a-secret-of-grafana-and-us';

export const alertSources: readonly AlertSource[] = [
  { name: 'prometheus', format: 'alertmanager', desk: 'acme/desk', token: TOKEN },
  { name: 'grafana', format: 'grafana', desk: 'acme/desk', secret: SECRET },
  { name: 'zabbix', format: 'pagerduty', desk: 'acme/desk', token: 'a-routing-key-of-ours' },
];

type Post = (body: unknown, headers?: Readonly<Record<string, string>>, path?: string) => Promise<Response>;

/** Posts to a source, proved as its format proves it unless other headers are given. */
export function posting({ tierline }: Pick<World, 'tierline'>, source = 'prometheus'): Post {
  return (body, headers, path = '') => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const signature = createHmac('sha256', SECRET).update(text).digest('hex');
    const proof =
      source === 'grafana'
        ? { 'x-grafana-alerting-signature': signature }
        : { authorization: `Bearer ${source === 'zabbix' ? '' : TOKEN}` };
    return fetch(`${tierline.url}/alerts/${source}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(headers ?? proof) },
      body: text,
    });
  };
}
