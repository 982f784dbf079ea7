/** Where the App is installed: on chosen repositories of the organisation, changeable while the world runs. */
export interface Installation {
  /** GitHub’s number of it: another one each time that the App is taken off and installed again. */
  readonly id: () => number;
  readonly renumber: () => void;
  readonly covers: (fullName: string) => boolean;
  readonly repositories: () => readonly string[];
  readonly add: (fullName: string) => void;
  readonly remove: (fullName: string) => void;
}

/** An installation on these repositories (`owner/name`). */
export function install(id: number, fullNames: readonly string[]): Installation {
  let present = id;
  const covered = new Map(fullNames.map((name) => [name.toLowerCase(), name]));
  return {
    id: () => present,
    renumber: () => {
      present += 1;
    },
    covers: (fullName) => covered.has(fullName.toLowerCase()),
    repositories: () => [...covered.values()],
    add: (fullName) => covered.set(fullName.toLowerCase(), fullName),
    remove: (fullName) => covered.delete(fullName.toLowerCase()),
  };
}
