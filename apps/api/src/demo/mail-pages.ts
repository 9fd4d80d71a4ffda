import { DomainError, notFound } from '@dossier/core/errors'
import type { FastifyInstance, FastifyReply } from 'fastify'
import * as z from 'zod/mini'
import { mailListPage, mailPage, mailStyle, type SunkMail } from './mail-page.ts'

const mails: z.ZodMiniType<SunkMail[]> = z.array(
  z.object({
    id: z.string(),
    from: z.string(),
    to: z.array(z.string()),
    subject: z.string(),
    text: z.string(),
    at: z.string(),
  }),
)

/** `/dev/mail`: what the mail sink took. */
export const mailPages = (app: FastifyInstance, sinkUrl: string): void => {
  const read = async (): Promise<SunkMail[]> => {
    try {
      const answer = await fetch(new URL('/messages', sinkUrl), { signal: AbortSignal.timeout(5_000) })
      return mails.parse(await answer.json())
    } catch (cause) {
      throw new DomainError('unavailable', 'system.unavailable', { cause })
    }
  }
  const html = (reply: FastifyReply, text: string) =>
    reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-store').send(text)

  app.get('/dev/mail', async (_, reply) => html(reply, mailListPage(await read())))
  app.get<{ Params: { id: string } }>('/dev/mail/:id', async ({ params }, reply) => {
    const mail = (await read()).find(({ id }) => id === params.id)
    if (!mail) throw notFound('page.notFound')
    return html(reply, mailPage(mail))
  })
  app.get('/dev/mail.css', (_, reply) =>
    reply.header('content-type', 'text/css; charset=utf-8').send(mailStyle),
  )
}
