/** GitHub knows no such installation: the App was taken off there, and nothing will come of trying again. */
export class NotInstalled extends Error {
  override readonly name = 'NotInstalled';

  constructor(installation: number, options?: ErrorOptions) {
    super(`GitHub knows no installation ${installation} of this App`, options);
  }
}
