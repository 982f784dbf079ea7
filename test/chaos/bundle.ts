/** A life of the desk as one file, with a fault planted in it where one is asked for: it starts in a third of the time. */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { type Fault, faults } from './faults.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Bundle {
  readonly file: string;
  remove(): Promise<void>;
}

/**
 * @param planted the fault’s name; null: none
 * @throws an Error where the fault fits no line any more
 */
export async function bundleLife(planted: string | null): Promise<Bundle> {
  // Among the modules, so that what stays outside is found.
  const folder = await mkdtemp(join(root, 'node_modules', 'chaos-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      plugins: planted === null ? [] : [planting(planted)],
      // A native module has files beside it.
      ssr: { noExternal: true, external: ['satteri'] },
      build: {
        ssr: 'test/chaos/life.ts',
        outDir: folder,
        target: 'esnext',
        minify: false,
        rolldownOptions: { output: { entryFileNames: 'life.mjs' } },
      },
    });
    return { file: join(folder, 'life.mjs'), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

function planting(name: string): Plugin {
  const wanted = faults[name] ?? [];
  const left = new Set(wanted);
  const plant = (code: string, fault: Fault): string => {
    if (!code.includes(fault.line)) return code;
    left.delete(fault);
    return code.replace(fault.line, () => fault.instead);
  };
  return {
    name: 'plant-a-fault',
    // Before TypeScript is taken out, so that a fault is a line of the source.
    enforce: 'pre',
    transform: (code, id) => wanted.filter(({ file }) => id.endsWith(`/${file}`)).reduce(plant, code),
    buildEnd: () => {
      const [first] = left;
      if (first !== undefined) throw new Error(`the fault “${name}” fits no line of ${first.file} any more`);
    },
  };
}
