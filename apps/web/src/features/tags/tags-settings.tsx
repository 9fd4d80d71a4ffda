import { createTagInput } from '@dossier/contracts/tags/inputs'
import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { createTag } from '../../entities/tags/mutations.ts'
import { useTagUses } from '../../entities/tags/queries.ts'
import { AddNameForm } from '../../kit/add-name-form.tsx'
import { type Refusal, refusalOfChecked } from '../../lib/outcome.ts'
import { parseInput } from '../../lib/parse-input.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { TagTable } from './tag-table.tsx'
import classes from './tags-settings.module.css'

const t = textsOf('settings')

/** The workspace's tags. */
export const TagsSettings = ({ canEdit }: { canEdit: boolean }) => {
  const { query, tags } = useTagUses()
  const create = useMutation(createTag())
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<Refusal>(null)
  const newTag = useRef<HTMLInputElement>(null)

  const add = (name: string) =>
    refusalOfChecked(parseInput(createTagInput, { tagId: uuidv7(), name }), ({ tagId: id, name: given }) =>
      create.mutateAsync({ tag: { id, name: given, color: 'gray', holders: 0 }, color: null }),
    )
  return (
    <div>
      <div className={classes['tools']}>
        <TextInput
          type="search"
          size="xs"
          className={classes['input'] ?? ''}
          aria-label={t('findTag')}
          placeholder={t('findTag')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {canEdit && (
          <AddNameForm
            className={classes['add']}
            label={t('newTag')}
            button={t('addTag')}
            input={newTag}
            problem={problem}
            onProblem={setProblem}
            onAdd={add}
          />
        )}
      </div>
      {problem !== null && (
        <p role="alert" className={classes['problem']}>
          {problem}
        </p>
      )}
      <TagTable key={typed.trim()} query={query} tags={tags} typed={typed} canEdit={canEdit} />
    </div>
  )
}
