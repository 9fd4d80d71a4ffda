import type { ContactRow } from '@dossier/contracts/contacts/views'
import { createPendingPreviews } from '../../lib/acts/pending-previews.ts'

const previews = createPendingPreviews<(row: ContactRow) => ContactRow>()
const ROWS = 'rows'

/** How acts for many that are not confirmed yet look on the rows of every list. */
export const rowPreviews = {
  subscribe: previews.subscribe,
  ofRows: () => previews.of(ROWS),
  lay: (draw: (row: ContactRow) => ContactRow) => previews.lay(ROWS, draw),
}
