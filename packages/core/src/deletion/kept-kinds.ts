import type { KeptKind } from '@dossier/contracts/deletion/erasure-views'
import { personalData } from '../domains.ts'

/** What the registry says stays behind of a contact that was erased. */
export const keptKinds: KeptKind[] = Object.values(personalData).flatMap(({ erasing }) =>
  erasing !== null && 'keeps' in erasing ? erasing.keeps : [],
)
