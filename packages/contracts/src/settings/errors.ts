export const settingsErrors = {
  'rights.settingsWrite': 'Your role cannot change settings. Ask an owner or an admin.',
} as const
