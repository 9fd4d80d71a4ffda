import { accounts, sessions, users, verifications } from '@dossier/db/schema'
import { type AnswersFor, staffs, technical } from '../domain/index.ts'

const personalData = {
  users: {
    table: users,
    rowsBy: null,
    erasing: null,
    columns: {
      id: technical,
      name: staffs,
      email: staffs,
      emailVerified: staffs,
      image: staffs,
      isOps: staffs,
      createdAt: staffs,
      updatedAt: staffs,
    },
  },
  sessions: {
    table: sessions,
    rowsBy: null,
    erasing: null,
    columns: {
      id: technical,
      token: staffs,
      userId: technical,
      workspaceId: technical,
      expiresAt: staffs,
      ipAddress: staffs,
      userAgent: staffs,
      createdAt: staffs,
      updatedAt: staffs,
    },
  },
  accounts: {
    table: accounts,
    rowsBy: null,
    erasing: null,
    columns: {
      id: technical,
      accountId: staffs,
      providerId: technical,
      userId: technical,
      accessToken: staffs,
      refreshToken: staffs,
      idToken: staffs,
      accessTokenExpiresAt: staffs,
      refreshTokenExpiresAt: staffs,
      scope: staffs,
      password: staffs,
      createdAt: staffs,
      updatedAt: staffs,
    },
  },
  verifications: {
    table: verifications,
    rowsBy: null,
    erasing: null,
    columns: {
      id: technical,
      identifier: staffs,
      value: staffs,
      expiresAt: staffs,
      createdAt: staffs,
      updatedAt: staffs,
    },
  },
} satisfies AnswersFor<'users' | 'sessions' | 'accounts' | 'verifications'>

export const signInDomain = {
  personalData,
}
