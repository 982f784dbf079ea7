/** What the bench uses of Lighthouse, which is not installed with the product. */

declare module 'lighthouse' {
  interface Told {
    readonly lhr: { readonly categories: Readonly<Record<string, { readonly score: number | null }>> };
  }

  export default function lighthouse(
    url: string,
    flags: {
      readonly port: number;
      readonly logLevel: 'error';
      readonly onlyCategories: string[];
    },
  ): Promise<Told | undefined>;
}
