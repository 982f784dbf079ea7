/** Secrets that are planted wherever the desk has one, and the look for them in what anybody reads. */
import { generateKeyPairSync } from 'node:crypto';
import { expect } from 'vitest';

/** Words that stand nowhere else; with what has to be escaped in JSON and in an address. */
export const planted = {
  webhook: 'Plant1"webhook\\secret/ü',
  former: 'Plant2 former secret',
  database: 'Plant3%/:?password',
  alerts: 'Plant4-alert-token-of-many-letters',
  hmac: 'Plant5-hmac-secret-of-many-letters',
  metrics: 'Plant6-metrics-token-of-many-letters',
  slackPath: '/services/T0PLANT7/B0PLANT7/plant7slackpath',
  routingKey: 'Plant8RoutingKey0123456789abcdef',
  token: 'ghs_Plant9InstallationTokenOf36Letters01',
  subscriber: Buffer.from('Plant10 subscriber secret of bytes').toString('base64'),
} as const;

export const key = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs1', format: 'pem' })
  .toString();

/** As they stand, as JSON writes them, and as an address does. */
const spellings = [
  ...Object.values(planted),
  ...key.split('\n').filter((line) => line !== '' && !line.startsWith('-')),
].flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]);

export function expectNothing(where: string, said: string): void {
  const found = spellings.filter((secret) => said.includes(secret));
  expect(found, where).toEqual([]);
  // GitHub’s own tokens and the App’s, which nobody planted.
  expect(said, where).not.toMatch(
    /\bgh[a-z]_[A-Za-z0-9]{20}|\beyJ[\w-]{10,}\.[\w-]{10,}\.|BEGIN [A-Z ]*PRIVATE KEY-----\W+\w{20}/,
  );
}

/** A whole environment but for what a test has of its own. */
export const plantedEnvironment = {
  GITHUB_PRIVATE_KEY: key,
  GITHUB_WEBHOOK_SECRET: planted.webhook,
  GITHUB_WEBHOOK_SECRET_FORMER: planted.former,
  METRICS_TOKEN: planted.metrics,
  TIERLINE_PORTAL: 'https://help.acme.example',
  TIERLINE_SUBSCRIBERS: JSON.stringify([
    {
      name: 'nobody',
      url: 'http://127.0.0.1:9/',
      secrets: [`whsec_${planted.subscriber}`],
      allowPrivate: true,
    },
    { name: 'chat', format: 'slack', url: `http://127.0.0.1:9${planted.slackPath}`, allowPrivate: true },
    {
      name: 'calls',
      format: 'pagerduty',
      url: 'http://127.0.0.1:9/v2/enqueue',
      routingKey: planted.routingKey,
      allowPrivate: true,
    },
  ]),
  TIERLINE_ALERT_SOURCES: JSON.stringify([
    { name: 'prometheus', format: 'alertmanager', desk: 'acme/desk', token: planted.alerts },
    { name: 'grafana', format: 'grafana', desk: 'acme/desk', secret: planted.hmac },
  ]),
  LOG_LEVEL: 'trace',
};
