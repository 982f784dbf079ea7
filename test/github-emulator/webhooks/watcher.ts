/** A watcher looks at the world before a change and again after it, and tells what happened in between. */
import type { Call, Reply } from '../gateway/call.ts';
import type { World } from '../world.ts';

/** Called before the change; the function it returns is called after a change that succeeded. */
export type Watcher = (world: World, call: Call) => Promise<((reply: Reply) => Promise<void>) | null>;
