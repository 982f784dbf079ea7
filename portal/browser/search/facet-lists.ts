/** The lists that narrow a search: what is chosen in them, and what each choice would leave. */
import { type Choice, countChoices } from '../../search/facets/count-choices.ts';
import type { Answers, Engine, Facets } from '../../search/find.ts';

/** What is chosen now. */
export function chosenIn(facets: HTMLElement | null): Facets {
  const chosen = listsIn(facets).filter(({ value }) => value !== '');
  return Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
}

/** Chooses; what is not named, or what no article has any more, becomes “all”. */
export function choose(facets: HTMLElement | null, values: Facets): void {
  for (const list of listsIn(facets)) {
    for (const option of list.options) option.disabled = false;
    list.value = values[list.name] ?? '';
    if (list.selectedIndex < 0) list.selectedIndex = 0;
  }
}

/** Looks up how many pages each choice would leave, and gives back a function that writes it into the lists. */
export async function countIn(
  facets: HTMLElement | null,
  engine: Engine,
  answers: Answers,
): Promise<() => void> {
  const options = listsIn(facets).flatMap((list) => [...list.options].map((option) => ({ list, option })));
  const choices: readonly Choice[] = options.map(({ list, option }) => ({
    facet: list.name,
    value: option.value,
  }));
  const counts = await countChoices(engine, answers.fitting, chosenIn(facets), choices);
  return () => {
    for (const [at, { option }] of options.entries()) write(option, counts[at] ?? 0);
  };
}

/** Takes the counts out again, as before the first word. */
export function forgetCounts(facets: HTMLElement | null): void {
  for (const { options } of listsIn(facets)) {
    for (const option of options) {
      option.text = nameOf(option);
      option.disabled = false;
    }
  }
}

// What is chosen can always be read and given up, and so can “all”.
function write(option: HTMLOptionElement, count: number): void {
  option.text = `${nameOf(option)} (${count.toLocaleString(document.documentElement.lang)})`;
  option.disabled = count === 0 && !option.selected && option.value !== '';
}

function nameOf(option: HTMLOptionElement): string {
  option.dataset['name'] ??= option.text;
  return option.dataset['name'];
}

function listsIn(facets: HTMLElement | null): readonly HTMLSelectElement[] {
  return [...(facets?.querySelectorAll('select') ?? [])];
}
