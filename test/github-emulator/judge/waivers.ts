/** What the judge lets pass, each with its reason. Fewer is better. */

/** `where` and `what` are matched against a violation's own. */
export interface Waiver {
  readonly where: RegExp;
  readonly what: RegExp;
  readonly because: string;
}

/** The list. */
export const waivers: readonly Waiver[] = [
  {
    where: /^GET \/orgs\/\{org\} answer 200$/,
    what: /^\/(name|company|blog|location|email) must/,
    because:
      'GitHub itself sends null or nothing where an organisation has not said, against its description',
  },
  {
    where: /^GET \/app\/installations answer 200$/,
    what: /^\/\d+\/account must have required property '(name|slug|created_at|updated_at)'/,
    because: 'the description wants an account to be a user and an enterprise at once, in this one list only',
  },
  {
    where: /^webhook push$/,
    what: /\/email must match format "email"/,
    because: 'the bot’s address has brackets in it (tierline[bot]@…), on GitHub too',
  },
];
