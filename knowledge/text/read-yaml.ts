/** Reads YAML that strangers wrote, in a time that grows with its length alone. */
import {
  type Document,
  isScalar,
  type ParseOptions,
  parseDocument,
  type SchemaOptions,
  visit,
  YAMLParseError,
} from 'yaml';

/**
 * The library compares each key with all before it, which takes seconds for 64 kB of keys, and draws the lines
 * around each mistake; here keys are looked up, and mistakes have their place alone. Keys are plain words.
 *
 * @returns the document with its mistakes, in the order in which they stand in the text
 */
export function readYaml(
  text: string,
  options: Pick<ParseOptions, 'lineCounter'> & Pick<SchemaOptions, 'schema'> = {},
): Document {
  const document = parseDocument(text, {
    ...options,
    logLevel: 'error',
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
  });
  visit(document, {
    Map: (_key, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value) && key.range)
          document.errors.push(
            new YAMLParseError([key.range[0], key.range[1]], 'DUPLICATE_KEY', 'Map keys must be unique'),
          );
        seen.add(key.value);
      }
    },
  });
  document.errors.sort((a, b) => a.pos[0] - b.pos[0]);
  return document;
}
