/** The policy’s own texts of one message; a language that is left out keeps the desk’s. */
import type { Language } from '../../language.ts';

export type OwnWords = Readonly<Partial<Record<Language, string>>>;
