/** Reads what `/metrics` answers, in Prometheus’ text format. */

export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface Exposition {
  /** By the name of the metric, without the endings of a histogram’s series. */
  readonly types: ReadonlyMap<string, string>;
  readonly samples: readonly Sample[];
}

export function readExposition(text: string): Exposition {
  const lines = text.split('\n').filter((line) => line !== '');
  return {
    types: new Map(
      lines.flatMap((line) => {
        const [, name = '', type = ''] = /^# TYPE (\S+) (\S+)$/.exec(line) ?? [];
        return name === '' ? [] : [[name, type] as const];
      }),
    ),
    samples: lines.filter((line) => !line.startsWith('#')).map(readSample),
  };
}

function readSample(line: string): Sample {
  const [, name, labels = '', value] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
  if (name === undefined) throw new Error(`no line of the text format: ${line}`);
  const pairs = [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)];
  return {
    name,
    labels: Object.fromEntries(pairs.map(([, key = '', text = '']) => [key, text])),
    value: Number(value),
  };
}

/** The value of the one series of this name with these labels, at least. */
export function valueIn(
  { samples }: Exposition,
  name: string,
  labels: Readonly<Record<string, string>> = {},
): number | undefined {
  const found = samples.filter(
    (one) => one.name === name && Object.entries(labels).every(([key, text]) => one.labels[key] === text),
  );
  if (found.length > 1) throw new Error(`${name} ${JSON.stringify(labels)} is more than one series`);
  return found[0]?.value;
}
