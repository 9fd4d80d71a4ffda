/** $1 the workspace, $2 a search: how many contacts the list has, every one counted. */
export const countStatement = `
  select case when $2 = '' then (select count(*) from contacts where workspace_id = current_workspace()
      and deleted_at is null)
    else (select count(*) from search_contacts($2)) end::int as count
  from set_config('app.workspace_id', $1, true)`
