/** Labels that an App has suggested on issues, a preview of GitHub’s that is on in the repositories where somebody switched it on. */

/** `listed`: the list is there, but a label that is to be suggested is set, as by a server that does not know the word. */
export type Suggesting = 'off' | 'on' | 'listed';

/** One suggestion: `issue` is an API path, `label` its number; times are epoch milliseconds, people GitHub’s numbers. */
export interface Suggestion {
  readonly id: number;
  readonly issue: string;
  readonly label: number;
  readonly name: string;
  readonly state: 'pending' | 'approved' | 'dismissed' | 'replaced';
  readonly rationale: string | null;
  readonly confidence: 'LOW' | 'MEDIUM' | 'HIGH' | null;
  readonly actor: number;
  readonly event: number | null;
  readonly resolvedBy: number | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Repositories as `owner/name`. */
export interface Suggestions {
  readonly switch: (repository: string, how: Suggesting) => void;
  readonly how: (repository: string) => Suggesting;
  /** Oldest first. */
  readonly of: (issue: string) => readonly Suggestion[];
  readonly add: (suggestion: Omit<Suggestion, 'id'>) => void;
  readonly put: (suggestion: Suggestion) => void;
}

/** None yet, and off everywhere. */
export function keepSuggestions(): Suggestions {
  const switched = new Map<string, Suggesting>();
  const kept = new Map<number, Suggestion>();
  return {
    switch: (repository, how) => {
      switched.set(repository, how);
    },
    how: (repository) => switched.get(repository) ?? 'off',
    of: (issue) => [...kept.values()].filter((one) => one.issue === issue),
    add: (suggestion) => {
      const id = kept.size + 1;
      kept.set(id, { id, ...suggestion });
    },
    put: (suggestion) => {
      kept.set(suggestion.id, suggestion);
    },
  };
}
