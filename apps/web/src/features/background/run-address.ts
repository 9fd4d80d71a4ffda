import type { TemporalUiView } from '@dossier/contracts/background/views'

/** Where the Temporal UI shows a run. */
export const runAddress = ({ url, namespace }: NonNullable<TemporalUiView>, workflowId: string): string =>
  `${url}/namespaces/${encodeURIComponent(namespace)}/workflows/${encodeURIComponent(workflowId)}`
