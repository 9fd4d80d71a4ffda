import { DefaultFailureConverter } from '@temporalio/common'

/** With a codec key, messages and stacks of failures are encrypted like payloads. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true })
