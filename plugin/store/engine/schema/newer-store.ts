/** The refusals to work on a store as it is, each with its remedy. */

export class UnfitStore extends Error {
  override readonly name: string = 'UnfitStore';
}

/** A newer version of Tierline has written it. */
export class NewerStore extends UnfitStore {
  override readonly name = 'NewerStore';

  constructor(step: string) {
    super(
      `The database was written by a newer version of Tierline: this one does not know its step “${step}”. Run the newer version again, or go back: stop the desk, move the database away, and put a backup made before the upgrade in its place with \`tierline restore FILE\`. What happened since is read from GitHub again.`,
    );
  }
}
