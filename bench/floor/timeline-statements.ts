/** The newest page of a contact's history in workspace $1, `only` narrowing it. */
export const newestEntries = (contact: string, only = ''): string => `
  select row_to_json(page) from (
    select coalesce(json_agg(row_to_json(entry)) filter (where nth <= 50), '[]') as entries,
      (select coalesce(json_agg(row_to_json(kept)), '[]') from (
        select id, kind, at, pinned_at as "pinnedAt", data,
          (select row_to_json(who) from (
            select actor_kind as kind, actor_id as id, actor_name as name
          ) as who) as actor
        from timeline_entries
        where workspace_id = $1 and record_id = ${contact} and pinned_at is not null and deleted_at is null
        order by pinned_at desc, timeline_entries.id desc limit 20
      ) as kept) as pinned,
      case when count(*) > 50 then max(cursor) filter (where nth = 50) end as "nextCursor",
      min(cursor) filter (where nth = 1) as "newerCursor"
    from (
      select timeline_entries.*,
        row_number() over (order by at desc, id desc) as nth,
        (extract(epoch from at) * 1000)::bigint || '_' || id as cursor
      from timeline_entries
      where workspace_id = $1 and record_id = ${contact} and deleted_at is null ${only}
      order by at desc, id desc limit 51
    ) as found
    cross join lateral (
      select found.id, found.kind, found.at, found.pinned_at as "pinnedAt", found.data,
        (select row_to_json(actor) from (
          select found.actor_kind as kind, found.actor_id as id, found.actor_name as name
        ) as actor) as actor
    ) as entry
  ) as page`

/** $1 the workspace, $2 the contact; $3 kinds of entries, or a word in their text. */
export const timelineStatements = {
  whole: newestEntries('$2'),
  ofKinds: newestEntries('$2', 'and kind = any($3)'),
  withWord: newestEntries('$2', "and search_text like '%' || $3 || '%'"),
}
