import type { ContactPage, ContactRow } from '@dossier/contracts/contacts/views'
import type { TagView } from '@dossier/contracts/tags/views'
import { takeBack } from '../../lib/acts/perform.ts'
import { failureWords } from '../../i18n/failure-words.ts'
import { t } from '../../i18n/i18n.ts'
import '../../i18n/selection-texts.ts'
import { mayPass, toFailure } from '../../lib/failure.ts'
import { contactChanged } from '../../lib/live/start-live.ts'
import { queryClient } from '../../lib/query-client.ts'
import { client, trpc } from '../../lib/trpc.ts'
import { undoStack } from '../../lib/undo-stack.ts'
import { toastDone, toastFailed } from '../../kit/toast.tsx'
import { rowPreviews } from './row-previews.ts'
import { dropRows } from './selection.ts'
import { selectionStore } from './selection-store.ts'

type Owner = { id: string; name: string } | null
type Draw = (row: ContactRow) => ContactRow

type ManyAct<Answer extends { goneIds: string[] }> = {
  ids: readonly string[]
  draw: Draw
  send: () => Promise<Answer>
  /** What the rows became, what to say of it, and what takes it back; nothing does where nothing changed. */
  done: (answer: Answer) => { draw: Draw; said: string; back: (() => Promise<void>) | null }
}

/** Sentences that are true of this answer, the first with what else is to be said. */
const told = (...parts: (string | false)[]) => parts.filter(Boolean).join('; ')

/** Shows an act for many on their rows at once, sends it, and says what it did, with Undo. */
const performMany = async <Answer extends { goneIds: string[] }>(act: ManyAct<Answer>): Promise<void> => {
  const lift = rowPreviews.lay((row) => (act.ids.includes(row.id) ? act.draw(row) : row))
  try {
    const answer = await act.send()
    const { draw, said, back } = act.done(answer)
    queryClient.setQueriesData(
      trpc.contacts.list.queryFilter(),
      (page: ContactPage | undefined) => page && { ...page, rows: page.rows.map(draw) },
    )
    selectionStore.set(dropRows(selectionStore.get(), answer.goneIds))
    const gone = answer.goneIds.length
    const words = told(said, gone > 0 && t('gone', { ns: 'selection', count: gone }))
    const id = back && undoStack.push({ said: words, takeBack: back })
    toastDone(id === null ? { words } : { id, words, action: { label: t('undo'), run: () => takeBack(id) } })
  } catch (error) {
    const failure = toFailure(error)
    toastFailed({
      words: failureWords(failure),
      action: mayPass(failure) ? { label: t('retry'), run: () => void performMany(act) } : undefined,
    })
  } finally {
    lift()
    for (const id of act.ids) contactChanged(id)
  }
}

/** A row shows no more than this many. */
const SHOWN_TAGS = 6

const withTag =
  (tag: TagView): Draw =>
  (row) =>
    row.tags.length >= SHOWN_TAGS || row.tags.some(({ id }) => id === tag.id)
      ? row
      : { ...row, tags: [...row.tags, tag] }

const withoutTag =
  (tagId: string): Draw =>
  (row) => ({
    ...row,
    tags: row.tags.filter(({ id }) => id !== tagId),
  })

const only = (ids: readonly string[], draw: Draw): Draw => {
  const wanted = new Set(ids)
  return (row) => (wanted.has(row.id) ? draw(row) : row)
}

/** Adds a tag, existing or new; `tag.id` is only a placeholder for a new one. */
export const tagMany = (ids: readonly string[], tag: TagView): Promise<void> =>
  performMany({
    ids,
    draw: withTag(tag),
    send: () => client.tags.addToMany.mutate({ contactIds: [...ids], name: tag.name }),
    done: ({ tag: made, changedIds, fullIds, goneIds }) => {
      void queryClient.invalidateQueries(trpc.tags.pathFilter())
      const count = changedIds.length
      const full = fullIds.length
      const same = ids.length - count - full - goneIds.length
      const words = { ns: 'selection', name: made.name } as const
      return {
        draw: only(changedIds, withTag(made)),
        said: told(
          count > 0 ? t('tagged', { ...words, count }) : t('taggedNone', { ...words, count: same }),
          count > 0 && same > 0 && t('taggedSame', { ns: 'selection', count: same }),
          full > 0 && t('taggedFull', { ns: 'selection', count: full }),
        ),
        back: count > 0 ? () => untagMany(changedIds, made) : null,
      }
    },
  })

const untagMany = (ids: readonly string[], tag: TagView): Promise<void> =>
  performMany({
    ids,
    draw: withoutTag(tag.id),
    send: () => client.tags.removeFromMany.mutate({ contactIds: [...ids], tagId: tag.id }),
    done: ({ changedIds }) => ({
      draw: only(changedIds, withoutTag(tag.id)),
      said: t('untagged', { ns: 'selection', name: tag.name, count: changedIds.length }),
      back: null,
    }),
  })

/** Gives the contacts to a colleague, or to nobody. */
export const changeOwnerOfMany = (ids: readonly string[], owner: Owner): Promise<void> =>
  performMany({
    ids,
    draw: (row) => ({ ...row, owner }),
    send: () =>
      client.contacts.changeOwners.mutate({
        changes: ids.map((contactId) => ({ contactId, ownerId: owner?.id ?? null })),
      }),
    done: ({ changed, goneIds }) => {
      const count = changed.length
      const same = ids.length - count - goneIds.length
      return {
        draw: only(
          changed.map(({ contactId }) => contactId),
          (row) => ({ ...row, owner }),
        ),
        said: told(
          count === 0
            ? t('ownedNone', { ns: 'selection', count: same })
            : owner
              ? t('owned', { ns: 'selection', name: owner.name, count })
              : t('ownedByNobody', { ns: 'selection', count }),
          count > 0 && same > 0 && t('ownedSame', { ns: 'selection', count: same }),
        ),
        back: count > 0 ? () => giveBack(changed) : null,
      }
    },
  })

type Change = { contactId: string; ownerId: string | null; was: string | null }

const giveBack = (changes: readonly Change[]): Promise<void> =>
  performMany({
    ids: changes.map(({ contactId }) => contactId),
    // Whose they were is known by id only; the answer's reading shows their names.
    draw: (row) => row,
    send: () =>
      client.contacts.changeOwners.mutate({
        changes: changes.map(({ contactId, ownerId, was }) => ({ contactId, ownerId: was, was: ownerId })),
      }),
    done: ({ changed, keptIds }) => ({
      draw: (row) => row,
      said: told(
        t('ownersBack', { ns: 'selection', count: changed.length }),
        keptIds.length > 0 && t('ownersKept', { ns: 'selection', count: keptIds.length }),
      ),
      back: null,
    }),
  })
