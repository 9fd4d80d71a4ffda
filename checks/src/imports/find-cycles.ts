/** The groups of nodes that reach each other, each sorted; a node that points at itself is a group too. */
export function findCycles(pointsTo: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const order = new Map<string, number>()
  const stack: string[] = []
  const groups: string[][] = []

  const visit = (node: string): number => {
    const number = order.size
    order.set(node, number)
    let lowest = number
    stack.push(node)
    for (const next of pointsTo.get(node) ?? []) {
      if (!order.has(next)) lowest = Math.min(lowest, visit(next))
      else if (stack.includes(next)) lowest = Math.min(lowest, order.get(next) ?? lowest)
    }
    if (lowest === number) {
      const group = stack.splice(stack.indexOf(node))
      if (group.length > 1 || pointsTo.get(node)?.has(node)) groups.push(group.toSorted())
    }
    return lowest
  }

  for (const node of pointsTo.keys()) if (!order.has(node)) visit(node)
  return groups
}
