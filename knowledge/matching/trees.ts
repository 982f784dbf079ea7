/** Small decision trees, which add up to how well a candidate answers a ticket. */

/** A value, or: the number of a feature, the most it may be to go left, and the two sides. */
export type Tree = number | readonly [feature: number, most: number, low: Tree, high: Tree];

/** Only its order among the candidates of one ticket means something. */
export function sumOfTrees(trees: readonly Tree[], features: readonly number[]): number {
  let sum = 0;
  for (const tree of trees) sum += leafOf(tree, features);
  return sum;
}

function leafOf(tree: Tree, features: readonly number[]): number {
  let node = tree;
  while (typeof node !== 'number') node = (features[node[0]] ?? 0) <= node[1] ? node[2] : node[3];
  return node;
}
