import {
  accounts,
  backgroundBeats,
  contactTypes,
  sessions,
  staff,
  tags,
  users,
  verifications,
  workspaceSettings,
  workspaces,
} from '@dossier/db/schema'
import type { AnswersFor } from './answers.ts'
import { ofWorkspace, staffs, technical } from './column-answers.ts'

/** The tables without a word about any contact: staff, their sign-in, and what the workspace decides for all. */
export const ofNobody = {
  workspaces: {
    table: workspaces,
    rowsBy: null,
    erasing: null,
    columns: { id: technical, name: ofWorkspace, createdAt: ofWorkspace },
  },
  workspaceSettings: {
    table: workspaceSettings,
    rowsBy: null,
    erasing: null,
    columns: {
      workspaceId: technical,
      timeZone: ofWorkspace,
      currency: ofWorkspace,
      defaultCountry: ofWorkspace,
      deletedRetentionDays: ofWorkspace,
    },
  },
  contactTypes: {
    table: contactTypes,
    rowsBy: null,
    erasing: null,
    columns: {
      id: technical,
      workspaceId: technical,
      name: ofWorkspace,
      nameKey: ofWorkspace,
      position: ofWorkspace,
    },
  },
  tags: {
    table: tags,
    rowsBy: null,
    erasing: null,
    columns: {
      id: technical,
      workspaceId: technical,
      name: ofWorkspace,
      nameKey: ofWorkspace,
      color: ofWorkspace,
    },
  },
  staff: {
    table: staff,
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
  backgroundBeats: {
    table: backgroundBeats,
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
