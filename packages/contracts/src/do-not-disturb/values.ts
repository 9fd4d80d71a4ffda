/** `all` stands above the others. */
export const dndChannels = ['all', 'email', 'sms', 'call', 'whatsapp'] as const
export type DndChannel = (typeof dndChannels)[number]
/** What one message goes out by. */
export type OutboundChannel = Exclude<DndChannel, 'all'>

/** Outbound: what we send them. Inbound: what they send us. */
export const dndDirections = ['outbound', 'inbound'] as const
export type DndDirection = (typeof dndDirections)[number]

/** `active`: shut. `inactive`: open. `permanent`: shut until the contact opens it. */
export const dndStatuses = ['active', 'inactive', 'permanent'] as const
export type DndStatus = (typeof dndStatuses)[number]

/** Who set it: a colleague, the contact by STOP or an unsubscribe link, or a provider's answer. */
export const dndSources = ['staff', 'contact', 'system'] as const
export type DndSource = (typeof dndSources)[number]

export const MAX_DND_REASON = 500
