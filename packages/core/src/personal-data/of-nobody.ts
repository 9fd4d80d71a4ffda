import type { AnswersFor } from './answers.ts'
import { staffs, technical, workspaces } from './column-answers.ts'

/** The tables without a word about any contact: staff, their sign-in, and what the workspace decides for all. */
export const ofNobody = {
  workspaces: {
    rowsBy: null,
    erasing: null,
    columns: { id: technical, name: workspaces, createdAt: workspaces },
  },
  workspaceSettings: {
    rowsBy: null,
    erasing: null,
    columns: {
      workspaceId: technical,
      timeZone: workspaces,
      currency: workspaces,
      defaultCountry: workspaces,
      deletedRetentionDays: workspaces,
    },
  },
  contactTypes: {
    rowsBy: null,
    erasing: null,
    columns: {
      id: technical,
      workspaceId: technical,
      name: workspaces,
      nameKey: workspaces,
      position: workspaces,
    },
  },
  tags: {
    rowsBy: null,
    erasing: null,
    columns: {
      id: technical,
      workspaceId: technical,
      name: workspaces,
      nameKey: workspaces,
      color: workspaces,
    },
  },
  staff: {
    rowsBy: null,
    erasing: null,
    columns: {
      id: technical,
      workspaceId: technical,
      userId: technical,
      role: staffs,
      name: staffs,
      email: staffs,
      createdAt: staffs,
    },
  },
  users: {
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
  backgroundBeats: {
    rowsBy: null,
    erasing: null,
    columns: {
      workerId: technical,
      startedAt: technical,
      at: technical,
      reachesTemporal: technical,
      reachedAt: technical,
    },
  },
} satisfies AnswersFor<
  | 'workspaces'
  | 'workspaceSettings'
  | 'contactTypes'
  | 'tags'
  | 'staff'
  | 'users'
  | 'sessions'
  | 'accounts'
  | 'verifications'
  | 'backgroundBeats'
>
