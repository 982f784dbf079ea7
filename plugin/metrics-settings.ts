/** Who may read the metrics: whoever has a token, or whoever reaches an address of their own. Nobody, unless it is said. */
import { z } from 'zod';
import { refuse } from './github-settings.ts';

/** A shorter token is guessed. */
const LEAST = 16;

export interface MetricsSettings {
  /** What a request must bring; null where the address alone decides. */
  readonly token: string | null;
  /** Where they are read; null: at the desk’s own address. */
  readonly own: { readonly host: string; readonly port: number } | null;
}

/** Undefined where nothing is said of them: then there are none to read. */
export const metricsSettings = z
  .object({
    // A file of secrets leaves a line end behind.
    token: z.string().trim().optional(),
    port: z.string().optional(),
    host: z.string().optional(),
    /** Of the desk itself. */
    front: z.string().optional(),
  })
  .transform(({ token = null, port, host, front = '3000' }, context): MetricsSettings | undefined => {
    if (token !== null && !new RegExp(`^\\S{${LEAST},}$`).test(token))
      return refuse(
        context,
        `METRICS_TOKEN must have at least ${LEAST} characters and no space. Make one with \`openssl rand -base64 32\`.`,
      );
    if (port === undefined) {
      if (host !== undefined)
        return refuse(
          context,
          'METRICS_HOST is set without METRICS_PORT. Set the port, too, or leave both out: then the metrics are at the desk’s own address, for METRICS_TOKEN.',
        );
      return token === null ? undefined : { token, own: null };
    }
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
      return refuse(
        context,
        `METRICS_PORT is “${port}”. Write a number from 1 to 65535, or leave it out: then the metrics are at the desk’s own address, for METRICS_TOKEN.`,
      );
    if (port !== '0' && port === front)
      return refuse(
        context,
        `METRICS_PORT is ${port}, where the desk itself listens. Set it to another port, or leave it out and set METRICS_TOKEN alone.`,
      );
    const own = { host: host ?? '127.0.0.1', port: Number(port) };
    if (token === null && !isLoopback(own.host))
      return refuse(
        context,
        `METRICS_HOST is “${own.host}”, which other machines may reach. Set METRICS_TOKEN, too, or leave METRICS_HOST out: then only this machine can ask.`,
      );
    return { token, own };
  });

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
