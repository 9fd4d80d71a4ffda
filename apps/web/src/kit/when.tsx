import { formatAgo, formatTime } from '../lib/format.ts'
import { Moment } from './moment.tsx'

type Props = { at: string; as?: 'ago' | 'time'; className?: string | undefined }

/** A moment in the viewer's zone: short on the screen, whole under the pointer and for machines. */
export const When = ({ at, as = 'ago', className }: Props) => {
  const date = new Date(at)
  return (
    <Moment at={at} className={className}>
      {as === 'time' ? formatTime(date) : formatAgo(date, new Date())}
    </Moment>
  )
}
