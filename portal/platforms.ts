/** The platforms that articles name under “affected”, as people choose them in a list. */
import type { Article } from '../knowledge/schema.ts';
import { plainText } from './plain-text.ts';

/** Longer ones are sentences about people or circumstances, and no names. */
const LONGEST = 40;

/**
 * The platforms of one article, without versions: `Enterprise Server 3.14 and older` belongs to
 * `Enterprise Server`. Sentences are left out.
 */
export function platformsOf(article: Article): readonly string[] {
  const names = article.affected.map(platformIn).filter((name) => name !== undefined);
  return [...new Set(names)];
}

function platformIn(affected: string): string | undefined {
  const text = plainText(affected).replace(/\s+/g, ' ');
  const name = text.replace(/[\s,(]+(?:v(?:ersion)?\.?\s*)?[<>=≤≥~^]*\s*\d+(?:\.[\dx*]+)*\b.*$/i, '').trim();
  const short = name.length > 1 && name.length <= LONGEST && name.split(' ').length <= 5;
  return short ? name : undefined;
}
