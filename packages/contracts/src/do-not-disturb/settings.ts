import type { DndSetting } from './views.ts'

export const openSetting: DndSetting = { status: 'inactive', reason: null, endsAt: null }

const sameInstant = (one: string | null, other: string | null): boolean =>
  one === other || (one !== null && other !== null && Date.parse(one) === Date.parse(other))

/** Whether two settings want the same. Why a channel is open is nobody's question. */
export const sameSetting = (one: DndSetting, other: DndSetting): boolean =>
  one.status === other.status &&
  (one.status === 'inactive' || (one.reason === other.reason && sameInstant(one.endsAt, other.endsAt)))
