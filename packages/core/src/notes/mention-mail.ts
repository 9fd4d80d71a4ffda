import { escapeHtml } from '../html/index.ts'
import type { Mail } from '../ports/index.ts'

export type Mention = {
  deliveryId: string
  colleague: { name: string; address: string }
  actorName: string
  contactId: string
  /** Null where nothing names the contact. */
  contactName: string | null
  noteBody: string
  /** Where people open the product, without a slash at the end. */
  publicUrl: string
}

const SUBJECT_MOST = 150

/** The mail to a colleague whom a note mentions. */
export const mentionMail = (mention: Mention): Mail => {
  const { actorName, noteBody } = mention
  const about = mention.contactName ?? 'a contact without a name'
  const link = `${mention.publicUrl}/contacts/${mention.contactId}/notes`
  const line = `${actorName} mentioned you in a note on ${about}`
  return {
    messageId: mention.deliveryId,
    to: mention.colleague,
    subject: shortened(oneLine(line)),
    text: `${line}:\n\n${noteBody}\n\nOpen the notes: ${link}\n`,
    html: [
      '<!doctype html><html lang="en"><body style="font-family: sans-serif; line-height: 1.5">',
      `<p>${escapeHtml(line)}:</p>`,
      `<blockquote style="margin: 0 0 0 1em; white-space: pre-wrap">${escapeHtml(noteBody)}</blockquote>`,
      `<p><a href="${escapeHtml(link)}">Open the notes</a></p>`,
      '</body></html>',
    ].join('\n'),
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const shortened = (text: string): string => {
  const characters = Array.from(text)
  return characters.length <= SUBJECT_MOST ? text : `${characters.slice(0, SUBJECT_MOST - 1).join('')}…`
}
