/** Writes the picture that `--svg` asks for. */
import { writeFileSync } from 'node:fs';
import { sayError } from '../../server/say-error.ts';

/** What kept it from being written, in a sentence; null where it is written. */
export function writePicture(path: string, picture: string): string | null {
  try {
    writeFileSync(path, picture);
    return null;
  } catch (error) {
    return `The picture could not be written to ${path}: ${sayError(error)}. Name another file with --svg.`;
  }
}
