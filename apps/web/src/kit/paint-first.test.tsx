import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { PaintFirst, useIsPainted } from './paint-first.tsx'

afterEach(cleanup)

test('what only a hand needs is not in the first paint, and comes right after it', async () => {
  const draws: boolean[] = []
  const Line = () => {
    const isPainted = useIsPainted()
    draws.push(isPainted)
    return isPainted && <button type="button">Pin</button>
  }
  render(
    <PaintFirst>
      <Line />
    </PaintFirst>,
  )
  await screen.findByRole('button', { name: 'Pin' })
  expect(draws).toEqual([false, true])
})

test('elsewhere everything is there at once', () => {
  const Line = () => useIsPainted() && <button type="button">Pin</button>
  render(<Line />)
  expect(screen.queryByRole('button', { name: 'Pin' })).not.toBeNull()
})
