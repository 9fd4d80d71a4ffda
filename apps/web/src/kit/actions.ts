import { useEffect, useEffectEvent, useState } from 'react'
import { type Action, actionRegistry } from '../lib/actions/action-registry.ts'

/** Offers `actions` in the palette, and their keys in the shortcut help, while the caller is on the page. */
export const useActions = (actions: readonly Action[]) => {
  const [owner] = useState(() => ({}))
  const run = useEffectEvent((id: string) => actions.find((action) => action.id === id)?.run())
  const shape = JSON.stringify(actions)
  useEffect(() => {
    // It is what the line above wrote; functions are left out by it.
    const shapes = JSON.parse(shape) as Omit<Action, 'run'>[]
    actionRegistry.put(
      owner,
      shapes.map((action) => ({ ...action, run: () => run(action.id) })),
    )
  }, [owner, shape])
  useEffect(() => () => actionRegistry.leave(owner), [owner])
}
