/** What the bench uses of its peer, which is not installed with the product. */

declare module '@astrojs/starlight' {
  function starlight(options: {
    readonly title: string;
    readonly sidebar: readonly never[];
  }): import('astro').AstroIntegration;

  export = starlight;
}
