/** What can be logged by hand; apart from the schemas, as groups of kinds are. */
export const activityWhats = ['call', 'visit', 'letter', 'other'] as const
