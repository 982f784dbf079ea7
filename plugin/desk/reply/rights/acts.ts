/** What somebody wanted to do, as it stands behind “can”. */
import type { InEach, Language } from '../../language.ts';

/** By a command, a label, the Reopen button or the Assignees box. */
export type Act = 'use' | 'set' | 'remove' | 'reopen' | 'assign';

const acts: InEach<(act: Act, verb: string) => string> = {
  en: (act, verb) =>
    ({
      use: `use \`/${verb}\``,
      set: 'set it',
      remove: 'remove it',
      reopen: 'reopen it',
      assign: 'change the assignee',
    })[act],
  de: (act, verb) =>
    ({
      use: `\`/${verb}\` verwenden`,
      set: 'es setzen',
      remove: 'es entfernen',
      reopen: 'es wieder öffnen',
      assign: 'die Zuweisung ändern',
    })[act],
};

export function sayAct(act: Act, verb: string, language: Language): string {
  return acts[language](act, verb);
}
