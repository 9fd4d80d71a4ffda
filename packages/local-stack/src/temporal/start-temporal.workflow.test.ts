import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client, Connection } from '@temporalio/client'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from '../network/free-port.ts'
import { processFacts } from '../process/process-facts.ts'
import { launch } from '../testing/launch.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { until } from '../testing/until.ts'
import { removeTemporalData } from './remove-temporal-data.ts'
import { startTemporal, type TemporalOptions } from './start-temporal.ts'

async function start(options: TemporalOptions) {
  const temporal = await startTemporal(options)
  onTestFinished(() => temporal.stop())
  return temporal
}

async function clientOf(address: string): Promise<Client> {
  const connection = await Connection.connect({ address })
  onTestFinished(() => connection.close())
  return new Client({ connection })
}

const waiting = { workflowId: 'waiting', taskQueue: 'nobody-listens' }

test('a run that waits is there again after a kill -9 and a start on the same port', async () => {
  const dataDir = await temporaryFolder()
  const port = await freePort()
  const first = await start({ dataDir, port })
  await (await clientOf(first.address)).workflow.start('deliverEmail', waiting)

  await first.kill()
  expect(await first.exited).toBe(137)
  const tooLate = Connection.connect({ address: first.address, connectTimeout: 200 })
  await expect(tooLate).rejects.toThrow('connect')

  const second = await start({ dataDir, port })
  expect(second.address).toBe(first.address)
  const { status } = await (await clientOf(second.address)).workflow.getHandle('waiting').describe()
  expect(status.name).toBe('RUNNING')
})

test('a kill -9 of the launcher leaves no server, and the next start finds the runs', async () => {
  const dataDir = await temporaryFolder()
  const { said, killHard } = await launch('temporal-launcher.ts', [dataDir])
  await (await clientOf(String(said['address']))).workflow.start('deliverEmail', waiting)

  await killHard()
  await until(async () => !(await processFacts(Number(said['pid']))), 'the server has ended')

  const temporal = await start({ dataDir })
  const { status } = await (await clientOf(temporal.address)).workflow.getHandle('waiting').describe()
  expect(status.name).toBe('RUNNING')
})

test('a second launcher of the same database is told who uses it', async () => {
  const dataDir = await temporaryFolder()
  await start({ dataDir })
  await expect(start({ dataDir })).rejects.toThrow(`is in use by process ${process.pid}`)
  await expect(removeTemporalData(dataDir)).rejects.toThrow('stop that one first')
})

test('removing the runs leaves everything else in the folder', async () => {
  const dataDir = await temporaryFolder()
  await writeFile(join(dataDir, 'letter'), 'mine')
  await (await start({ dataDir })).stop()
  await removeTemporalData(dataDir)
  expect(await readdir(dataDir)).toEqual(['letter'])
})

test('the UI answers from this machine, and a server that is to keep nothing writes nothing', async () => {
  const dataDir = await temporaryFolder()
  const temporal = await start({ dataDir, ephemeral: true })
  const page = await fetch(temporal.uiUrl)
  expect(page.status).toBe(200)
  expect(await page.text()).not.toMatch(/(src|href)="https?:/)
  expect(await readdir(dataDir)).toEqual([])
})
