import { DomainError, notFound } from '@dossier/core/errors'
import type { FastifyInstance, FastifyReply } from 'fastify'
import * as z from 'zod/mini'
import { type ShownMessage, sinkListPage, sinkMessagePage, sinkStyle, type SinkWords } from './sink-page.ts'

export type Sink<Message> = {
  url: string
  words: SinkWords
  /** What the sink answers of each message. */
  message: z.ZodMiniType<Message>
  show: (message: Message) => ShownMessage
}

/** The pages of what a sink took: a list, and one for each message. */
export const sinkPages = <Message>(
  app: FastifyInstance,
  { url, words, message, show }: Sink<Message>,
): void => {
  const read = async (): Promise<ShownMessage[]> => {
    try {
      const answer = await fetch(new URL('/messages', url), { signal: AbortSignal.timeout(5_000) })
      return z
        .array(message)
        .parse(await answer.json())
        .map(show)
    } catch (cause) {
      throw new DomainError('unavailable', 'system.unavailable', { cause })
    }
  }
  const html = (reply: FastifyReply, text: string) =>
    reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-store').send(text)

  app.get(words.path, async (_, reply) => html(reply, sinkListPage(words, await read())))
  app.get<{ Params: { id: string } }>(`${words.path}/:id`, async ({ params }, reply) => {
    const found = (await read()).find(({ id }) => id === params.id)
    if (!found) throw notFound('page.notFound')
    return html(reply, sinkMessagePage(words, found))
  })
}

export const sinkStyles = (app: FastifyInstance): void => {
  app.get('/dev/sink.css', (_, reply) =>
    reply.header('content-type', 'text/css; charset=utf-8').send(sinkStyle),
  )
}
