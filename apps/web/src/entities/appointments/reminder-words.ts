import { t } from '../../i18n/i18n.ts'
import { reminderReasons } from '../../i18n/en/appointments.ts'

const ns = { ns: 'appointments' } as const

/** How long before the start, in the largest unit that fits: "24 hours before". */
export const offsetWords = (minutes: number): string => {
  const [unit, count] =
    minutes >= 2_880 && minutes % 1_440 === 0
      ? (['daysBefore', minutes / 1_440] as const)
      : minutes % 60 === 0
        ? (['hoursBefore', minutes / 60] as const)
        : (['minutesBefore', minutes] as const)
  return t(unit, { ...ns, count })
}

const isKnown = (reason: string): reason is keyof typeof reminderReasons =>
  Object.hasOwn(reminderReasons, reason)

/** Why a reminder was not sent; a reason that this build does not know is shown by its code. */
export const reasonWords = (reason: string): string =>
  isKnown(reason) ? t(`reminderReasons.${reason}`, ns) : t('otherReason', { ...ns, reason })
