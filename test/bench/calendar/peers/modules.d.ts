/** What the bench uses of its peers, which are not installed with the product. */

declare module 'opening_hours' {
  interface Iterator {
    getState(): boolean;
    getDate(): Date;
    advance(): boolean;
  }
  class OpeningHours {
    constructor(value: string, nominatim: null);
    getIterator(from: Date): Iterator;
    getOpenDuration(from: Date, to: Date): [open: number, unknown: number];
  }
  export = OpeningHours;
}

declare module 'moment-business-time' {
  interface Moment {
    addWorkingTime(amount: number, unit: 'minutes'): Moment;
    workingDiff(from: Moment, unit: 'minutes'): number;
    valueOf(): number;
  }
  interface CreateMoment {
    (at: number): Moment;
    updateLocale(
      name: string,
      settings: {
        readonly workinghours: Readonly<Record<number, readonly string[] | null>>;
        readonly holidays: readonly string[];
      },
    ): unknown;
  }
  const moment: CreateMoment;
  export = moment;
}

declare module 'dayjs-business-time' {
  const plugin: unique symbol;
  export = plugin;
}

declare module 'dayjs' {
  interface Day {
    addBusinessMinutes(amount: number): Day;
    businessMinutesDiff(other: Day): number;
    valueOf(): number;
  }
  interface CreateDay {
    (at: number): Day;
    extend(plugin: unknown): void;
    setHolidays(dates: readonly string[]): void;
  }
  const dayjs: CreateDay;
  export = dayjs;
}
