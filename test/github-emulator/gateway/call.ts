/** One request to the local GitHub, read and understood, and the reply it gets. */
import type { Json } from '../json.ts';
import type { Actor } from '../registers/tokens.ts';

/** A request: `path` is without host, query and `/api/v3`, with every known name in its own case. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: Json | undefined;
  readonly actor: Actor;
  /** The login the world sees: the person's, or the App's bot. */
  readonly login: string;
}

/** A reply: `link` is the Link header, where the answer is one page of several; `headers` are further ones. */
export interface Reply {
  readonly status: number;
  readonly body?: Json | undefined;
  readonly link?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** A refusal in GitHub's words. */
export function refusal(status: number, message: string, errors?: readonly Json[]): Reply {
  return {
    status,
    body: {
      message,
      ...(errors ? { errors } : {}),
      documentation_url: 'https://docs.github.com/rest',
      status: String(status),
    },
  };
}

/** GitHub's answer for what is not there, or not for you to see. */
export function notFound(): Reply {
  return refusal(404, 'Not Found');
}

/** GitHub's answer to a body that breaks a rule: which field, and how. */
export function invalid(resource: string, field: string, code: string, message?: string): Reply {
  return refusal(422, 'Validation Failed', [{ resource, field, code, ...(message ? { message } : {}) }]);
}
