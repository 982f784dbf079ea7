/** The refusal to work on a store that a newer version of Tierline has written. */
export class NewerStore extends Error {
  override readonly name = 'NewerStore';

  constructor(step: string) {
    super(
      `The database was written by a newer version of Tierline: this one does not know its step “${step}”. Run the newer version again, or restore a backup made before the upgrade.`,
    );
  }
}
