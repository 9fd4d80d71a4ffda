/**
 * How many of a row of things to show in `room`, the rest named by something `more` wide; at least one, which
 * may then be cut short.
 */
export const howManyFit = (widths: readonly number[], room: number, gap: number, more: number): number => {
  let used = -gap
  let fitting = 0
  for (const [index, width] of widths.entries()) {
    used += gap + width
    if (used > room) break
    if (index === widths.length - 1) return widths.length
    if (used + gap + more <= room) fitting = index + 1
  }
  return Math.min(widths.length, Math.max(1, fitting))
}
