import { expect, test } from 'vitest'
import { smtpSettings } from './smtp-settings.ts'

test('a URL says where the mail server is, how to sign in and who sends', () => {
  expect(smtpSettings('smtps://post%40crm:p%2Fw@mail.example?from=hello@crm.example')).toEqual({
    host: 'mail.example',
    port: 465,
    secure: true,
    auth: { user: 'post@crm', pass: 'p/w' },
    from: 'hello@crm.example',
  })
  expect(smtpSettings('smtp://[::1]:2525')).toMatchObject({ host: '::1', port: 2525, auth: undefined })
  expect(smtpSettings('smtp://mail.example')).toMatchObject({ port: 587, secure: false })
})

test.each(['mail.example:25', 'https://mail.example', 'smtp://', ''])('%j is no such URL', (url) => {
  expect(() => smtpSettings(url)).toThrow('SMTP_URL must look like')
})
