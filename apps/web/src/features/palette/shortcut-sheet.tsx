import { Modal } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { singleKeys } from '../../components/shortcuts.ts'
import { actionRegistry } from '../../lib/actions/action-registry.ts'
import { helpDoor } from './doors.ts'
import { commandKey } from './key-names.ts'
import { Keys } from './keys.tsx'
import classes from './palette.module.css'

/** Every key that does something on this page. */
export const ShortcutSheet = () => {
  const { t } = useTranslation('shell')
  const actions = useSyncExternalStore(actionRegistry.subscribe, actionRegistry.all)
  const always = [
    { id: 'palette', words: t('palette'), keys: `${commandKey} K` },
    { id: 'undo', words: t('actions.undo'), keys: `${commandKey} Z` },
    { id: 'escape', words: t('actions.escape'), keys: 'Esc' },
  ]
  return (
    <Modal
      opened
      onClose={helpDoor.close}
      title={t('actions.help')}
      closeButtonProps={{ 'aria-label': t('close', { ns: 'common' }) }}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      size={440}
    >
      {singleKeys.get() === 'off' && <p className={classes['hint']}>{t('keysOff')}</p>}
      <dl className={classes['sheet']}>
        {[...actions, ...always].map(
          ({ id, words, keys }) =>
            keys !== undefined && (
              <div key={id}>
                <dt>{words}</dt>
                <dd>
                  <Keys keys={keys} />
                </dd>
              </div>
            ),
        )}
      </dl>
    </Modal>
  )
}
