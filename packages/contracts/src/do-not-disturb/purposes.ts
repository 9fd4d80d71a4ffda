import type { DndStatus, OutboundChannel } from './values.ts'

/** Why a contact is contacted. */
export const contactPurposes = [
  'appointment_reminder',
  'appointment_notice',
  'message',
  'marketing',
  'receipt',
  'sign_in',
  'opt_out_confirmation',
] as const
export type ContactPurpose = (typeof contactPurposes)[number]

/** What shuts a channel. */
type Shut = Exclude<DndStatus, 'inactive'>

const everything: Record<OutboundChannel, readonly Shut[]> = {
  email: ['active', 'permanent'],
  sms: ['active', 'permanent'],
  call: ['active', 'permanent'],
  whatsapp: ['active', 'permanent'],
}

/**
 * What was paid, and a link or code that they asked for themselves, is no disturbance; but who sent STOP to a number is
 * reached there no more, which carriers hold to in any case.
 */
const ownOptOut: Record<OutboundChannel, readonly Shut[]> = {
  email: [],
  sms: ['permanent'],
  call: ['permanent'],
  whatsapp: ['permanent'],
}

const nothing: Record<OutboundChannel, readonly Shut[]> = { email: [], sms: [], call: [], whatsapp: [] }

/** Which statuses of a channel stop each purpose: the table of `docs/using/do-not-disturb.md`. */
export const stoppedBy: Record<ContactPurpose, Record<OutboundChannel, readonly Shut[]>> = {
  appointment_reminder: everything,
  appointment_notice: everything,
  message: everything,
  marketing: everything,
  receipt: ownOptOut,
  sign_in: ownOptOut,
  // The one answer that says that they opted out.
  opt_out_confirmation: nothing,
}

/** Why a contact is not contacted; `gone`: there is no such contact, or they are deleted. */
export type NotContacted = 'gone' | 'do_not_disturb' | 'opted_out'
