import { expect, test } from 'vitest'
import { standInSettings, twilioSettings } from './twilio-settings.ts'

const account = { TWILIO_ACCOUNT_SID: `AC${'0a'.repeat(16)}`, TWILIO_AUTH_TOKEN: 's3cret' }
const complete = { ...account, TWILIO_FROM: '+12125550100' }

test('account, token and sender come together, or none of them', () => {
  expect(twilioSettings({})).toBeUndefined()
  expect(twilioSettings({ TWILIO_ACCOUNT_SID: '', TWILIO_AUTH_TOKEN: '', TWILIO_FROM: '' })).toBeUndefined()
  expect(twilioSettings(complete)).toEqual({
    accountSid: account.TWILIO_ACCOUNT_SID,
    authToken: 's3cret',
    from: '+12125550100',
  })
  const service = `MG${'0'.repeat(32)}`
  expect(twilioSettings({ ...account, TWILIO_FROM: service })?.from).toBe(service)
})

test.each([
  ['no sender', account, 'belong together'],
  ['a sender alone', { TWILIO_FROM: '+12125550100' }, 'belong together'],
  ['no token', { ...complete, TWILIO_AUTH_TOKEN: '' }, 'belong together'],
  ['a key instead of an account', { ...complete, TWILIO_ACCOUNT_SID: 'SK00' }, 'TWILIO_ACCOUNT_SID must be'],
  ['a sender without its country', { ...complete, TWILIO_FROM: '212 555 0100' }, 'TWILIO_FROM must be'],
])('%s is refused in one sentence that shows no secret', (_, env, sentence) => {
  expect(() => twilioSettings(env)).toThrow(sentence)
  expect(() => twilioSettings(env)).not.toThrow('s3cret')
})

test('the address of a stand-in says how to sign in there and who sends', () => {
  expect(standInSettings('http://AC01:t%2Fo@127.0.0.1:4100?from=%2B15005550006')).toEqual({
    accountSid: 'AC01',
    authToken: 't/o',
    from: '+15005550006',
    baseUrl: 'http://127.0.0.1:4100',
  })
})
