/** The colours of a picture that stands alone: as the paper is light or dark. */

/** For the `style` of an SVG document. */
export const paper = `
svg { --paper: #ffffff; --ink: #1f2328; --quiet: #59636e; --line: #d1d9e0; --mark: #0969da; --against: #848f9a; }
@media (prefers-color-scheme: dark) {
  svg { --paper: #0d1117; --ink: #f0f6fc; --quiet: #9198a1; --line: #3d444d; --mark: #4493f8; --against: #7d8590; }
}`;
