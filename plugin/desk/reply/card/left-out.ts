/** The card’s last line where GitHub refused a part of what the desk shows. */
import type { InEach } from '../../language.ts';

interface LeftOut {
  readonly labels: readonly string[];
  /** Logins. */
  readonly assignees: readonly string[];
  /** Closed as not planned, because the server has no duplicates. */
  readonly asNotPlanned: boolean;
}

/** Empty where nothing was refused. */
export const sayLeftOut: InEach<(left: LeftOut) => string> = {
  en: ({ labels, assignees, asNotPlanned }) =>
    joined(
      labels.length === 0
        ? ''
        : `GitHub takes no more labels on this issue, so these are missing: ${inCode(labels)}. Take some others off.`,
      assignees.length === 0 ? '' : `GitHub did not let the desk assign ${inCode(assignees)}.`,
      asNotPlanned
        ? 'This GitHub has no “duplicate” among its reasons, so the issue is closed as not planned.'
        : '',
    ),
  de: ({ labels, assignees, asNotPlanned }) =>
    joined(
      labels.length === 0
        ? ''
        : `GitHub nimmt für dieses Issue keine weiteren Labels an; es fehlen: ${inCode(labels)}. Bitte entfernen Sie andere.`,
      assignees.length === 0 ? '' : `GitHub hat die Zuweisung an ${inCode(assignees)} nicht angenommen.`,
      asNotPlanned
        ? 'Dieses GitHub kennt „duplicate“ nicht als Grund; das Issue ist deshalb als „not planned“ geschlossen.'
        : '',
    ),
};

function joined(...sentences: readonly string[]): string {
  const said = sentences.filter((one) => one !== '').join(' ');
  return said === '' ? '' : `<sub>${said}</sub>`;
}

/** In code, where nothing is linked and nobody is notified. */
function inCode(names: readonly string[]): string {
  return names.map((name) => `<code>${name.replace(/[<&]/g, '')}</code>`).join(', ');
}
