import { ActionIcon } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { whenAtRest } from '../../lib/when-at-rest.ts'
import { lazyPart } from '../../kit/lazy-part.tsx'

const t = textsOf('record')

const load = () => import('./record-more.tsx')
/** Once the code is there it stays, whatever it opened: a dialog of its outlives the menu. */
const whenLoaded = (then: () => void) => void load().then(then, () => {})
const RecordMore = lazyPart(async () => (await load()).RecordMore, { close: ({ onClose }) => onClose() })

type Props = { contactId: string; name: string | null }

/** The three dots: what they open comes when the record is there, and is there for the palette then. */
export const RecordMenu = ({ contactId, name }: Props) => {
  const words = t('actionsFor', { name: name ?? t('unnamed', { ns: 'common' }) })
  const [button, setButton] = useState<HTMLElement | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const [isWanted, setIsWanted] = useState(false)
  useEffect(() => whenAtRest(() => whenLoaded(() => setIsWanted(true))), [])
  return (
    <>
      <ActionIcon
        ref={setButton}
        variant="default"
        size={30}
        aria-label={words}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        title={words}
        onClick={() => {
          setIsOpen(true)
          whenLoaded(() => setIsWanted(true))
        }}
      >
        <IconDots size={16} stroke={1.8} aria-hidden />
      </ActionIcon>
      {(isWanted || isOpen) && (
        <RecordMore
          contact={{ id: contactId, name }}
          label={words}
          opened={isOpen ? button : null}
          button={button}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  )
}
