/** Who is speaking: told from the token alone, as GitHub does. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'person'; readonly login: string }
  | { readonly kind: 'app' }
  | { readonly kind: 'installation' }
  | { readonly kind: 'unknown' };

/** The tokens in force. */
export interface Tokens {
  /** The personal token of somebody in this world. */
  readonly ofPerson: (login: string) => string;
  /** Remembers an installation token that GitHub has just given out. */
  readonly give: (token: string) => void;
  /** Ends every installation token given so far, as if its hour had passed. */
  readonly expire: () => void;
  /** Who holds the token in an Authorization header; `isApp` verifies a JSON web token. */
  readonly actor: (header: string | null, isApp: () => Promise<boolean>) => Promise<Actor>;
}

/** Tokens for these people; installation tokens are learned when they are given out. */
export function registerTokens(people: readonly string[]): Tokens {
  const persons = new Map(people.map((login) => [personToken(login), login]));
  const given = new Set<string>();
  return {
    ofPerson: personToken,
    give: (token) => given.add(token),
    expire: () => given.clear(),
    actor: async (header, isApp) => {
      if (header === null) {
        return { kind: 'anonymous' };
      }
      const token = header.replace(/^(bearer|token)\s+/i, '').trim();
      const login = persons.get(token);
      if (login !== undefined) {
        return { kind: 'person', login };
      }
      if (given.has(token)) {
        return { kind: 'installation' };
      }
      return token.startsWith('eyJ') && (await isApp()) ? { kind: 'app' } : { kind: 'unknown' };
    },
  };
}

function personToken(login: string): string {
  return `ghp_${Buffer.from(login.toLowerCase()).toString('hex')}`;
}
