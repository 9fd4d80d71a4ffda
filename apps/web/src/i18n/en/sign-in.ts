export const signIn = {
  title: 'Sign in',
  lead: 'Sign in to Dossier',
  email: 'Email',
  password: 'Password',
  showPassword: 'Show the password',
  submit: 'Sign in',
  submitting: 'Signing in…',
  demo: 'Look around as one of the demo people',
  as: 'Sign in as {{role}}, {{workspace}}',
  expired: 'Your session has ended',
  expiredLead: 'Sign in to go on. What you were doing is kept and goes on by itself.',
  discard: 'Leave without saving',
} as const
