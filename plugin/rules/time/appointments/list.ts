/** Every appointment, one line each, in the order in which those of one instant are kept. */
import type { Appointment } from './appointment.ts';
import { waitedFor } from './waited-for.ts';

export const appointments: readonly Appointment[] = [waitedFor];
