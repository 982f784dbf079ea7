/** What a page of the portal may load and where it may connect: its Content-Security-Policy. */

/**
 * The policy for the page's `meta` element. The search engine is WebAssembly in a worker of our own;
 * nothing inline and nothing from elsewhere runs or is fetched, whatever an article says.
 *
 * @param fonts whether the company has letters of its own
 * @param app the App's address, the only other place a page may connect to; undefined where there is none
 */
export function securityPolicy(app: string | undefined, fonts = false): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    ...(fonts ? ["font-src 'self'"] : []),
    `connect-src 'self'${app === undefined ? '' : ` ${new URL(app).origin}`}`,
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}
