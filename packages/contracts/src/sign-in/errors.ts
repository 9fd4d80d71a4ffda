export const signInErrors = {
  'auth.signedOut': 'You are signed out. Sign in to go on; what you typed is kept.',
  'auth.otherPerson':
    'You are signed in as somebody else in another tab. Reload to go on as them, or sign in again.',
  'auth.wrong': 'The email or the password is not right. Check both and try again.',
  'auth.notStaff': 'This account does not belong to a workspace. Ask an owner to invite you.',
  'auth.linkUsed': 'This link was used or is too old. Ask for a new one.',
  'password.tooShort': 'Choose a password of at least 10 characters.',
} as const
