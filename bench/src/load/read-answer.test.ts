import { expect, test } from 'vitest'
import { readAnswer } from './read-answer.ts'

const measured = 'HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n{"a"'
const inChunks =
  'HTTP/1.1 404 Not Found\r\ntransfer-encoding: chunked\r\n\r\n4\r\n{"a"\r\n3\r\n:1}\r\n0\r\n\r\n'

const read = (text: string) => {
  const answer = readAnswer(Buffer.from(text))
  return 'body' in answer ? { status: answer.status, body: answer.body.toString() } : answer
}

test('an answer ends where it says, by its length or by its last chunk', () => {
  expect(read(measured)).toEqual({ status: 200, body: '{"a"' })
  expect(read(inChunks)).toEqual({ status: 404, body: '{"a":1}' })
})

test('however little of it has come, it is waited for', () => {
  for (const whole of [measured, inChunks])
    for (let length = 1; length < whole.length; length += 1) {
      const part = readAnswer(Buffer.from(whole.slice(0, length)))
      expect(part).toMatchObject({ atLeast: expect.any(Number) })
      const { atLeast } = part as { atLeast: number } // as just seen
      expect(atLeast).toBeGreaterThan(length)
      expect(atLeast).toBeLessThanOrEqual(whole.length)
    }
})

test('an answer without an end is refused, one without a body has none', () => {
  expect(readAnswer(Buffer.from('HTTP/1.1 200 OK\r\n\r\nhello'))).toBeInstanceOf(Error)
  expect(read('HTTP/1.1 204 No Content\r\n\r\n')).toEqual({ status: 204, body: '' })
})
