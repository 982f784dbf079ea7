/** What looks like a secret and is none: nobody is told of it, and it stays in the text. */
import { describe, expect, test } from 'vitest';
import { redactSecrets } from '../../plugin/redaction/gate.ts';
import { ALNUM, BASE64, drawn, HEX } from './made.ts';

const dashes = '-'.repeat(5);
const lines = Array.from({ length: 12 }, (_, at) => drawn(BASE64, 64, `certificate/${at}`)).join('\n');
const reference = '$' + '{DB_PASSWORD}';

const kinds: Readonly<Record<string, readonly string[]>> = {
  'hashes and ids': [
    `commit ${drawn(HEX, 40, 'sha')}\nAuthor: Rita`,
    `id 550e8400-e29b-41d4-a716-446655440000, trace ${drawn(HEX, 32, 'trace')}`,
    `sha256:${drawn(HEX, 64, 'image')} pulled`,
    `SHA256:${drawn(BASE64, 43, 'print')} rita@laptop (ED25519)`,
    `"integrity": "sha512-${drawn(BASE64, 86, 'lock')}==",`,
    `ETag: "${drawn(HEX, 32, 'etag')}", X-Request-Id: ${drawn(ALNUM, 24, 'request')}`,
    `device_token: ${drawn(ALNUM, 140, 'device')}`,
    'System.Core, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089',
  ],
  'pictures, certificates and public keys': [
    `<img src="data:image/png;base64,iVBORw0KGgo${drawn(BASE64, 400, 'logo')}=">`,
    `${dashes}BEGIN CERTIFICATE${dashes}\nMIID${lines.slice(4)}\n${dashes}END CERTIFICATE${dashes}`,
    `${dashes}BEGIN PUBLIC KEY${dashes}\nMIIB${lines.slice(4)}\n${dashes}END PUBLIC KEY${dashes}`,
    `ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ${drawn(BASE64, 300, 'public')} rita@laptop`,
    `${dashes}BEGIN RSA PRIVATE ${'KEY'}${dashes}\n...\n${dashes}END RSA PRIVATE ${'KEY'}${dashes}`,
  ],
  'logs and traces': [
    'Fatal signal 11 (SIGSEGV), code 1, fault addr 0xdeadbaad in tid 12345, pc 0x00007ffee4b2a1c8',
    'SyntaxError: Unexpected token \'<\', "<!DOCTYPE html>" is not valid JSON at position 0',
    'Unexpected token: identifier1 (line 12)',
    'AuthenticationException: password: expected 8 to 20 characters, got 3abc',
    'Access denied for user rita@db (using password: YES)',
    'token expired at 2026-11-20T08:00:00Z, tokens used: 4096/8192',
    'PWD=/home/rita/projects/shop2\nOLDPWD=/home/rita',
    'AWSAccessKeyId AKIAQYLPMN5HXYZ2WKJ3 does not exist in our records',
    'tests: 12 pass, 3 fail; PASS: 3/5; pass=100%',
  ],
  programs: [
    'this.password = password;\nconst token = await getToken(user1);',
    'password: passwordField.value,\ntoken: this.state.token1,',
    'function login(user: string, password: string, token2: CancellationToken) {}',
    '<input type="password" name="password" placeholder="Passwort" value="">',
    '{"label.password": "Passwort", "password": "Mot de passe", "token": "string"}',
    'password = os.environ["DB_PASSWORD"]',
    'if (password == null || password.length < 8) throw new Error("password2short");',
    `password: ${reference}\ntoken: {{ .Values.token }}\nsecret: $(pass show db1)`,
    'secretName: tls-wildcard-2024-prod1\nsecretKeyRef:\n  name: databaseCredentials2',
    '{"path": "/changePwd", "callback": "users#changePassword2"}',
    'keystore.password.file=/etc/shop/keystore2.txt',
  ],
  'what is typed': [
    'docker run -p 8080:80 -p 127.0.0.1:8443:443 nginx',
    'msbuild shop.sln /p:Configuration=Release /p:Platform=x64',
    'mysql -u root -p shop < dump.sql',
    'curl -u rita https://example.com && curl -u rita:$PASSWORD https://example.com',
    'mkdir -p build/output2 && psql -p 5432',
  ],
  addresses: [
    'https://cdn.example.com:8080/images/logo@2x.png and http://localhost:4873/@acme/shop',
    'postgres://db:5432/shop and redis://cache:6379/0',
    'https://user:password@host/path and postgres://USER:PASSWORD@HOST/DB',
    `https://rita:${reference}@db.example.com`,
    'git@github.com:acme/shop.git, ssh://git@example.com:22/acme',
    'https://example.com/reset?token=TOKEN&user=1',
  ],
  placeholders: [
    'password=xxxx password=****** password=<your password> password=changeme PASSWORD=secret',
    'api_key: YOUR_API_KEY, token: <token>, secret: "..." , key=REPLACE_ME_0000',
    'aws_access_key_id=AKIAIOSFODNN7EXAMPLE aws_secret_access_key=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    'Authorization: Bearer <token> / Authorization: Basic <credentials> / Bearer $TOKEN',
    'GITHUB_TOKEN=ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    'password: █████',
  ],
  'what people write': [
    'I forgot my password and the reset mail does not come. Password: see my mail.',
    'Mein Passwort ist abgelaufen, das neue Kennwort ist nicht angenommen worden.',
    'Passwort: vergessen. Benutzername: rita',
    'The token is valid for 30 days, the secret is out.',
    'The password was changed on 2026-11-20.',
  ],
};

describe.each(Object.entries(kinds))('%s', (_, texts) => {
  test.each(texts)('%s', async (text) => {
    expect((await redactSecrets(text)).text).toBe(text);
  });
});
