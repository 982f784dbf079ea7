/** The languages that the desk speaks. To add one, name it here: every text that lacks it is a type error. */

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** The same thing once in every language. */
export type InEach<T> = Readonly<Record<Language, T>>;
