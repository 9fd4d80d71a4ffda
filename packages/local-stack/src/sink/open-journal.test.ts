import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { openJournal } from './open-journal.ts'

type Line = { id: string; text: string }
const line = { text: 'Hello' }

test('only the last messages are kept, in memory and on disk', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'letter.txt'), 'mine')
  const journal = await openJournal<Line>(folder, 3)
  for (let i = 0; i < 5; i += 1) await journal.add(line)
  const ids = ['000000003', '000000004', '000000005']
  expect(journal.all().map(({ id }) => id)).toEqual(ids)
  expect((await readdir(folder)).sort()).toEqual([...ids.map((id) => `${id}.json`), 'letter.txt'])
  expect((await openJournal<Line>(folder, 2)).all().map(({ id }) => id)).toEqual(ids.slice(1))
})

test('numbers are not given twice, however many messages come at once', async () => {
  const journal = await openJournal<Line>(undefined, 100)
  await Promise.all(Array.from({ length: 50 }, () => journal.add(line)))
  expect(new Set(journal.all().map(({ id }) => id)).size).toBe(50)
})

test('a waiting reader gets the message that it means, whether it was there before or comes later', async () => {
  const journal = await openJournal<Line>(undefined, 100)
  const wanted = journal.waitFor(({ text }) => text === 'second', 10_000)
  await journal.add({ text: 'first' })
  await journal.add({ text: 'second' })
  expect((await wanted).id).toBe('000000002')
  expect((await journal.waitFor(({ text }) => text === 'first', 1)).id).toBe('000000001')
  await expect(journal.waitFor(({ text }) => text === 'third', 1)).rejects.toThrow('the sink holds 2')
})
