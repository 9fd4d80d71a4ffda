import { contactIdOf, invalid, notFound, type Procedure } from './answer.ts'
import { recordStatement } from './statements.ts'

/** The workspace's contact: one prepared statement. */
export const answerRecord: Procedure = async (client, { workspaceId, role }, input) => {
  const contactId = contactIdOf(input)
  if (contactId === null) return invalid
  const edit = role !== 'readonly'
  const isAdmin = edit && role !== 'member'
  const abilities = JSON.stringify({ edit, editTypes: isAdmin, overrideHours: isAdmin })
  const values = [workspaceId, contactId, abilities]
  const { rows } = await client.query<{ record: string }>({ ...recordStatement, values })
  return rows[0] ? [200, `{"result":{"data":${rows[0].record}}}`] : notFound
}
