import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { openMailbox } from './mailbox.ts'

const mail = { messageId: '', from: 'a@example.com', to: [], subject: 's', text: '', html: '', at: '' }

test('only the last mails are kept, in memory and on disk', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'letter.txt'), 'mine')
  const mailbox = await openMailbox(folder, 3)
  for (let i = 0; i < 5; i += 1) await mailbox.add(mail)
  const ids = ['000000003', '000000004', '000000005']
  expect(mailbox.all().map(({ id }) => id)).toEqual(ids)
  expect((await readdir(folder)).sort()).toEqual([...ids.map((id) => `${id}.json`), 'letter.txt'])
  expect((await openMailbox(folder, 2)).all().map(({ id }) => id)).toEqual(ids.slice(1))
})

test('numbers are not given twice, however many mails come at once', async () => {
  const mailbox = await openMailbox(undefined, 100)
  await Promise.all(Array.from({ length: 50 }, () => mailbox.add(mail)))
  expect(new Set(mailbox.all().map(({ id }) => id)).size).toBe(50)
})
