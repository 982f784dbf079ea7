/** Secrets that one knows by their looks: tokens that say whose they are, and that the preset of secretlint does not know. */
import type { Found, Rule } from './found.ts';
import { isPlaceholder } from './placeholder.ts';

interface TokenShape {
  readonly issuer: string;
  /** What every such token contains: where it is missing, nothing needs to be looked for. */
  readonly holds: string;
  readonly shape: RegExp;
}

const tokenShapes: readonly TokenShape[] = [
  { issuer: 'Google', holds: 'AIza', shape: /AIza[\w-]{35}/g },
  { issuer: 'Google', holds: 'GOCSPX-', shape: /GOCSPX-[\w-]{20,40}/g },
  { issuer: 'Google', holds: 'ya29.', shape: /ya29\.[\w-]{20,512}/g },
  { issuer: 'Google', holds: '1//0', shape: /1\/\/0[\w-]{40,200}/g },
  { issuer: 'Firebase', holds: ':APA91', shape: /AAAA[\w-]{7}:APA91[\w-]{100,200}/g },
  { issuer: 'GitHub', holds: 'gh', shape: /gh[pousr]_[A-Za-z0-9]{20,255}/g },
  { issuer: 'GitHub', holds: 'github_pat_', shape: /github_pat_\w{20,255}/g },
  { issuer: 'GitLab', holds: 'gl', shape: /gl(?:pat|dt|rt|ptt|cbt|ft|imt|agent|oas|soat)-[\w-]{20,128}/g },
  { issuer: 'Atlassian', holds: 'ATATT3', shape: /ATATT3[\w=+/-]{40,300}/g },
  { issuer: 'Atlassian', holds: 'ATBB', shape: /ATBB[A-Za-z0-9]{28,40}/g },
  { issuer: 'Slack', holds: 'xox', shape: /xox[abceoprs](?:\.xox[bp])?-[A-Za-z0-9-]{20,255}/g },
  { issuer: 'Slack', holds: 'xapp-', shape: /xapp-\d-[A-Za-z0-9-]{20,255}/g },
  { issuer: 'Discord', holds: '.', shape: /\b[MNO][A-Za-z\d]{23,27}\.[\w-]{6}\.[\w-]{27,38}/g },
  { issuer: 'Telegram', holds: ':AA', shape: /\b\d{8,10}:AA[\w-]{33}/g },
  { issuer: 'Twilio', holds: 'SK', shape: /\bSK[0-9a-f]{32}\b/g },
  { issuer: 'SendGrid', holds: 'SG.', shape: /SG\.[\w-]{16,32}\.[\w-]{16,64}/g },
  { issuer: 'Mailgun', holds: 'key-', shape: /\bkey-[0-9a-f]{32}\b/g },
  { issuer: 'Mailchimp', holds: '-us', shape: /\b[0-9a-f]{32}-us\d{1,2}\b/g },
  { issuer: 'Brevo', holds: 'xkeysib-', shape: /xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}/g },
  { issuer: 'Stripe', holds: '_live_', shape: /\b[sr]k_live_[A-Za-z0-9]{16,120}/g },
  { issuer: 'Stripe', holds: '_test_', shape: /\b[sr]k_test_[A-Za-z0-9]{16,120}/g },
  { issuer: 'Stripe', holds: 'whsec_', shape: /whsec_[A-Za-z0-9+/=]{24,100}/g },
  { issuer: 'Square', holds: 'sq0', shape: /sq0(?:atp|csp)-[\w-]{22,60}/g },
  { issuer: 'PyPI', holds: 'pypi-', shape: /pypi-[\w-]{50,400}/g },
  { issuer: 'npm', holds: 'npm_', shape: /npm_[A-Za-z0-9]{30,60}/g },
  { issuer: 'NuGet', holds: 'oy2', shape: /\boy2[a-z0-9]{43}\b/g },
  { issuer: 'RubyGems', holds: 'rubygems_', shape: /rubygems_[0-9a-f]{48}/g },
  { issuer: 'DigitalOcean', holds: '_v1_', shape: /do[opr]_v1_[0-9a-f]{64}/g },
  { issuer: 'Heroku', holds: 'HRKU-', shape: /HRKU-[\w-]{30,80}/g },
  { issuer: 'New Relic', holds: 'NRAK-', shape: /NRAK-[A-Z0-9]{27}/g },
  { issuer: 'Sentry', holds: 'sntry', shape: /sntry[su]_[\w=+/.-]{40,400}/g },
  { issuer: 'Postman', holds: 'PMAK-', shape: /PMAK-[0-9a-f]{24}-[0-9a-f]{34}/g },
  { issuer: 'PlanetScale', holds: 'pscale_', shape: /pscale_(?:tkn|pw|oauth)_[\w.-]{32,64}/g },
  { issuer: 'HashiCorp', holds: '.atlasv1.', shape: /\b[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{60,70}/g },
  { issuer: 'HashiCorp', holds: 'hv', shape: /\bhv[sbr]\.[\w-]{24,300}/g },
  { issuer: 'Pulumi', holds: 'pul-', shape: /\bpul-[0-9a-f]{40}\b/g },
  { issuer: 'Doppler', holds: 'dp.', shape: /\bdp\.(?:pt|st|ct|sa|scim|audit)\.[\w.-]{40,64}/g },
  { issuer: 'SonarQube', holds: 'sq', shape: /\bsq[upa]_[0-9a-f]{40}\b/g },
  { issuer: 'Supabase', holds: 'sbp_', shape: /\bsbp_[0-9a-f]{40}\b/g },
  { issuer: 'Netlify', holds: 'nfp_', shape: /\bnfp_[A-Za-z0-9]{36,44}\b/g },
  { issuer: 'Airtable', holds: 'pat', shape: /\bpat[A-Za-z0-9]{14}\.[0-9a-f]{64}\b/g },
  {
    issuer: 'HubSpot',
    holds: 'pat-',
    shape: /\bpat-(?:na|eu)\d-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g,
  },
  { issuer: 'Notion', holds: 'secret_', shape: /\bsecret_[A-Za-z0-9]{43}\b/g },
  { issuer: 'OpenAI', holds: 'sk-', shape: /\bsk-(?:proj-|svcacct-|admin-)?[A-Za-z0-9][\w-]{38,200}/g },
  { issuer: 'Anthropic', holds: 'sk-ant-', shape: /\bsk-ant-[\w-]{40,200}/g },
  { issuer: 'Azure', holds: '8Q~', shape: /[\w~.]{3}8Q~[\w~.-]{31,34}/g },
  { issuer: 'Alibaba Cloud', holds: 'LTAI', shape: /\bLTAI[A-Za-z0-9]{20}\b/g },
  { issuer: 'age', holds: 'AGE-SECRET-KEY-1', shape: /AGE-SECRET-KEY-1[A-Z0-9]{58}/g },
  { issuer: 'Facebook', holds: 'EAA', shape: /\bEAA[A-Za-z]{1,2}[A-Za-z0-9]{80,300}\b/g },
];

const webhookShapes: readonly TokenShape[] = [
  {
    issuer: 'Slack',
    holds: 'hooks.slack.com',
    shape: /https:\/\/hooks\.slack\.com\/(?:services|workflows|triggers)\/[\w/-]{20,200}/g,
  },
  {
    issuer: 'Discord',
    holds: '/api/webhooks/',
    shape: /https:\/\/(?:\w{2,8}\.)?discord(?:app)?\.com\/api\/webhooks\/\d{10,20}\/[\w-]{40,100}/g,
  },
  {
    issuer: 'Microsoft Teams',
    holds: 'webhook.office.com',
    shape: /https:\/\/[\w-]{1,60}\.webhook\.office\.com\/webhookb?2?\/[\w@/-]{40,300}/g,
  },
  {
    issuer: 'Zapier',
    holds: 'hooks.zapier.com',
    shape: /https:\/\/hooks\.zapier\.com\/hooks\/catch\/\d{4,12}\/\w{5,20}/g,
  },
];

export const findTokens: Rule = (text) => shaped(text, 'token', tokenShapes);

/** An address that lets anybody write who knows it. */
export const findWebhooks: Rule = (text) => shaped(text, 'webhook-address', webhookShapes);

function shaped(text: string, kind: Found['kind'], shapes: readonly TokenShape[]): readonly Found[] {
  const found: Found[] = [];
  for (const { issuer, holds, shape } of shapes) {
    if (!text.includes(holds)) continue;
    for (const { 0: token, index } of text.matchAll(shape))
      if (!isPlaceholder(token) && !isInside(text, index))
        found.push({ kind, issuer, start: index, end: index + token.length });
  }
  return found;
}

/** In the middle of a longer word, as of a picture in base64, it is no token. */
function isInside(text: string, start: number): boolean {
  return (
    start > 0 &&
    /[A-Za-z0-9]/.test(text.charAt(start - 1)) &&
    !/[\\][nrt]$/.test(text.slice(start - 2, start))
  );
}
