import DOMPurify from 'dompurify'

/** The same that the server lets a note have: nothing that runs, nothing that loads. */
const allowed = {
  ALLOWED_TAGS: [
    ...['p', 'br', 'h1', 'h2', 'h3', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr'],
    ...['strong', 'em', 's', 'u', 'a', 'span'],
  ],
  ALLOWED_ATTR: ['href', 'data-mention'],
  ADD_URI_SAFE_ATTR: ['data-mention'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?|mailto|tel):/i,
  RETURN_DOM_FRAGMENT: true as const,
}

const purifier = DOMPurify(window)
purifier.addHook('afterSanitizeAttributes', (node) => {
  if (node.tagName !== 'A') return
  node.setAttribute('target', '_blank')
  node.setAttribute('rel', 'noopener noreferrer nofollow')
})

/** A note's HTML as nodes that are safe to show, whatever it held. */
export const purify = (html: string): DocumentFragment => {
  const clean = purifier.sanitize(html, allowed)
  // Each block runs in the direction of its own words.
  for (const block of clean.children) block.setAttribute('dir', 'auto')
  return clean
}
