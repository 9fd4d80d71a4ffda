import { Modal } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { singleKeys } from '../../kit/shortcuts.ts'
import { useFocusBack } from '../../kit/use-focus-back.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { actionRegistry } from '../../lib/actions/action-registry.ts'
import { helpDoor } from './doors.ts'
import { Keys } from './keys.tsx'
import classes from './palette.module.css'

const t = textsOf('shell')

/** Every key that does something on this page, and the setting for those who dictate. */
export const ShortcutSheet = () => {
  useFocusBack()
  const isOn = singleKeys.use() === 'on'
  const actions = useSyncExternalStore(actionRegistry.subscribe, actionRegistry.all)
  const always = [
    { id: 'palette', words: t('palette'), keys: 'Mod K' },
    { id: 'undo', words: t('actions.undo'), keys: 'Mod Z' },
    { id: 'escape', words: t('actions.escape'), keys: 'Esc' },
  ]
  const shown = [...actions.filter(({ id }) => id !== 'undo'), ...always]
  return (
    <Modal.Root opened onClose={helpDoor.close} size={440}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <div className={classes['sheetHead']}>
            <Modal.Title>{t('actions.help')}</Modal.Title>
            <Modal.CloseButton aria-label={t('close', { ns: 'common' })} />
          </div>
          <label className={classes['setting']}>
            <input
              type="checkbox"
              data-autofocus
              checked={isOn}
              onChange={(event) => singleKeys.set(event.currentTarget.checked ? 'on' : 'off')}
            />
            {t('keys')}
          </label>
          <p className={classes['settingHint']}>{isOn ? t('keysOn') : t('keysOff')}</p>
          <dl className={classes['sheet']}>
            {shown.map(
              (action) =>
                action.keys !== undefined && (
                  <div key={action.id} data-off={(!isOn && 'isSingleKey' in action) || undefined}>
                    <dt>{action.words}</dt>
                    <dd>
                      <Keys keys={action.keys} />
                    </dd>
                  </div>
                ),
            )}
          </dl>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
