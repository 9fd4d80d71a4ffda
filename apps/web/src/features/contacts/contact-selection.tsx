import { VisuallyHidden } from '@mantine/core'
import { useEffect, useState } from 'react'
import { prepare } from '../../lib/prepare.ts'
import { whenAtRest } from '../../lib/when-at-rest.ts'
import { lazyPart } from '../../kit/lazy-part.tsx'
import { loadSelectionBar } from './load-selection-bar.ts'
import { selectionWords } from './selection-words.ts'
import type { UseSelection } from './use-selection.ts'

const Bar = lazyPart(async () => (await loadSelectionBar()).SelectionBar)

/** What is offered for the selected rows, and what is announced of them: each change once. */
export const ContactSelection = ({ rows }: { rows: UseSelection }) => {
  const { selection, clear } = rows
  const hasAny = selection.ids.size > 0
  const words = selectionWords(selection)
  // Nobody hears that nothing is selected before anything was.
  const [hadAny, setHadAny] = useState(hasAny)
  if (hasAny && !hadAny) setHadAny(true)
  useEffect(() => whenAtRest(prepare(loadSelectionBar)), [])
  return (
    <>
      <VisuallyHidden role="status">{hadAny ? words.said : ''}</VisuallyHidden>
      {hasAny && (
        <Bar
          ids={selection.ids}
          words={words.shown}
          onClear={() => {
            clear()
            document.querySelector<HTMLElement>('[role="grid"] [data-name][tabindex="0"]')?.focus()
          }}
        />
      )}
    </>
  )
}
