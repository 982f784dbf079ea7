/** Sends one webhook once. Like GitHub it waits ten seconds and never tries again by itself. */
const patience = 10_000;

/** What became of it, in the words of GitHub's delivery list; `duration` in seconds. */
export async function sendOnce(
  url: string,
  body: string,
  headers: Record<string, string>,
  stopping: AbortSignal,
): Promise<{ status: string; statusCode: number; duration: number; answer: string }> {
  const started = performance.now();
  const result = (status: string, statusCode: number, answer: string) => {
    const duration = Math.round((performance.now() - started) / 10) / 100;
    return { status, statusCode, duration, answer };
  };
  try {
    const signal = AbortSignal.any([stopping, AbortSignal.timeout(patience)]);
    const response = await fetch(url, { method: 'POST', headers, body, signal });
    const status = response.ok ? 'OK' : `Invalid HTTP Response: ${response.status}`;
    return result(status, response.status, await response.text());
  } catch (error) {
    const timedOut = error instanceof Error && error.name === 'TimeoutError';
    return result(timedOut ? 'timed out' : 'failed to connect to host', 0, '');
  }
}
