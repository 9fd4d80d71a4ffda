export const dndErrors = {
  'dnd.optedOut': 'The contact opted out themselves. Only they can open this channel again.',
  'dnd.endPassed': 'Choose an end that is still to come.',
} as const
