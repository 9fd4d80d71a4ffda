import { changeRetentionInput } from '@dossier/contracts/deletion/inputs'

/** A number of days as it was typed; null for anything else than digits that are one. */
export const readDays = (typed: string): number | null => {
  if (!/^\d{1,5}$/.test(typed.trim())) return null
  const parsed = changeRetentionInput.safeParse({ days: Number(typed) })
  return parsed.success ? parsed.data.days : null
}
