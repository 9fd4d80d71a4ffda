import type { Finding, Rule, Tree } from './tree.ts'

/** Rules at a time: each tool brings threads of its own. */
const ABREAST = 3

/** Runs the rules, says what each found, and answers how many are broken. */
export async function runRules(
  rules: readonly Rule[],
  tree: Tree,
  say: (line: string) => void,
): Promise<number> {
  const began = performance.now()
  const waiting = [...rules]
  let broken = 0
  let count = 0
  const work = async (): Promise<void> => {
    for (let rule = waiting.shift(); rule; rule = waiting.shift()) {
      const start = performance.now()
      const found = await attempt(rule, tree)
      const took = seconds(start)
      if (found.length > 0) broken += 1
      count += found.length
      say(
        found.length > 0 ? `✗ ${rule.name} (${took}): not so that ${rule.holds}` : `✓ ${rule.name} (${took})`,
      )
      for (const { at, says } of found) say(`    ${at}  ${says.replaceAll('\n', '\n      ')}`)
    }
  }
  await Promise.all(Array.from({ length: ABREAST }, work))
  const held = `${rules.length - broken} of ${rules.length} rules hold`
  say(`${held}, ${count} findings, ${seconds(began)}`)
  return broken
}

async function attempt(rule: Rule, tree: Tree): Promise<Finding[]> {
  try {
    return await rule.find(tree)
  } catch (error) {
    return [
      { at: rule.name, says: `could not look: ${error instanceof Error ? error.message : String(error)}` },
    ]
  }
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}
