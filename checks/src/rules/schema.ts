import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { runTool } from '../tree/run-tool.ts'
import { unlessUnchanged } from '../tree/unless-unchanged.ts'
import type { Finding, Rule, Tree } from '../tree/tree.ts'

const room = 'packages/db'
const tables = 'src/schema/index.ts'

export const schema: Rule = {
  name: 'schema',
  holds: 'the migrations make exactly the tables that the code describes',
  find: async (tree) => {
    if (!tree.files.includes(`${room}/${tables}`)) return []
    return await unlessUnchanged(
      tree,
      'schema',
      [`${room}/**`, 'packages/contracts/**'],
      async () => await generate(tree),
    )
  },
}

/** Asks for a migration in a copy of the folder: when one comes, the code is ahead. */
async function generate({ root }: Tree): Promise<Finding[]> {
  const folder = join(root, room)
  const copy = mkdtempSync(join(tmpdir(), 'dossier-schema-'))
  try {
    cpSync(join(folder, 'migrations'), copy, { recursive: true })
    const before = new Set(readdirSync(copy))
    const args = ['generate', '--dialect=postgresql', `--schema=${tables}`, `--out=${relative(folder, copy)}`]
    const { code, text } = await runTool('drizzle-kit', args, folder)
    if (readdirSync(copy).some((file) => !before.has(file))) {
      return [
        { at: `${room}/${tables}`, says: 'describes what no migration makes; generate one, and name it' },
      ]
    }
    const settled = code === 0 && text.includes('No schema changes')
    return settled ? [] : [{ at: room, says: text.trim() }]
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
