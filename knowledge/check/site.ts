/** What links can lead to: every article there is, by its id. */
import { anchorsOf } from '../anchors.ts';
import { kindOf } from '../schema.ts';
import type { Sheet } from './pieces.ts';

interface Landing {
  /** Its file, with `/`. */
  readonly path: string;
  readonly audience: 'public' | 'staff';
  /** Where on its page a link can lead. */
  readonly anchors: readonly string[];
}

export type Site = ReadonlyMap<string, Landing>;

/** The headings that the portal puts above the parts of a known error. */
const PARTS = ['symptoms', 'workaround', 'cause'] as const;

/** Files with mistakes of their own are there, too: a link to them is not the mistake. */
export function siteOf(sheets: readonly Sheet[]): Site {
  return new Map(
    sheets.flatMap((sheet) => {
      const { id, audience } = sheet.fields;
      const kind = typeof id === 'string' ? kindOf(id) : null;
      if (typeof id !== 'string' || kind === null) return [];
      const body = sheet.pieces.find(({ field }) => field === 'body')?.markdown ?? '';
      const parts = kind === 'known-error' ? PARTS.filter((part) => sheet.fields[part] !== undefined) : [];
      const landing: Landing = {
        path: sheet.path.replaceAll('\\', '/'),
        audience: kind === 'runbook' || audience === 'staff' ? 'staff' : 'public',
        anchors: [...parts, ...anchorsOf(body)],
      };
      return [[id, landing] as const];
    }),
  );
}
