import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { emptyDataFolder } from './empty-data-folder.ts'
import { keptSecrets } from './kept-secrets.ts'
import { MARKER, openDataFolder } from './open-data-folder.ts'

const isThere = (path: string) =>
  lstat(path).then(
    () => true,
    () => false,
  )

describe('the data folder', () => {
  test('is made, with its marker, where it is missing', async () => {
    const folder = join(await temporaryFolder(), 'deep', 'data')
    await openDataFolder(folder)
    expect(await readdir(folder)).toEqual([MARKER])
    expect((await stat(folder)).mode & 0o077).toBe(process.getuid?.() === 0 ? 0o011 : 0)
    expect((await stat(join(folder, MARKER))).mode & 0o077).toBe(0)
  })

  test('that others could list is closed to them', async () => {
    const folder = await temporaryFolder()
    await openDataFolder(folder)
    await chmod(folder, 0o755)
    await openDataFolder(folder)
    expect((await stat(folder)).mode & 0o066).toBe(0)
  })

  test('may be one that was there and empty', async () => {
    const folder = await temporaryFolder()
    await openDataFolder(folder)
    await writeFile(join(folder, 'kept'), '')
    await openDataFolder(folder)
    expect(await readdir(folder)).toContain('kept')
  })

  test('is refused and left alone where it holds anything else', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'thesis.txt'), 'years of work')
    await expect(openDataFolder(folder)).rejects.toThrow('not of Dossier')
    expect(await readdir(folder)).toEqual(['thesis.txt'])
  })

  test('is refused where its marker is a link, or it is no folder', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'real'), '')
    await symlink(join(folder, 'real'), join(folder, MARKER))
    await expect(openDataFolder(folder)).rejects.toThrow('not of Dossier')
    await expect(openDataFolder(join(folder, 'real'))).rejects.toThrow('is not a folder')
  })
})

describe('beginning anew', () => {
  test('removes what the commands made and nothing else', async () => {
    const folder = await temporaryFolder()
    await openDataFolder(folder)
    await keptSecrets(folder)
    await mkdir(join(folder, 'mail'))
    await writeFile(join(folder, 'mail', '000000001.json'), '{}')
    await writeFile(join(folder, 'temporal.db'), '')
    await writeFile(join(folder, 'mine.txt'), 'mine')
    await emptyDataFolder(folder)
    expect((await readdir(folder)).sort()).toEqual([MARKER, 'mine.txt'].sort())
  })

  test('follows no link', async () => {
    const folder = await temporaryFolder()
    const elsewhere = await temporaryFolder()
    await writeFile(join(elsewhere, 'letter'), 'mine')
    await openDataFolder(folder)
    for (const name of ['mail', 'logs', 'secrets.json']) await symlink(elsewhere, join(folder, name))
    await emptyDataFolder(folder)
    expect(await readFile(join(elsewhere, 'letter'), 'utf8')).toBe('mine')
    expect(await isThere(join(folder, 'mail'))).toBe(false)
  })
})

describe('secrets', () => {
  test('are made once and stay, readable by their owner alone', async () => {
    const folder = await temporaryFolder()
    const first = await keptSecrets(folder)
    const second = await keptSecrets(folder)
    expect([first.made, second.made]).toEqual([true, false])
    expect(second.secrets).toEqual(first.secrets)
    expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600)
    expect(new Set(Object.values(first.secrets)).size).toBe(5)
  })

  test('are the same for two starts at one moment', async () => {
    const folder = await temporaryFolder()
    const [one, other] = await Promise.all([keptSecrets(folder), keptSecrets(folder)])
    expect(one.secrets).toEqual(other.secrets)
  })

  test('that cannot be read are said, not replaced', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'secrets.json'), '{')
    await expect(keptSecrets(folder)).rejects.toThrow('remove it to have new secrets made')
  })
})
