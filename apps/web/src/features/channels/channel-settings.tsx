import type { ChannelState, ChannelsView } from '@dossier/contracts/channels/views'
import { useQuery } from '@tanstack/react-query'
import { textsOf } from '../../i18n/i18n.ts'
import { type Column, DataTable } from '../../kit/data-table.tsx'
import { trpc } from '../../lib/trpc.ts'

const t = textsOf('settings')

type Row = { channel: keyof ChannelsView; state: ChannelState }

/** Where the demo shows what it did not send. */
const pages = { email: '/dev/mail', sms: '/dev/sms' } as const

const How = ({ channel, state }: Row) => (
  <>
    {t(`channelHow.${channel}.${state}`)}
    {state === 'demo_sink' && (
      <>
        {' '}
        <a href={pages[channel]} target="_blank" rel="noreferrer">
          {t(`channelLook.${channel}`)}
        </a>
      </>
    )}
  </>
)

/** By what the installation sends, and whether it reaches anybody. */
export const ChannelSettings = () => {
  const query = useQuery(trpc.channels.state.queryOptions())
  const rows =
    query.data && (['email', 'sms'] as const).map((channel) => ({ channel, state: query.data[channel] }))
  const columns: Column<Row>[] = [
    {
      id: 'channel',
      head: t('channel'),
      width: 120,
      isName: true,
      cell: ({ channel }) => t(`channelNames.${channel}`),
    },
    { id: 'state', head: t('channelState'), width: 140, cell: ({ state }) => t(`channelStates.${state}`) },
    { id: 'how', head: t('channelMeans'), cell: (row) => <How {...row} /> },
  ]
  return (
    <DataTable
      label={t('channels')}
      columns={columns}
      query={query}
      rows={rows}
      idOf={({ channel }) => channel}
      empty=""
      what={t('channelsWhat')}
    />
  )
}
