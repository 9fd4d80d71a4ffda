import { IconCloudOff, IconHourglass } from '@tabler/icons-react'
import { onlineManager, useQuery } from '@tanstack/react-query'
import { type ReactNode, useSyncExternalStore } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { toFailure } from '../../lib/failure.ts'
import { trpc } from '../../lib/trpc.ts'
import classes from './banners.module.css'

const t = textsOf('shell')

const subscribe = (listener: () => void) => onlineManager.subscribe(listener)

const useBackground = () =>
  useQuery(
    trpc.background.state.queryOptions(undefined, {
      refetchInterval: ({ state }) => (state.data?.state === 'running' && !state.error ? 20_000 : 3_000),
      retry: false,
    }),
  )

const Banner = ({ icon, children }: { icon: ReactNode; children: ReactNode }) => (
  <p className={classes['banner']}>
    {icon}
    {children}
  </p>
)

/** What the user must know is true right now; nothing otherwise. */
export const Banners = () => {
  const isOnline = useSyncExternalStore(subscribe, () => onlineManager.isOnline())
  const background = useBackground()
  const isUnreachable = background.isError && toFailure(background.error).reason === 'connection.lost'
  const state = background.data?.state
  return (
    <div role="status">
      {!isOnline ? (
        <Banner icon={<IconCloudOff size={16} aria-hidden />}>{t('offline')}</Banner>
      ) : isUnreachable ? (
        <Banner icon={<IconCloudOff size={16} aria-hidden />}>{t('unreachable')}</Banner>
      ) : state === 'starting' ? (
        <Banner icon={<IconHourglass size={16} aria-hidden />}>{t('backgroundStarting')}</Banner>
      ) : state === 'waiting' ? (
        <Banner icon={<IconHourglass size={16} aria-hidden />}>{t('backgroundWaiting')}</Banner>
      ) : null}
    </div>
  )
}
