/** The status that is built into a portal: of the file that `TIERLINE_STATUS` names, what everybody may read. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';

// What else the file says, such as ids of articles, may not be for everybody.
const published = z.object({
  at: z.iso.datetime({ offset: true }),
  incidents: z
    .array(z.object({ title: z.string(), url: z.url({ protocol: /^https?$/ }).optional() }))
    .default([]),
});

type BuiltStatus = z.output<typeof published>;

/** @throws when the file cannot be read, or is no status */
export async function readBuiltStatus(file: string): Promise<BuiltStatus> {
  try {
    return published.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new Error(`could not read the incidents from the status file ${file}`, { cause });
  }
}
