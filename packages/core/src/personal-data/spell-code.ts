/** Where the words of a code alone would not say it. */
const words: Record<string, string> = {
  'purge.hastened': 'Permanent deletion ordered at once',
  'purge.requested': 'Erasure on request ordered',
  'purge.requeued': 'Permanent deletion put back on its way',
  'purge.recalled': 'Permanent deletion that was no longer wanted ended',
  'contact.held': 'Put on legal hold',
  'contact.released': 'Legal hold released',
  'contact.exported': 'Personal data exported',
  'email.madePrimary': 'Email made the primary one',
  'phone.madePrimary': 'Phone number made the primary one',
  'dnd.changed': 'Do not disturb changed',
  at_once: 'Deleted permanently at once',
  request: 'Requested',
}

/** A code of ours for people: `contact.edited` is "Contact edited", `jobTitle` is "Job title". */
export const spellCode = (code: string): string => {
  const known = words[code]
  if (known !== undefined) return known
  const spelled = code
    .replace(/[._]/g, ' ')
    .replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
  return spelled.charAt(0).toUpperCase() + spelled.slice(1)
}
