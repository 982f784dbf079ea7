/** The order of the files of a run: those that take longest begin first, so that none is left to one worker at the end. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Their files start browsers, builds and processes of their own. */
const long = /\/test\/(portal|demo|start|cli|store)\//;

/** Where no run before has measured a file, Vitest goes by its size, which says little of a browser. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const [first = [], then = []] = [true, false].map((isLong) =>
      sorted.filter(({ moduleId }) => long.test(moduleId) === isLong),
    );
    return [...first, ...then];
  }
}
