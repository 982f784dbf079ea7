/** Reads the elements of an SVG, and judges on the way whether it is well-formed. */
import { expect } from 'vitest';

/** The elements of a document, outermost first; throws where a tag is not closed by its like. */
export function elementsOf(xml: string): readonly { readonly name: string; readonly attributes: string }[] {
  const open: string[] = [];
  const found = [...xml.matchAll(/<(\/?)([\w-]+)((?:\s+[\w:-]+="[^"<&]*(?:&\w+;[^"<&]*)*")*)\s*(\/?)>/g)];
  const rest = xml.replaceAll(/<(\/?)([\w-]+)((?:\s+[\w:-]+="[^"<&]*(?:&\w+;[^"<&]*)*")*)\s*(\/?)>/g, '');
  expect(rest).not.toMatch(/[<]|&(?!(?:amp|lt|gt|quot);)/);
  for (const [, end, name = '', , alone] of found) {
    if (end === '/') expect(open.pop()).toBe(name);
    else if (alone !== '/') open.push(name);
  }
  expect(open).toEqual([]);
  return found
    .filter(([, end]) => end === '')
    .map(([, , name = '', attributes = '']) => ({ name, attributes }));
}
