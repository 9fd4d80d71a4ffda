import { randomUUID } from 'node:crypto'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { makeOnce } from './make-once.ts'
import { takeLock } from './take-lock.ts'

test('of many at once one gets the lock, and the others are told by whom it is held', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'lock')
  const answers = await Promise.all(Array.from({ length: 20 }, () => takeLock(path)))
  expect(answers.filter((answer) => 'lock' in answer)).toHaveLength(1)
  expect(answers.filter((answer) => 'heldBy' in answer && answer.heldBy === process.pid)).toHaveLength(19)
  expect(await readdir(folder)).toEqual(['lock.1'])
})

test.for([
  ['of a process that has died', '4194303 1'],
  ['of a process whose number another one has by now', `${process.pid} 1`],
  ['that holds rubbish', 'rubbish'],
] as const)('a lock %s is free', async ([, content]) => {
  const folder = await temporaryFolder()
  const path = join(folder, 'lock')
  await writeFile(`${path}.1`, content)
  const answers = await Promise.all(Array.from({ length: 20 }, () => takeLock(path)))
  expect(answers.filter((answer) => 'lock' in answer)).toHaveLength(1)
})

test('a released lock can be taken again', async () => {
  const path = join(await temporaryFolder(), 'lock')
  const first = await takeLock(path)
  if ('lock' in first) await first.lock.release()
  expect(await takeLock(path)).toHaveProperty('lock')
})

test('taken and released by many in turn, it is never held by two', async () => {
  const path = join(await temporaryFolder(), 'lock')
  let holders = 0
  let most = 0
  const takeTurns = async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      const taken = await takeLock(path)
      if (!('lock' in taken)) continue
      holders += 1
      most = Math.max(most, holders)
      await readdir('.')
      holders -= 1
      await taken.lock.release()
    }
  }
  await Promise.all(Array.from({ length: 10 }, takeTurns))
  expect(most).toBe(1)
})

test('what is made once is made by one, and the others find it whole', async () => {
  const path = join(await temporaryFolder(), 'cache', 'program')
  let made = 0
  const make = async (draft: string) => {
    made += 1
    await writeFile(draft, 'whole')
  }
  await Promise.all(Array.from({ length: 5 }, () => makeOnce(path, make)))
  expect(made).toBe(1)
})

test('what a killed start left half made is removed by the next', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, `program.${randomUUID()}`), 'half')
  await writeFile(join(folder, 'program.txt'), 'mine')
  await makeOnce(join(folder, 'program'), (draft) => writeFile(draft, 'whole'))
  expect(await readdir(folder)).toEqual(['program', 'program.lock.1', 'program.txt'])
})

test('what could not be made leaves nothing, and can be tried again', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'program')
  const failing = async (draft: string) => {
    await writeFile(draft, 'half')
    throw new Error('no network')
  }
  await expect(makeOnce(path, failing)).rejects.toThrow('no network')
  expect(await readdir(folder)).toEqual(['program.lock.1'])
  await makeOnce(path, (draft) => writeFile(draft, 'whole'))
  expect(await readdir(folder)).toEqual(['program', 'program.lock.2'])
})
