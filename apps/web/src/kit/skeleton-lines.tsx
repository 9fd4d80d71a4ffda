import { VisuallyHidden } from '@mantine/core'
import { textsOf } from '../i18n/i18n.ts'
import classes from './skeleton-lines.module.css'

const t = textsOf('common')

type Props = { lines: number; height?: number }

const widths = ['62%', '88%', '74%', '55%', '81%']

/** The shape of lines to come; it shows itself only after 150 ms. */
export const SkeletonLines = ({ lines, height = 28 }: Props) => {
  return (
    <div className="late" aria-busy="true">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} aria-hidden className={classes['line']} style={{ height }}>
          <span className={classes['bar']} style={{ width: widths[index % widths.length] }} />
        </div>
      ))}
    </div>
  )
}
