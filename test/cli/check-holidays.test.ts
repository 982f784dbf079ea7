/** `tierline check` reads the calendar files of a folder, and says when holidays run out. */
import { expect, it } from 'vitest';
import { ics, vevent } from '../calendar/ics.ts';
import { checkedFolder } from './checked-folder.ts';

const text = `calendars:
  office:
    timezone: Europe/Berlin
    hours: { mon-fri: 09:00-17:00 }
    holidays: [{ ics: .github/holidays.ics }]
back-office: acme/back-office
`;

const folder = checkedFolder({ '.github/tierline.yml': text });

async function run(calendar: string | null): Promise<{ code: number; said: readonly string[] }> {
  if (calendar !== null) folder.write('.github/holidays.ics', calendar);
  return await folder.run();
}

it('misses a calendar file that is not there', async () => {
  expect(await run(null)).toEqual({
    code: 1,
    said: [
      '.github/tierline.yml:5:23: There is no file “.github/holidays.ics” in this repository. Add it, or take this line out.',
    ],
  });
});

it('names the line of a broken calendar file', async () => {
  const { code, said } = await run(ics(vevent('DTSTART:20261224T100000Z')));
  expect(said).toEqual([
    expect.stringContaining('.github/holidays.ics:4:1: The event “A day off” has no whole day'),
  ]);
  expect(code).toBe(1);
});

it('warns of a calendar that has run out of holidays, and is content all the same', async () => {
  const { code, said } = await run(ics(vevent('DTSTART;VALUE=DATE:20200101')));
  expect(said).toEqual([
    '.github/tierline.yml:5:15: Warning: The calendar “office” listed its last holiday for Wed 1 Jan 2020; from then on every day counts by its weekday. Add the next holidays.',
    'The policy is good; mind the warning above. There is no article in knowledge/articles yet.',
  ]);
  expect(code).toBe(0);
});

it('has nothing to say of holidays that come every year', async () => {
  const { said } = await run(ics(vevent('DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=YEARLY')));
  expect(said).toEqual(['The policy is good. There is no article in knowledge/articles yet.']);
});
