/** Where the App is installed: on chosen repositories of the organisation, changeable while the world runs. */
export interface Installation {
  /** GitHub’s number of it: another one each time that the App is taken off and installed again. */
  readonly id: () => number;
  readonly renumber: () => void;
  /** Whether the App is installed at all. */
  readonly isThere: () => boolean;
  readonly begin: () => void;
  readonly covers: (fullName: string) => boolean;
  readonly repositories: () => readonly string[];
  readonly add: (fullName: string) => void;
  readonly remove: (fullName: string) => void;
}

/** An installation on these repositories (`owner/name`). */
export function install(id: number, fullNames: readonly string[], there = true): Installation {
  let present = id;
  let isThere = there;
  const covered = new Map(fullNames.map((name) => [name.toLowerCase(), name]));
  return {
    // A number that nobody has: of an App that is not installed GitHub knows no installation.
    id: () => (isThere ? present : -1),
    isThere: () => isThere,
    begin: () => {
      isThere = true;
    },
    renumber: () => {
      present += 1;
    },
    covers: (fullName) => isThere && covered.has(fullName.toLowerCase()),
    repositories: () => (isThere ? [...covered.values()] : []),
    add: (fullName) => covered.set(fullName.toLowerCase(), fullName),
    remove: (fullName) => covered.delete(fullName.toLowerCase()),
  };
}
