/** The operator’s door of a desk, read from outside: what it exports, line by line. */
import http from 'node:http';
import { text } from 'node:stream/consumers';

export type Line = Readonly<Record<string, unknown>>;

export function isLine(value: unknown): value is Line {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): readonly Line[] {
  return Array.isArray(value) ? value.filter(isLine) : [];
}

/** The lines of a report of the operator’s door. */
export function readDoor(socketPath: string, path: string): Promise<readonly Line[]> {
  return new Promise((resolve, reject) => {
    http
      .get({ socketPath, path }, (response) => {
        text(response).then(
          (all) =>
            resolve(
              all
                .split('\n')
                .filter((line) => line !== '')
                .map((line): unknown => JSON.parse(line))
                .filter(isLine),
            ),
          reject,
        );
      })
      .on('error', reject);
  });
}
