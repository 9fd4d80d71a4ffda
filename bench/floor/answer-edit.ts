import { contactIdOf, invalid, type Procedure } from './answer.ts'

/** Where the floor keeps what it is told: one row a save, under a number. */
export const savesTable = `
  drop table if exists floor_saves;
  create table floor_saves (
    id bigint generated always as identity primary key, workspace_id uuid not null, contact_id uuid not null,
    field text not null, value text not null, at timestamptz not null default now())`

const saveStatement = {
  name: 'save',
  text: `insert into floor_saves (workspace_id, contact_id, field, value) values ($1, $2, $3, $4)
    returning json_build_object(field, value)::text as saved`,
}

/** What was typed, as one durable row: no look at what was there, no history, nobody told. */
export const answerEdit: Procedure = async (client, { workspaceId }, input) => {
  const contactId = contactIdOf(input)
  if (contactId === null || !('field' in input) || !('value' in input)) return invalid
  const values = [workspaceId, contactId, input.field, input.value]
  const { rows } = await client.query<{ saved: string }>({ ...saveStatement, values })
  return [200, `{"result":{"data":${rows[0]?.saved}}}`]
}
