import { fastify } from 'fastify'
import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { endSilentConnections } from './end-silent-connections.ts'

const start = async () => {
  const app = fastify({ forceCloseConnections: 'idle' })
  endSilentConnections(app)
  const asked = Promise.withResolvers<void>()
  const answer = Promise.withResolvers<string>()
  app.get('/slow', () => {
    asked.resolve()
    return answer.promise
  })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  return { app, url, asked: asked.promise, answer: answer.resolve }
}

test('a connection that never asked for anything holds up no stop', async () => {
  const { app, url } = await start()
  const silent = connect(Number(new URL(url).port), '127.0.0.1').on('error', () => undefined)
  await Promise.all([once(silent, 'connect'), once(app.server, 'connection')])
  await app.close()
  expect(silent.destroyed || (await once(silent, 'close'))).toBeTruthy()
})

test('what is being answered is answered to its end', async () => {
  const { app, url, asked, answer } = await start()
  const got = fetch(`${url}/slow`)
  await asked
  const closed = app.close()
  answer('whole')
  expect(await (await got).text()).toBe('whole')
  await closed
})
