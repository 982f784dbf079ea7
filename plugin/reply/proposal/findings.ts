/** What the gate has found in a text, by name: secrets, and what tells who or where somebody is. */
import type { PersonalKind, SecretKind } from '../../core/secret.ts';
import { type Locale, render } from '../../words/render.ts';

interface Finding {
  readonly kind: SecretKind | PersonalKind;
  /** Whose it is, as they write their own name; null where nobody can tell. */
  readonly issuer: string | null;
}

/** `an access token for Slack`, `an e-mail address`. */
export function sayFinding({ kind, issuer }: Finding, locale: Locale): string {
  switch (kind) {
    case 'token':
      return issuer === null
        ? render('secret-token', {}, locale)
        : render('secret-token-of', { issuer }, locale);
    case 'password':
      return render('secret-password', {}, locale);
    case 'private-key':
      return render('secret-private-key', {}, locale);
    case 'address-with-password':
      return render('secret-address', {}, locale);
    case 'webhook-address':
      return render('secret-webhook', { issuer: issuer ?? '' }, locale);
    case 'cookie':
      return render('secret-cookie', {}, locale);
    case 'key-id':
    case 'bank-account':
    case 'card':
    case 'e-mail':
    case 'telephone':
    case 'host':
    case 'ip-address':
    case 'mac-address':
    case 'user-name':
      return render(`personal-${kind}`, {}, locale);
    default:
      return kind satisfies never;
  }
}
