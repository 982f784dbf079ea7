/** opening_hours: the evaluation library of OpenStreetMap. */
import OpeningHours from 'opening_hours';
import { holidays } from '../work.ts';
import type { Peer } from './peer.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function openingHours(): Peer {
  const daysOff = holidays.map((date) => {
    const [year, month, day] = date.split('-');
    return `${year} ${months[Number(month) - 1]} ${day}`;
  });
  const desk = new OpeningHours(`Mo-Fr 09:00-17:00; ${daysOff.join(',')} off`, null);
  return {
    name: 'opening_hours',
    // It has no deadline of its own: its iterator walks from change to change.
    deadline: (from, ms) => {
      const walk = desk.getIterator(new Date(from));
      let at = from;
      let left = ms;
      for (;;) {
        const open = walk.getState();
        if (!walk.advance()) throw new Error('opening_hours knows no further change');
        const next = walk.getDate().getTime();
        if (open && next - at >= left) return at + left;
        if (open) left -= next - at;
        at = next;
      }
    },
    elapsed: (from, to) => desk.getOpenDuration(new Date(from), new Date(to))[0],
  };
}
