/** The days off that a calendar file lists, as local dates `YYYY-MM-DD`. */
export interface HolidayDates {
  /** Somebody wrote these down one by one, or up to an end: after the last of them nobody has said. */
  readonly listed: readonly string[];
  /** From rules without an end, up to the year 2100. */
  readonly endless: readonly string[];
}
