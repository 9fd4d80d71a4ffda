import type { ChannelsView } from '@dossier/contracts/channels/views'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import '../../i18n/settings-texts.ts'
import { queryClient } from '../../lib/query-client.ts'
import { trpc } from '../../lib/trpc.ts'
import { ChannelSettings } from './channel-settings.tsx'

const show = (channels: ChannelsView) => {
  queryClient.setQueryData(trpc.channels.state.queryKey(), channels)
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <ChannelSettings />
      </QueryClientProvider>
    </MantineProvider>,
  )
}
const row = (name: RegExp) => screen.getByRole('row', { name })

afterEach(() => {
  cleanup()
  queryClient.clear()
})

test('the demo leads to what it did not send', () => {
  show({ email: 'demo_sink', sms: 'demo_sink' })
  const [mails, sms] = screen.getAllByRole('link')
  expect([mails?.getAttribute('href'), sms?.getAttribute('href')]).toEqual(['/dev/mail', '/dev/sms'])
})

test('an installation says what goes out, and which settings are missing for what does not', () => {
  show({ email: 'configured', sms: 'not_configured' })
  expect(row(/^Email/).textContent).toMatch(/Set up.*Mails go out/)
  expect(row(/^SMS/).textContent).toMatch(/Not set up.*fails.*TWILIO_FROM/)
  expect(screen.queryByRole('link')).toBeNull()
})
