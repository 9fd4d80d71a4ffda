import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'

const block = 512
const regular = ['', '0']
const folderType = '5'

/** Unpacks the files and folders of a small archive; anything else in it is refused. */
export async function unpackTar(archive: Buffer, folder: string): Promise<void> {
  let at = 0
  while (at + block <= archive.length) {
    const header = archive.subarray(at, at + block)
    const text = (start: number, length: number) =>
      header
        .subarray(start, start + length)
        .toString('utf8')
        .replace(/\0.*$/s, '')
    const name = normalize(join(text(345, 155), text(0, 100)))
    if (name === '.') return
    if (name.startsWith('..') || name.startsWith('/')) throw new Error(`The archive leads outside: ${name}`)
    const size = Number.parseInt(text(124, 12), 8)
    const type = text(156, 1)
    const begin = at + block
    if (regular.includes(type)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      const mode = Number.parseInt(text(100, 8), 8) & 0o755
      await writeFile(join(folder, name), archive.subarray(begin, begin + size), { mode })
    } else if (type !== folderType) {
      throw new Error(`The archive holds something other than files and folders: ${name}`)
    }
    at = begin + Math.ceil(size / block) * block
  }
}
