import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow'

const isSearchable = (): boolean =>
  workflowInfo()
    .typedSearchAttributes.getAll()
    .some(({ key }) => key.name === 'DossierState')

/** Shows where the record stands in Temporal's lists, where the namespace knows our search attributes. */
export const showState = (state: string, needsAttention: boolean): void => {
  if (!isSearchable()) return
  upsertSearchAttributes([
    { key: { name: 'DossierState', type: 'KEYWORD' }, value: state },
    { key: { name: 'DossierNeedsAttention', type: 'BOOL' }, value: needsAttention },
  ])
}

/** Shows when the record's next step is due, an ISO instant. */
export const showDueAt = (dueAt: string): void => {
  if (!isSearchable()) return
  // oxlint-disable-next-line no-restricted-globals -- the instant is the verb's; the SDK takes it as a Date
  upsertSearchAttributes([{ key: { name: 'DossierDueAt', type: 'DATETIME' }, value: new Date(dueAt) }])
}
