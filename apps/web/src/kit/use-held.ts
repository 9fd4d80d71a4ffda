import { useEffect, useEffectEvent, useState } from 'react'

type Held<Item> = { item: Item; index: number }

/** A list in which an item that is being edited stays where it was, though somebody else took it away. */
export const useHeld = <Item extends { id: string }>(items: readonly Item[]) => {
  const [held, setHeld] = useState<readonly Held<Item>[]>([])
  const shown = held
    .filter(({ item }) => !items.some(({ id }) => id === item.id))
    .reduce<readonly Item[]>((list, { item, index }) => list.toSpliced(index, 0, item), items)
  return {
    shown,
    hold: (item: Item, isHeld: boolean) => {
      const index = shown.indexOf(item)
      setHeld((before) => {
        const others = before.filter((one) => one.item.id !== item.id)
        return isHeld ? [...others, { item, index }] : others
      })
    },
  }
}

/** Tells the list while what is edited must stay. */
export const useHolding = (isHeld: boolean, onHold: (isHeld: boolean) => void) => {
  const tell = useEffectEvent(onHold)
  useEffect(() => {
    if (!isHeld) return
    tell(true)
    return () => tell(false)
  }, [isHeld])
}
