/** Somebody who comes to the portal for help, and what that person can do there. */

export interface Answer {
  readonly title: string;
  readonly address: string;
}

/** What a search shows: the line above the answers, and the answers, best first. */
export interface Found {
  readonly told: string;
  readonly answers: readonly Answer[];
  /** False where the portal itself says that nothing fits, even if it shows what comes nearest. */
  readonly sure: boolean;
}

/** What the person did on the article, whether it went well, and what the page told. */
export interface Helped {
  readonly what: string;
  readonly isSo: boolean;
  readonly told: string;
}

/** What a person writes on the portal's ticket page. */
export interface Wish {
  readonly happened: string;
  readonly service: string;
}

/** What a person chooses on GitHub's form, by the field's id. */
export type Choices = Readonly<Record<string, string>>;

export interface Visitor {
  /** How the portal is visited, for people to read. */
  readonly how: string;
  /** Why there is no browser; null where there is one. */
  readonly why: string | null;
  readonly search: (query: string) => Promise<Found>;
  /** Opens the article and says that it helped. */
  readonly isHelpedBy: (answer: Answer) => Promise<Helped>;
  /** Goes on from a search to the portal's ticket page; resolves to the link that its button has. */
  readonly asksPerson: (query: string, wish: Wish) => Promise<string>;
  /** Follows the link to the form, chooses and submits; resolves to the address of the new ticket. */
  readonly submits: (link: string, login: string, choices: Choices) => Promise<string>;
}
