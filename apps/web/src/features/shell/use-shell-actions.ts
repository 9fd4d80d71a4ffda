import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { useActions } from '../../kit/actions.ts'
import { undoLast } from '../../kit/follow-changes.ts'
import { singleKeys } from '../../kit/shortcuts.ts'
import { settingsEntries } from '../../domains.ts'
import { textsOf } from '../../i18n/i18n.ts'
import type { Action } from '../../lib/actions/action-registry.ts'
import { useMe } from '../../entities/session/me.ts'
import { undoStack } from '../../lib/undo-stack.ts'
import { signOut } from './sign-out.ts'

const t = textsOf('shell')

/** What can be done on every page, for the palette. */
export const useShellActions = () => {
  const navigate = useNavigate()
  const me = useMe()
  // Otherwise the switch injects a `<style>`, which the content policy forbids.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  const other = useComputedColorScheme('light') === 'dark' ? 'light' : 'dark'
  const keys = singleKeys.use()
  const undoId = useSyncExternalStore(undoStack.subscribe, undoStack.lastId)
  const actions: Action[] = [
    ...(undoId === null ? [] : [{ id: 'undo', words: t('actions.undo'), keys: 'Mod Z', run: undoLast }]),
    { id: 'theme', words: t(`actions.theme.${other}`), run: () => setColorScheme(other) },
    ...(colorScheme === 'auto'
      ? []
      : [
          {
            id: 'theme auto',
            words: t('actions.theme.auto'),
            isRare: true,
            run: () => setColorScheme('auto'),
          },
        ]),
    {
      id: 'single keys',
      words: keys === 'on' ? t('actions.keysOff') : t('actions.keysOn'),
      isRare: true,
      run: () => singleKeys.set(keys === 'on' ? 'off' : 'on'),
    },
    ...settingsEntries.flatMap(({ path, action, isOffered }) =>
      action && (isOffered?.(me) ?? true)
        ? {
            id: path,
            words: action(),
            run: () => void navigate({ to: '/settings/$section', params: { section: path } }),
          }
        : [],
    ),
    { id: 'sign out', words: t('signOut'), run: () => void signOut() },
  ]
  useActions(actions.map((action) => ({ ...action, isGeneral: true })))
}
