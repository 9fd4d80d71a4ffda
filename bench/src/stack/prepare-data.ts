import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { removePostgresData, spawnTied } from '@dossier/local-stack'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Made of: another schema or another demo is other data. */
const sources = ['packages/db/migrations', 'apps/cli/src/demo']

const contacts = 10_000

/** The demo's data in that folder, by the same command that a developer uses; made again when its sources change. */
export async function prepareData(dataDir: string, say: (line: string) => void): Promise<void> {
  const note = `${dataDir}.made-of`
  const madeOf = await fingerprint()
  if ((await readFile(note, 'utf8').catch(() => '')) === madeOf) return
  say(`Making ${contacts} contacts, once …`)
  await rm(note, { force: true })
  await removePostgresData(dataDir)
  await rm(dataDir, { recursive: true, force: true })
  const lines: string[] = []
  const seeding = await spawnTied({
    name: 'Seeding',
    kind: 'node',
    command: process.execPath,
    args: [`${root}apps/cli/src/main.ts`, 'seed', '--contacts', String(contacts)],
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], DOSSIER_DATA_DIR: dataDir },
    onLine: (line) => lines.push(line),
  })
  const code = await seeding.exited
  if (code !== 0) throw new Error(`Seeding ended with ${code}:\n${lines.slice(-20).join('\n')}`)
  await writeFile(note, madeOf)
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256').update(String(contacts))
  for (const source of sources) {
    const names = await readdir(`${root}${source}`, { recursive: true, withFileTypes: true })
    const files = names.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`)
    for (const file of files.sort()) hash.update(file).update(await readFile(file))
  }
  return hash.digest('hex')
}
