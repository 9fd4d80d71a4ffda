import type { ContactPointState } from '@dossier/contracts/contact-points/values'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { textsOf } from '../../i18n/i18n.ts'
import classes from './contact-point-list.module.css'

const t = textsOf('record')

/** Whether an email or phone is known to reach the contact; nothing where nobody knows. */
export const ContactPointMark = ({ state }: { state: ContactPointState }) => {
  if (state === 'unknown') return null
  const Icon = state === 'verified' ? IconCircleCheck : IconAlertTriangle
  return (
    <span className={classes['mark']} data-state={state} title={t(`states.${state}`)}>
      <Icon size={14} stroke={1.8} role="img" aria-label={t(`states.${state}`)} />
    </span>
  )
}
