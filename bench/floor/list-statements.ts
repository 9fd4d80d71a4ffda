/** What the list can be sorted by, as its columns. */
export const listColumns = {
  name: 'sort_name',
  company: 'sort_company',
  createdAt: 'created_at',
  lastActivityAt: 'last_activity_at',
} as const
export type ListColumn = keyof typeof listColumns

type Order = { sort: ListColumn; descending: boolean }

const orderBy = ({ sort, descending }: Order): string => {
  const direction = descending ? 'desc' : 'asc'
  return `${listColumns[sort]} ${direction}, id ${direction}`
}

/** $1 the workspace, $2 how many rows come before it: the place of the last of them. */
export const placeStatement = (order: Order): string => `
  select id, ${listColumns[order.sort]}::text as key from contacts where workspace_id = $1 and deleted_at is null
  order by ${orderBy(order)} limit 1 offset $2 - 1`

/** $1 the workspace, $2 how many rows come before, $3 how many to show. */
export const pageStatement = (order: Order): string => `
  select coalesce(json_agg(row_to_json(shown)), '[]')::text as rows
  from (
    select * from contacts where workspace_id = $1 and deleted_at is null
    order by ${orderBy(order)} limit $3 offset $2
  ) as contact
  cross join lateral (
    select contact.id, contact.first_name as "firstName", contact.last_name as "lastName",
      contact.company_name as "companyName", contact.job_title as "jobTitle",
      contact.created_at as "createdAt", contact.last_activity_at as "lastActivityAt",
      (select address from contact_emails where contact_id = contact.id and is_primary) as email,
      (select shown_as from contact_phones where contact_id = contact.id and is_primary) as phone,
      (select row_to_json(owner) from (select id, name from staff where id = contact.owner_id) as owner) as owner,
      (select row_to_json(type) from (
        select id, name from contact_types where id = contact.type_id
      ) as type) as type,
      (select coalesce(json_agg(row_to_json(tag)), '[]') from (
        select tags.id, tags.name, tags.color from contact_tags join tags on tags.id = contact_tags.tag_id
        where contact_tags.contact_id = contact.id
        order by contact_tags.added_at, tags.name_key limit 6
      ) as tag) as tags
  ) as shown`
