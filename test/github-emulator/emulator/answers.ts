/** Keeps what the emulator answered to the gateway's own questions until somebody writes. */

const isOfPeople = (path: string): boolean => /^\/(users|orgs)\/[^/]+$/.test(path);

/** The kept answers, and what is told of every writing before it is sent and after it is done. */
export interface Answers<T> {
  readonly to: (path: string) => Promise<T>;
  readonly written: (path: string) => void;
}

/** Who somebody is and what a repository is called is asked with every webhook, and changes by writing alone. */
export function keepAnswers<T>(ask: (path: string) => Promise<T>): Answers<T> {
  const kept = new Map<string, Promise<T>>();
  return {
    to: (path) => {
      const answer = kept.get(path) ?? ask(path);
      kept.set(path, answer);
      return answer;
    },
    written: (path) => {
      const inRepository = path.startsWith('/repos/');
      for (const key of kept.keys()) {
        if (!(inRepository && isOfPeople(key))) kept.delete(key);
      }
    },
  };
}
