const allowed = /^(https?|mailto|tel):/i

/** The address that someone means by what they typed as a link; null where a note may not lead there. */
export const linkAddress = (typed: string): string | null => {
  const text = typed.trim()
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return `mailto:${text}`
  if (/^\+?[\d\s().-]{5,}$/.test(text)) return `tel:${text.replace(/[^\d+]/g, '')}`
  const address = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) ? text : `https://${text}`
  if (!allowed.test(address) || /\s/.test(address) || !URL.canParse(address)) return null
  const { protocol, hostname } = new URL(address)
  return protocol.startsWith('http') && !hostname.includes('.') && hostname !== 'localhost' ? null : address
}
