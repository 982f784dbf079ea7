/** What the arena asks of a desk’s process, and what that answers. */
/** `now`: the desk’s time, in epoch milliseconds. */
export type Order = {
  readonly now: number;
} /** `environment`: the variables that an operator would set. */ & (
  | {
      readonly do: 'start';
      readonly environment: Readonly<Record<string, string>>;
      readonly dieAt: number | null;
      /** At these points, counted from when it is up, all its connections to the database are cut. */
      readonly cutAt: readonly number[];
      readonly isLoud: boolean;
    }
  /** `isStoreOut`: its disk takes nothing meanwhile, or its server of databases is away. */
  | { readonly do: 'turn'; readonly isStoreOut: boolean }
  | { readonly do: 'recover' }
  | { readonly do: 'counts' }
  | { readonly do: 'trace' }
  | { readonly do: 'stop' }
);

export interface Asked {
  readonly id: number;
  readonly order: Order;
}

export type Answer =
  | { readonly id: number; readonly told: unknown }
  | { readonly id: number; readonly failed: string };
