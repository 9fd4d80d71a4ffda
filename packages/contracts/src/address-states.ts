/** Whether an email or phone is known to reach the contact; apart from the schemas, as groups of kinds are. */
export const addressStates = ['unknown', 'verified', 'bounced'] as const
