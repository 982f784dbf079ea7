/** Keys of several lines, also without their beginning or end, and pairs of AWS. */
import { BASE64, drawn, keyBody, UPPER } from './made.ts';

export interface Planted {
  readonly name: string;
  readonly text: string;
  /** What must not be left of it; of a key each of its lines. */
  readonly secrets: readonly string[];
}

export function keys(): readonly Planted[] {
  const dashes = '-'.repeat(5);
  const edge = (which: string, kind: string): string => `${dashes}${which} ${kind}PRIVATE ${'KEY'}${dashes}`;
  const rsa = keyBody('MIIEpAIBAAKCAQEA', 12, 'rsa');
  const ssh = keyBody('b3BlbnNzaC1rZXktdjEAAAAA', 9, 'ssh');
  const pkcs8 = keyBody('MIIEvQIBADANBgkqhkiG9w0BAQ', 12, 'pkcs8');
  const plant = (name: string, text: string, secrets: readonly string[]): Planted => ({
    name: `private key: ${name}`,
    text,
    secrets,
  });
  const whole = (kind: string, body: readonly string[], by = '\n'): string =>
    [edge('BEGIN', kind), ...body, edge('END', kind)].join(by);
  return [
    plant('RSA', `My key:\n\n${whole('RSA ', rsa)}\n\nWhy?`, rsa),
    plant('PKCS 8 in a fence', `\`\`\`\n${whole('', pkcs8)}\n\`\`\``, pkcs8),
    plant('OpenSSH', `cat ~/.ssh/id_ed25519\n${whole('OPENSSH ', ssh)}`, ssh),
    plant('EC', whole('EC ', keyBody('MHcCAQEEI', 3, 'ec')), keyBody('MHcCAQEEI', 3, 'ec')),
    plant('quoted', whole('RSA ', rsa).replaceAll('\n', '\n> '), rsa),
    plant('indented', `key: |\n    ${whole('RSA ', rsa).replaceAll('\n', '\n    ')}\nport: 22`, rsa),
    plant('in JSON', `{"private_key": "${whole('', pkcs8, '\\n')}\\n", "client_id": "1"}`, pkcs8),
    plant('in the environment', `PRIVATE_KEY="${whole('RSA ', rsa, '\\n')}"`, rsa),
    plant('with Windows’ line ends', whole('RSA ', rsa, '\r\n'), rsa),
    plant('encrypted', [edge('BEGIN', 'ENCRYPTED '), ...pkcs8, edge('END', 'ENCRYPTED ')].join('\n'), pkcs8),
    plant(
      'with headers',
      [
        edge('BEGIN', 'RSA '),
        'Proc-Type: 4,ENCRYPTED',
        'DEK-Info: AES-128-CBC,0A1B2C3D',
        '',
        ...rsa,
        edge('END', 'RSA '),
      ].join('\n'),
      rsa,
    ),
    plant(
      'cut off',
      `${edge('BEGIN', 'RSA ')}\n${rsa.slice(0, 5).join('\n')}\n\nand so on. What is wrong?`,
      rsa.slice(0, 5),
    ),
    plant(
      'without its beginning',
      `the rest of it\n${rsa.slice(6).join('\n')}\n${edge('END', 'RSA ')}\nthanks`,
      rsa.slice(6),
    ),
    plant('without either', `this is the file:\n\n${rsa.join('\n')}\n\nthat is all`, rsa),
    plant(
      'PGP',
      `${dashes}BEGIN PGP PRIVATE ${'KEY'} BLOCK${dashes}\nVersion: GnuPG v2\n\n${keyBody('lQdGBF', 8, 'pgp').join('\n')}\n=a1B2\n${dashes}END PGP PRIVATE ${'KEY'} BLOCK${dashes}`,
      keyBody('lQdGBF', 8, 'pgp'),
    ),
    plant(
      'PuTTY',
      `PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nPrivate-Lines: 4\n${keyBody('AAABAQ', 4, 'ppk').join('\n')}\nPrivate-MAC: 0011`,
      keyBody('AAABAQ', 4, 'ppk'),
    ),
    plant('age', `# age\nAGE-SECRET-${'KEY'}-1${drawn(UPPER, 58, 'age')}`, [drawn(UPPER, 58, 'age')]),
  ];
}

/** A key of AWS is a pair: only its second half is a secret. */
export function pairs(): readonly Planted[] {
  const made = (seed: string) => ({
    id: `AK${'IA'}${drawn(UPPER, 16, seed)}`,
    secret: drawn(BASE64, 40, seed),
  });
  const plant = (name: string, text: (pair: ReturnType<typeof made>) => string): Planted => {
    const pair = made(name);
    return { name: `AWS pair: ${name}`, text: text(pair), secrets: [pair.secret] };
  };
  return [
    plant(
      'credentials file',
      ({ id, secret }) => `[default]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}`,
    ),
    plant('environment', ({ id, secret }) => `AWS_ACCESS_KEY_ID=${id}\nAWS_SECRET_ACCESS_KEY=${secret}`),
    plant('JSON', ({ id, secret }) => `{"AccessKeyId": "${id}", "SecretAccessKey": "${secret}"}`),
    plant('CSV of the console', ({ id, secret }) => `Access key ID,Secret access key\n${id},${secret}`),
    plant('side by side', ({ id, secret }) => `The keys are ${id} / ${secret}, which used to work.`),
    plant('address of s3n', ({ id, secret }) => `s3n://${id}:${secret.replaceAll('/', '_')}@bucket/x`),
  ].map((one) =>
    one.name.endsWith('s3n') ? { ...one, secrets: one.secrets.map((s) => s.replaceAll('/', '_')) } : one,
  );
}
