/** Secrets that one knows by their looks: tokens that say whose they are, and that the preset of secretlint does not know. */
import type { Found, Rule } from './found.ts';
import { isRandom } from './placeholder.ts';

interface TokenShape {
  readonly issuer: string;
  /** What every such token contains, or begins with where its shape is sticky: where it is missing, nothing needs to be looked for. */
  readonly holds: string;
  readonly shape: RegExp;
}

const tokenShapes: readonly TokenShape[] = [
  { issuer: 'Google', holds: 'AIza', shape: /AIza[\w-]{35}/y },
  { issuer: 'Google', holds: 'GOCSPX-', shape: /GOCSPX-[\w-]{20,40}/y },
  { issuer: 'Google', holds: 'ya29.', shape: /ya29\.[\w-]{20,512}/y },
  { issuer: 'Google', holds: '1//0', shape: /1\/\/0[\w-]{40,200}/y },
  { issuer: 'Firebase', holds: ':APA91', shape: /AAAA[\w-]{7}:APA91[\w-]{100,200}/g },
  { issuer: 'GitHub', holds: 'gh', shape: /gh[pousr]_[A-Za-z0-9]{20,255}/y },
  { issuer: 'GitHub', holds: 'github_pat_', shape: /github_pat_\w{20,255}/y },
  { issuer: 'GitLab', holds: 'gl', shape: /gl(?:pat|dt|rt|ptt|cbt|ft|imt|agent|oas|soat)-[\w-]{20,128}/y },
  { issuer: 'Atlassian', holds: 'ATATT3', shape: /ATATT3[\w=+/-]{40,300}/y },
  { issuer: 'Atlassian', holds: 'ATBB', shape: /ATBB[A-Za-z0-9]{28,40}/y },
  { issuer: 'Slack', holds: 'xox', shape: /xox[abceoprs](?:\.xox[bp])?-[A-Za-z0-9-]{20,255}/y },
  { issuer: 'Slack', holds: 'xapp-', shape: /xapp-\d-[A-Za-z0-9-]{20,255}/y },
  { issuer: 'Discord', holds: '.', shape: /\b[MNO][A-Za-z\d]{23,27}\.[\w-]{6}\.[\w-]{27,38}/g },
  { issuer: 'Telegram', holds: ':AA', shape: /\b\d{8,10}:AA[\w-]{33}/g },
  { issuer: 'Twilio', holds: 'SK', shape: /SK[0-9a-f]{32}\b/y },
  { issuer: 'SendGrid', holds: 'SG.', shape: /SG\.[\w-]{16,32}\.[\w-]{16,64}/y },
  { issuer: 'Mailgun', holds: 'key-', shape: /key-[0-9a-f]{32}\b/y },
  { issuer: 'Mailchimp', holds: '-us', shape: /\b[0-9a-f]{32}-us\d{1,2}\b/g },
  { issuer: 'Brevo', holds: 'xkeysib-', shape: /xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}/y },
  { issuer: 'Stripe', holds: '_live_', shape: /\b[sr]k_live_[A-Za-z0-9]{16,120}/g },
  { issuer: 'Stripe', holds: '_test_', shape: /\b[sr]k_test_[A-Za-z0-9]{16,120}/g },
  { issuer: 'Stripe', holds: 'whsec_', shape: /whsec_[A-Za-z0-9+/=]{24,100}/y },
  { issuer: 'Square', holds: 'sq0', shape: /sq0(?:atp|csp)-[\w-]{22,60}/y },
  { issuer: 'PyPI', holds: 'pypi-', shape: /pypi-[\w-]{50,400}/y },
  { issuer: 'npm', holds: 'npm_', shape: /npm_[A-Za-z0-9]{30,60}/y },
  { issuer: 'NuGet', holds: 'oy2', shape: /oy2[a-z0-9]{43}\b/y },
  { issuer: 'RubyGems', holds: 'rubygems_', shape: /rubygems_[0-9a-f]{48}/y },
  { issuer: 'DigitalOcean', holds: '_v1_', shape: /do[opr]_v1_[0-9a-f]{64}/g },
  { issuer: 'Heroku', holds: 'HRKU-', shape: /HRKU-[\w-]{30,80}/y },
  { issuer: 'New Relic', holds: 'NRAK-', shape: /NRAK-[A-Z0-9]{27}/y },
  { issuer: 'Sentry', holds: 'sntry', shape: /sntry[su]_[\w=+/.-]{40,400}/y },
  { issuer: 'Postman', holds: 'PMAK-', shape: /PMAK-[0-9a-f]{24}-[0-9a-f]{34}/y },
  { issuer: 'PlanetScale', holds: 'pscale_', shape: /pscale_(?:tkn|pw|oauth)_[\w.-]{32,64}/y },
  { issuer: 'HashiCorp', holds: '.atlasv1.', shape: /\b[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{60,70}/g },
  { issuer: 'HashiCorp', holds: 'hv', shape: /hv[sbr]\.[\w-]{24,300}/y },
  { issuer: 'Pulumi', holds: 'pul-', shape: /pul-[0-9a-f]{40}\b/y },
  { issuer: 'Doppler', holds: 'dp.', shape: /dp\.(?:pt|st|ct|sa|scim|audit)\.[\w.-]{40,64}/y },
  { issuer: 'SonarQube', holds: 'sq', shape: /sq[upa]_[0-9a-f]{40}\b/y },
  { issuer: 'Supabase', holds: 'sbp_', shape: /sbp_[0-9a-f]{40}\b/y },
  { issuer: 'Netlify', holds: 'nfp_', shape: /nfp_[A-Za-z0-9]{36,44}\b/y },
  { issuer: 'Airtable', holds: 'pat', shape: /pat[A-Za-z0-9]{14}\.[0-9a-f]{64}\b/y },
  {
    issuer: 'HubSpot',
    holds: 'pat-',
    shape: /pat-(?:na|eu)\d-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/y,
  },
  { issuer: 'Notion', holds: 'secret_', shape: /secret_[A-Za-z0-9]{43}\b/y },
  { issuer: 'OpenAI', holds: 'sk-', shape: /sk-(?:proj-|svcacct-|admin-)?[A-Za-z0-9][\w-]{38,200}/y },
  { issuer: 'Anthropic', holds: 'sk-ant-', shape: /sk-ant-[\w-]{40,200}/y },
  { issuer: 'Azure', holds: '8Q~', shape: /[\w~.]{3}8Q~[\w~.-]{31,34}/g },
  { issuer: 'Alibaba Cloud', holds: 'LTAI', shape: /LTAI[A-Za-z0-9]{20}\b/y },
  { issuer: 'age', holds: 'AGE-SECRET-KEY-1', shape: /AGE-SECRET-KEY-1[A-Z0-9]{58}/y },
  { issuer: 'Facebook', holds: 'EAA', shape: /EAA[A-Za-z]{1,2}[A-Za-z0-9]{80,300}\b/y },
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
  for (const one of shapes)
    for (const { token, start } of look(text, one))
      if (isRandom(token, 2.8) && !isInside(text, start))
        found.push({ kind, issuer: one.issuer, start, end: start + token.length });
  return found;
}

/** Where a token begins with what it holds, only these places are looked at: that is ten times as fast. */
function* look(
  text: string,
  { holds, shape }: TokenShape,
): Generator<{ readonly token: string; readonly start: number }> {
  if (!text.includes(holds)) return;
  if (!shape.sticky) {
    for (const { 0: token, index: start } of text.matchAll(shape)) yield { token, start };
    return;
  }
  for (let start = text.indexOf(holds); start >= 0; start = text.indexOf(holds, start + 1)) {
    shape.lastIndex = start;
    const token = shape.exec(text)?.[0];
    if (token !== undefined) yield { token, start };
  }
}

/** In the middle of a longer word, as of a picture in base64, it is no token. */
function isInside(text: string, start: number): boolean {
  return (
    start > 0 &&
    /[A-Za-z0-9]/.test(text.charAt(start - 1)) &&
    !/[\\][nrt]$/.test(text.slice(start - 2, start))
  );
}
