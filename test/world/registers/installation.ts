/** Where the App is installed: on chosen repositories of the organisation, changeable while the world runs. */
export interface Installation {
  readonly id: number;
  readonly covers: (fullName: string) => boolean;
  readonly repositories: () => readonly string[];
  readonly add: (fullName: string) => void;
  readonly remove: (fullName: string) => void;
}

/** An installation on these repositories (`owner/name`). */
export function install(id: number, fullNames: readonly string[]): Installation {
  const covered = new Map(fullNames.map((name) => [name.toLowerCase(), name]));
  return {
    id,
    covers: (fullName) => covered.has(fullName.toLowerCase()),
    repositories: () => [...covered.values()],
    add: (fullName) => covered.set(fullName.toLowerCase(), fullName),
    remove: (fullName) => covered.delete(fullName.toLowerCase()),
  };
}
