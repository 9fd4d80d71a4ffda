import { formatAgo, formatMoment, formatTime } from '../lib/format.ts'

type Props = { at: string; as?: 'ago' | 'time'; className?: string | undefined }

/** A moment in the viewer's zone: short on the screen, whole on hover and for machines. */
export const When = ({ at, as = 'ago', className }: Props) => {
  const date = new Date(at)
  return (
    <time dateTime={at} title={formatMoment(date)} className={className}>
      {as === 'time' ? formatTime(date) : formatAgo(date, new Date())}
    </time>
  )
}
