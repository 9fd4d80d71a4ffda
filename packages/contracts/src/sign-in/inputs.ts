import * as z from 'zod/mini'

/** `token` is the secret of a link that works once. */
export const setPasswordInput = z.object({
  token: z.string('auth.linkUsed').check(z.minLength(1, 'auth.linkUsed'), z.maxLength(200, 'auth.linkUsed')),
  newPassword: z
    .string('text.required')
    .check(z.minLength(10, 'password.tooShort'), z.maxLength(128, 'text.tooLong')),
})
export type SetPassword = z.input<typeof setPasswordInput>
