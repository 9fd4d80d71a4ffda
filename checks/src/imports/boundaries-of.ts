import { tests } from '../import-table.ts'
import type { Room, RoomName } from '../import-table.ts'

interface Boundaries {
  implicitDependencies: string[]
  tags: Record<string, { dependencies: { allow: string[] } }>
}

/**
 * The table as turbo knows it: by package, tests included, and through dependencies of dependencies.
 * What turbo cannot tell apart (types, entries, single files) the rule `imports` does.
 */
export function boundariesOf(rooms: Record<RoomName, Room>): Boundaries {
  const direct = (name: RoomName): RoomName[] => {
    const { rooms: open, types = [], narrow = {}, entries = {}, alone } = rooms[name]
    const forTests = alone ? [] : [...tests.rooms, ...keys(tests.entries)]
    return [...open, ...types, ...keys(narrow), ...keys(entries), ...forTests]
  }
  const reach = (name: RoomName, seen: Set<RoomName>): Set<RoomName> => {
    for (const next of direct(name)) if (!seen.has(next)) reach(next, seen.add(next))
    return seen
  }
  const names = keys(rooms)
  const allow = (name: RoomName): string[] => {
    const reached = reach(name, new Set())
    return names.filter((other) => other !== name && reached.has(other))
  }
  return {
    // Every room has tests; the root brings their runner.
    implicitDependencies: ['vitest'],
    tags: Object.fromEntries(names.map((name) => [name, { dependencies: { allow: allow(name) } }])),
  }
}

function keys(of: Partial<Record<RoomName, unknown>>): RoomName[] {
  // Only rooms are keys of these records.
  return Object.keys(of) as RoomName[]
}
