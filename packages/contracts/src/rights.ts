/** Named rights; a role is a set of them. The payments' maximum per role comes with payments. */
export const rights = [
  'contacts.read',
  'contacts.write',
  'contacts.delete',
  'contacts.restore',
  'contacts.export',
  'contacts.purge',
  'contacts.hold',
  'activities.delete',
  'appointments.override',
  'files.write',
  'payments.charge',
  'payments.refund',
  'settings.write',
  'staff.write',
  'audit.read',
  'background.read',
  'workspace.own',
] as const
export type Right = (typeof rights)[number]

export const roles = ['owner', 'admin', 'member', 'readonly'] as const
export type Role = (typeof roles)[number]

const ownership: readonly Right[] = ['workspace.own']

/** Which rights each built-in role has. */
export const roleRights: Record<Role, readonly Right[]> = {
  owner: rights,
  admin: rights.filter((right) => !ownership.includes(right)),
  member: [
    'contacts.read',
    'contacts.write',
    'contacts.delete',
    'contacts.restore',
    'files.write',
    'payments.charge',
  ],
  readonly: ['contacts.read'],
}
