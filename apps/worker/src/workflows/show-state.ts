import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow'

/** Shows where the record stands in Temporal's lists, where the namespace knows our search attributes. */
export const showState = (state: string, needsAttention: boolean): void => {
  const started = workflowInfo().typedSearchAttributes.getAll()
  if (!started.some(({ key }) => key.name === 'DossierState')) return
  upsertSearchAttributes([
    { key: { name: 'DossierState', type: 'KEYWORD' }, value: state },
    { key: { name: 'DossierNeedsAttention', type: 'BOOL' }, value: needsAttention },
  ])
}
