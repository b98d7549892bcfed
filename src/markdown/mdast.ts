import type { Nodes } from 'mdast';

/** Takes every node below a node in the order of the text. */
export function eachNode(parent: Nodes, take: (node: Nodes) => void): void {
  if (!('children' in parent)) return;
  for (const child of parent.children) {
    take(child);
    eachNode(child, take);
  }
}
