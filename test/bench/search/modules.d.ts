/** What the bench uses of its peer, which is not installed with the product. */

declare module 'minisearch' {
  class MiniSearch<T> {
    constructor(options: { readonly fields: readonly string[] });
    addAll(documents: readonly T[]): void;
    search(query: string): readonly { readonly id: unknown }[];
  }

  export = MiniSearch;
}
