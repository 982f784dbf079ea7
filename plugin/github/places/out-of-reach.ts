/** No installation of the App sees a repository: GitHub has listed what they see, and nothing will come of trying again. */
export class OutOfReach extends Error {
  override readonly name = 'OutOfReach';

  constructor(fullName: string, id: number) {
    super(`no installation of this App sees ${fullName} (repository ${id}) any more`);
  }
}
