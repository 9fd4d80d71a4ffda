/** What opens and closes a transaction, prepared by every connection under these names. */
export const begin = { name: 'begin', text: 'begin' }
export const beginRead = { name: 'begin-read', text: 'begin read only' }
export const commit = { name: 'commit', text: 'commit' }
export const bindTo = (workspaceId: string) => ({
  name: 'bind-workspace',
  text: "select set_config('app.workspace_id', $1, true)",
  values: [workspaceId],
})
