import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { usePaletteKey, useShortcuts } from '../../kit/shortcuts.ts'
import { prepare } from '../../lib/prepare.ts'
import { whenAtRest } from '../../lib/when-at-rest.ts'
import { lazyPart } from '../../kit/lazy-part.tsx'
import { helpDoor, paletteDoor } from './doors.ts'

export const loadPalette = () => import('./palette-dialog.tsx')
const PaletteDialog = lazyPart(async () => (await loadPalette()).PaletteDialog, {
  close: () => paletteDoor.close(),
})
const ShortcutSheet = lazyPart(async () => (await import('./shortcut-sheet.tsx')).ShortcutSheet, {
  close: () => helpDoor.close(),
})

/** Ctrl or Cmd with K, `?`, and what they open. */
export const Palette = () => {
  const navigate = useNavigate()
  const isOpen = paletteDoor.use()
  const isHelpOpen = helpDoor.use()
  useEffect(() => whenAtRest(prepare(loadPalette)), [])
  usePaletteKey(() => {
    if (paletteDoor.isOpen()) paletteDoor.close()
    else if (!document.querySelector('[role="dialog"][aria-modal="true"]')) paletteDoor.open()
  })
  useShortcuts({
    '?': helpDoor.open,
    'g c': () => void navigate({ to: '/contacts' }),
    'g t': () => void navigate({ to: '/tasks' }),
  })
  return (
    <>
      {isOpen && <PaletteDialog />}
      {isHelpOpen && <ShortcutSheet />}
    </>
  )
}
