import type { ReactNode } from 'react'
import { formatMoment } from '../lib/format.ts'

type Props = { at: string; className?: string | undefined; children: ReactNode }

/** A moment, whole for machines and under the pointer: writing fifty of them out would delay a record. */
export const Moment = ({ at, className, children }: Props) => (
  <time
    dateTime={at}
    className={className}
    onPointerEnter={({ currentTarget }) => {
      currentTarget.title = formatMoment(new Date(at))
    }}
  >
    {children}
  </time>
)
