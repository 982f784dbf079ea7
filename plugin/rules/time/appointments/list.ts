/** Every appointment, one line each, in the order in which those of one instant are kept. */
import type { Appointment } from './appointment.ts';
import { asking } from './asking.ts';
import { engagementNews } from './engagement-news.ts';
import { liesStill } from './lies-still.ts';
import { onCallBegins } from './on-call.ts';
import { reviewDue } from './review-due.ts';
import { silence } from './silence.ts';
import { timeNoted } from './time-noted.ts';
import { verification } from './verification.ts';
import { waitedFor } from './waited-for.ts';

export const appointments: readonly Appointment[] = [
  asking,
  waitedFor,
  silence,
  verification,
  onCallBegins,
  engagementNews,
  timeNoted,
  liesStill,
  reviewDue,
];
