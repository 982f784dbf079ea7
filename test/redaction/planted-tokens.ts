/** Tokens that say themselves what they are, and the texts in which they turn up. */
import { ALNUM, DIGIT, drawn, HEX, jsonWebToken, LETTERS, UPPER, URL64 } from './made.ts';

export type Make = (seed: string) => string;

/** Wherever they stand, these say themselves what they are. */
export const tokens: Readonly<Record<string, Make>> = {
  'GitHub, classic': (seed) => `gh${'p'}_${drawn(ALNUM, 36, seed)}`,
  'GitHub, of an App': (seed) => `gh${'s'}_${drawn(ALNUM, 36, seed)}`,
  'GitHub, fine-grained': (seed) =>
    `github_${'pat'}_${drawn(ALNUM, 22, seed)}_${drawn(ALNUM, 59, `${seed}b`)}`,
  GitLab: (seed) => `gl${'pat'}-${drawn(ALNUM, 20, seed)}`,
  'GitLab runner': (seed) => `gl${'rt'}-${drawn(ALNUM, 20, seed)}`,
  'Slack bot': (seed) =>
    `xox${'b'}-${drawn(DIGIT, 12, seed)}-${drawn(DIGIT, 12, `${seed}b`)}-${drawn(ALNUM, 24, seed)}`,
  'Slack webhook': (seed) =>
    `https://hooks.slack.com/${'services'}/T${drawn(UPPER, 8, seed)}/B${drawn(UPPER, 8, seed)}/${drawn(ALNUM, 24, seed)}`,
  'Discord webhook': (seed) =>
    `https://discord.com/api/${'webhooks'}/${drawn(DIGIT, 18, seed)}/${drawn(URL64, 68, seed)}`,
  Stripe: (seed) => `sk_${'live'}_${drawn(ALNUM, 24, seed)}`,
  'Stripe webhook': (seed) => `wh${'sec'}_${drawn(ALNUM, 32, seed)}`,
  'Google API': (seed) => `AI${'za'}${drawn(ALNUM, 35, seed)}`,
  'Google OAuth': (seed) => `GOC${'SPX'}-${drawn(ALNUM, 28, seed)}`,
  npm: (seed) => `np${'m'}_${drawn(ALNUM, 36, seed)}`,
  PyPI: (seed) => `py${'pi'}-AgEIcHlwaS5vcmc${drawn(ALNUM, 60, seed)}`,
  SendGrid: (seed) => `S${'G'}.${drawn(ALNUM, 22, seed)}.${drawn(ALNUM, 43, seed)}`,
  Twilio: (seed) => `S${'K'}${drawn(HEX, 32, seed)}`,
  Mailgun: (seed) => `ke${'y'}-${drawn(HEX, 32, seed)}`,
  OpenAI: (seed) => `sk-${'proj'}-${drawn(ALNUM, 48, seed)}`,
  Anthropic: (seed) => `sk-${'ant'}-api03-${drawn(ALNUM, 93, seed)}AA`,
  'Hugging Face': (seed) => `h${'f'}_${drawn(LETTERS, 34, seed)}`,
  Telegram: (seed) => `${drawn('123456789', 10, seed)}:A${'A'}${drawn(ALNUM, 33, seed)}`,
  HashiCorp: (seed) => `hv${'s'}.${drawn(ALNUM, 95, seed)}`,
  DigitalOcean: (seed) => `dop_${'v1'}_${drawn(HEX, 64, seed)}`,
  Databricks: (seed) => `da${'pi'}${drawn(HEX, 32, seed)}`,
  SonarQube: (seed) => `sq${'p'}_${drawn(HEX, 40, seed)}`,
  Docker: (seed) => `dckr_${'pat'}_${drawn(ALNUM, 27, seed)}`,
  Atlassian: (seed) => `ATA${'TT3'}xFfGF0${drawn(ALNUM, 180, seed)}`,
  Grafana: (seed) => `gl${'sa'}_${drawn(ALNUM, 32, seed)}_${drawn(HEX, 8, seed)}`,
  Shopify: (seed) => `shp${'at'}_${drawn(HEX, 32, seed)}`,
  'JSON Web Token': jsonWebToken,
};

/** Where a token turns up: each token in three of them, in turn. */
export const texts: readonly ((token: string) => string)[] = [
  (token) =>
    `Since the update nothing works. I ran\n\n\`\`\`\ncurl -s -H "X-Auth: ${token}" https://api.example.com/v1/me\n\`\`\`\n\nand got a 401.`,
  (token) =>
    `2026-11-20T08:00:01.123Z DEBUG [worker-3] sending with ${token} to upstream\n2026-11-20T08:00:02.004Z ERROR upstream answered 403`,
  (token) =>
    `Unsere .env:\n\nAPP_ENV=prod\nCLIENT=${token}\nLOG_LEVEL=debug\n\nMit freundlichen Grüßen\nRita`,
  (token) => `config.yml\n\n    notify:\n      with: ${token}\n      channel: "#ops"\n`,
  (token) => `{"error":"forbidden","request":{"headers":{"x-client":"${token}","accept":"*/*"}}}`,
  (token) =>
    `Traceback (most recent call last):\n  File "/srv/app/main.py", line 12, in <module>\n    client.login('${token}')\nValueError: login failed`,
  (token) => `Ich habe den Schlüssel ${token} eingetragen, aber es kommt „ungültig“. Was mache ich falsch?`,
  (token) => `> On Friday Lena wrote:\n> > please use ${token}, it is new\n\nIt does not work either.`,
  (token) => `| setting | value |\n| --- | --- |\n| key | ${token} |\n| region | eu |`,
];
