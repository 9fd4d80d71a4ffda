import { type Mutation, useMutationState } from '@tanstack/react-query'
import { useMemo } from 'react'

/** How one unconfirmed change shows on a target. */
export type Layer = { target: string; draw: (value: never) => unknown }

/** Something on the screen that changes are laid over until they are confirmed. */
export type Target<Value> = { name: string; lay: (draw: (value: Value) => Value) => Layer }

export const optimisticTarget = <Value>(name: string): Target<Value> => ({
  name,
  lay: (draw) => ({ target: name, draw }),
})

const layersOf = ({ meta, state }: Mutation) => meta?.optimistic?.(state.variables) ?? []

/** Lays the unconfirmed changes of a target over its value, in the order made; the same function while they are the same. */
export const useOptimistic = <Value>({ name }: Target<Value>): ((value: Value) => Value) => {
  const pending = useMutationState<Mutation>({
    filters: {
      status: 'pending',
      predicate: (mutation) => layersOf(mutation).some(({ target }) => target === name),
    },
    select: (mutation) => mutation,
  })
  return useMemo(() => {
    const layers = pending.flatMap(layersOf).filter(({ target }) => target === name)
    // Layers of a target are only made by its `lay`, for values of its type.
    const draws = layers.map(({ draw }) => draw as unknown as (value: Value) => Value)
    return (value) => draws.reduce((seen, draw) => draw(seen), value)
  }, [pending, name])
}
