/** What the bench uses of its peer, which is not installed with the product. */

declare module 'probot' {
  interface App {
    onAny(hear: () => void): void;
  }

  function run(app: (app: App) => void): Promise<unknown>;

  export { run };
}
