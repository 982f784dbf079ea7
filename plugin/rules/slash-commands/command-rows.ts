/** Commands as `/help` shows them: a row each, as whoever asks may write them. */
import type { Command } from '../../commands/command.ts';
import { type Actor, isStaff } from '../../core/ticket/person.ts';
import type { Locale } from '../../words/render.ts';
import { render } from '../../words/render.ts';

/** A table; whoever is no staff reads less of what does less for them. */
export function rowsOf(shown: readonly Command[], by: Actor, locale: Locale): string {
  const rows = shown.map((command) => row(command, by, locale));
  return [render('commands-head', {}, locale), '| --- | --- |', ...rows].join('\n');
}

function row(command: Command, by: Actor, locale: Locale): string {
  const usage = usageOf(command, by, locale).replaceAll('|', '\\|');
  return `| \`${usage}\` | ${helpOf(command, by, locale)} |`;
}

/** How it is written. */
export function usageOf({ verb, lessForOthers }: Command, by: Actor, locale: Locale): string {
  return lessForOthers === undefined || isStaff(by)
    ? render(`usage-${verb}`, {}, locale)
    : render(`own-usage-${lessForOthers}`, {}, locale);
}

function helpOf({ verb, lessForOthers }: Command, by: Actor, locale: Locale): string {
  return lessForOthers === undefined || isStaff(by)
    ? render(`help-${verb}`, {}, locale)
    : render(`own-help-${lessForOthers}`, {}, locale);
}
