import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { unzip } from '../testing/unzip.ts'
import { createZipFile } from './zip-file.ts'

const never = new AbortController().signal

async function* lines(count: number) {
  for (let n = 0; n < count; n += 1) yield `Line ${n} ${'ä'.repeat(100)}\n`
  await Promise.resolve()
}

test('holds what was written, in order, and stands in no folder', async () => {
  const zip = await createZipFile(never)
  await zip.add('long.txt', lines(5_000))
  await zip.add('empty.txt', lines(0))
  const names = await readdir(tmpdir())
  const { size, bytes } = await zip.finish()
  const read = await buffer(bytes)
  expect(read.length).toBe(size)
  const files = unzip(read)
  expect(Object.keys(files)).toEqual(['long.txt', 'empty.txt'])
  expect(files['long.txt']?.split('\n')).toHaveLength(5_001)
  expect(files['empty.txt']).toBe('')
  expect(names.filter((name) => /^dossier-.*\.zip$/.test(name))).toEqual([])
})

test('fails with what its source throws', async () => {
  const zip = await createZipFile(never)
  const broken = async function* () {
    yield* lines(2_000)
    throw new Error('the database went away')
  }
  await expect(zip.add('broken.txt', broken())).rejects.toThrow('the database went away')
  await zip.discard()
})

test('stops its source when it is called off', async () => {
  const calledOff = new AbortController()
  const zip = await createZipFile(calledOff.signal)
  let isStopped = false
  const endless = async function* () {
    try {
      for (;;) {
        yield* lines(1_000)
        calledOff.abort()
      }
    } finally {
      isStopped = true
    }
  }
  await expect(zip.add('endless.txt', endless())).rejects.toThrow(/abort/i)
  await zip.discard()
  expect(isStopped).toBe(true)
})
