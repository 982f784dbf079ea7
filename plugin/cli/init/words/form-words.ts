/** What the issue forms say beside their questions, whose words the desk reads back (`desk/intake/`). */

export interface FormWords {
  /** Who can read it. */
  readonly notice: string;
  readonly context: string;
  readonly incident: {
    readonly name: string;
    readonly forService: (service: string) => string;
    readonly description: string;
    readonly whatHappened: string;
    readonly errorMessage: string;
    /** Where it is to be typed, and where it is to be chosen. */
    readonly service: string;
    readonly whichService: string;
    readonly tried: string;
  };
  readonly request: {
    readonly name: string;
    readonly description: string;
    readonly whatNeeded: string;
    readonly service: string;
    readonly whichService: string;
    readonly neededBy: string;
  };
  readonly onBehalf: {
    readonly name: string;
    readonly description: string;
    readonly notice: string;
    readonly onBehalfOf: string;
    readonly reachedBy: string;
    readonly whatHappened: string;
    readonly service: string;
  };
  /** The portal’s link above the forms. */
  readonly portal: { readonly name: string; readonly about: string };
}
