/** `/time 30m repair note`: time that somebody spent on a ticket, by type. */
import { sayDuration } from '../desk/duration.ts';
import { totals } from '../desk/ticket/work.ts';
import { type Command, echo } from './command.ts';
import { nearest } from './nearest.ts';
import { readTimeWords } from './time-words.ts';

export const time: Command = {
  verb: 'time',
  usage: '/time 30m [type] [note]',
  who: 'staff',
  help: 'Notes the time you spent; the card shows the totals by type. `/time -30m type why` takes some back.',
  examples: ['/time 30m diagnosis read the gateway log', '/time 1h 15m', '/time -30m travel noted twice'],
  prose: true,
  run: ({ ticket, words, by, at, policy }) => {
    const { types } = policy.handling.time;
    const read = readTimeWords(words, types);
    if ('refused' in read) return read;
    const { length, type, note } = read;
    const near = type === null ? nearest(note.split(/\s+/)[0]?.toLowerCase() ?? '', types) : null;
    if (near !== null)
      return {
        refused: `There is no type ${echo(note.split(/\s+/)[0] ?? '')}. Did you mean \`${near}\`? The types are ${listOf(types)}.`,
      };
    const of = type ?? (types.includes('other') ? 'other' : (types[0] ?? 'other'));
    if (length < 0) {
      const noted = totals(ticket.time).get(of) ?? 0;
      if (noted + length < 0)
        return {
          refused: `Of ${of}, ${noted === 0 ? 'nothing' : `only ${sayDuration(noted)}`} is noted, so ${sayDuration(-length)} cannot be taken back. ${type === null ? `Name the type, one of ${listOf(types)}.` : `Write at most \`/time -${short(noted)} ${of}\` and why.`}`,
        };
      if (note === '')
        return { refused: `Why? Write it behind, such as \`/time -${short(-length)} ${of} noted twice\`.` };
    }
    const entry = { length, type: of, note, by: by.login, at };
    return { ticket: { ...ticket, time: [...ticket.time, entry] }, effects: [] };
  },
};

function listOf(types: readonly string[]): string {
  return types.map((one) => `\`${one}\``).join(', ');
}

/** `1h30m`, as it is typed. */
function short(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  const hours = Math.floor(minutes / 60);
  return `${hours === 0 ? '' : `${hours}h`}${minutes % 60 === 0 && hours > 0 ? '' : `${minutes % 60}m`}`;
}
