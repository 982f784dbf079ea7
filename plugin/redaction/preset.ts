/** What the recommended rules of secretlint find. */
import { lintSource } from '@secretlint/core';
import { secretLintProfiler } from '@secretlint/profiler';
import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type { Found } from './found.ts';
import { isPlaceholder } from './placeholder.ts';

// It would note each call, and keep the notes as long as the process lives.
secretLintProfiler.setEnabled(false);

/**
 * Left out: the filter, by which a text could ask not to be looked at; and addresses with a password, of which our own
 * rule takes the password alone, for every scheme.
 */
const LEFT_OUT = /rule-(?:filter-comments|basicauth|database-connection-string)$/;
const config = {
  rules: rules.filter(({ meta }) => !LEFT_OUT.test(meta.id)).map((rule) => ({ id: rule.meta.id, rule })),
};

/** By the end of a rule’s id; what is missing here has its issuer in its id. */
const issuers: Readonly<Record<string, string>> = {
  aws: 'AWS',
  gcp: 'Google',
  npm: 'npm',
  slack: 'Slack',
  openai: 'OpenAI',
  anthropic: 'Anthropic',
  groq: 'Groq',
  huggingface: 'Hugging Face',
  linear: 'Linear',
  notion: 'Notion',
  sendgrid: 'SendGrid',
  shopify: 'Shopify',
  stripe: 'Stripe',
  github: 'GitHub',
  gitlab: 'GitLab',
  grafana: 'Grafana',
  '1password': '1Password',
  'hashicorp-vault': 'HashiCorp',
  vercel: 'Vercel',
  databricks: 'Databricks',
  docker: 'Docker',
  figma: 'Figma',
  cloudflare: 'Cloudflare',
  tailscale: 'Tailscale',
};

/** Neither is one: a login that opens nothing without its secret, and the number of an account. */
const NO_SECRETS = ['AWSAccessKeyID', 'AWSAccountID'];

export async function findByPreset(text: string): Promise<readonly Found[]> {
  const { messages } = await lintSource({
    source: { filePath: 'ticket.md', content: text, contentType: 'text', ext: '.md' },
    options: { config, noPhysicFilePath: true },
  });
  return messages.flatMap(({ ruleId, messageId, range: [start, end] }): readonly Found[] => {
    if (NO_SECRETS.includes(messageId) || isPlaceholder(text.slice(start, end))) return [];
    const rule = ruleId.replace(/^.*-rule-/, '');
    const kind = rule === 'privatekey' ? 'private-key' : 'token';
    return [{ kind, issuer: issuers[rule] ?? null, start, end }];
  });
}
