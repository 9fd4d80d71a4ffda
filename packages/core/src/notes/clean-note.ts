import { MAX_NOTE } from '@dossier/contracts/notes/values'
import { invalidField } from '../errors/index.ts'
import sanitizeHtml from 'sanitize-html'

/** What a note may hold: text with structure, links, and the names of mentioned colleagues. Nothing that runs. */
const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'br', 'h1', 'h2', 'h3', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr'],
    ...['strong', 'em', 's', 'u', 'a', 'span'],
  ],
  allowedAttributes: { a: ['href', 'rel', 'target'], span: ['data-mention'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesAppliedToAttributes: ['href'],
  disallowedTagsMode: 'discard',
  transformTags: {
    a: sanitizeHtml.simpleTransform('a', { rel: 'noopener noreferrer nofollow', target: '_blank' }),
  },
}

/** HTML of a note, wherever it comes from, with only what is allowed. */
export const allowedHtml = (html: string): string => sanitizeHtml(html, allowed).trim()

/**
 * A note's HTML with only what is allowed, no longer once it is cleaned than as it may come: cleaning writes out what
 * stood short. A picture is refused, not dropped unsaid.
 */
export const cleanNote = (html: string): string => {
  if (/<img[\s>]/i.test(html)) throw invalidField('body', 'note.image')
  const clean = allowedHtml(html)
  if (clean.length > MAX_NOTE) throw invalidField('body', 'text.tooLong')
  if (noteText(clean) === '') throw invalidField('body', 'text.required')
  return clean
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
}

/** The words of a clean note, without its markup. */
export const noteText = (html: string): string =>
  html
    .replace(/<(\/(p|h\d|li|blockquote|pre)|br|hr)\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? entity)
    .trim()
