import { apart, domainFolders, rooms, siblings, testRooms, tests, toolFiles, zones } from '../import-table.ts'
import type { Room, RoomName, Zone } from '../import-table.ts'
import { matches } from '../tree/matches.ts'
import { childOf } from './child-of.ts'
import type { Edge } from './import-graph.ts'

/** What is wrong with an import, in words; nothing when the table allows it. */
export function judgeImport(edge: Edge): string[] {
  const from = roomOf(edge.from)
  if (!from || matches(edge.from, toolFiles)) return []
  const wrong = [
    judgeRoom(edge, from),
    judgePackage(edge, from),
    judgeSibling(edge),
    judgeDomain(edge),
    judgeApart(edge, from),
  ]
  for (const zone of zones) if (matches(edge.from, zone.files)) wrong.push(judgeZone(edge, zone))
  return wrong.filter((words) => words !== undefined)
}

function judgeRoom(edge: Edge, from: RoomName): string | undefined {
  const to = edge.file === undefined ? undefined : roomOf(edge.file)
  // A path out of the room is found by turbo's boundaries.
  if (edge.pkg === undefined || to === undefined || to === from) return undefined
  const open =
    opensTo(rooms[from], edge, to, from) ||
    (isTest(edge.from) && !rooms[from].alone && opensTo(tests, edge, to, from))
  if (open) return undefined
  const narrow = rooms[from].narrow?.[to]
  if (narrow) return `only ${narrow.join(', ')} may import ${edge.specifier} as more than types`
  if (rooms[from].types?.includes(to)) return `${from} may import the types of ${to} alone`
  return `${from} must not import ${edge.specifier}`
}

function opensTo(row: Omit<Room, 'folder'>, edge: Edge, to: RoomName, from: RoomName): boolean {
  if (row.rooms.includes(to)) return true
  if (edge.typeOnly && (row.types?.includes(to) || row.narrow?.[to])) return true
  const narrow = row.narrow?.[to]?.map((glob) => `${rooms[from].folder}/${glob}`)
  if (narrow && matches(edge.from, narrow)) return true
  const entry = edge.specifier.slice((edge.pkg ?? '').length + 1)
  return row.entries?.[to]?.includes(entry) ?? false
}

function judgePackage(edge: Edge, from: RoomName): string | undefined {
  const { only, never } = rooms[from]
  if (edge.pkg === undefined || edge.file !== undefined || isTest(edge.from)) return undefined
  if (only && !names(edge.pkg, only))
    return `${from} imports ${only.join(', ')} and nothing else from outside`
  if (never && names(edge.pkg, never)) return `${from} must not import ${edge.pkg}`
  return undefined
}

function judgeSibling(edge: Edge): string | undefined {
  for (const folder of siblings) {
    const [from, to] = [childOf(edge.from, folder), childOf(edge.file ?? '', folder)]
    if (from && to && from !== to)
      return `${from} must not import ${to}: share through what stands below both`
  }
  return undefined
}

function judgeDomain(edge: Edge): string | undefined {
  const { from, file = '' } = edge
  for (const { folder, lists } of domainFolders) {
    const to = childOf(file, folder)
    if (!lists) continue
    if (!from.startsWith(`${folder}/`) || isTest(from) || lists.includes(from) || to === undefined) continue
    if (to !== childOf(from, folder) && file !== `${folder}/${to}/index.ts`)
      return `must not import ${edge.specifier}: ${to} is imported through its index`
  }
  return undefined
}

function judgeApart(edge: Edge, from: RoomName): string | undefined {
  if (edge.file === undefined || isTest(edge.from) || testRooms.includes(from)) return undefined
  const kind = apart.find(({ files }) => matches(edge.file ?? '', files) && !matches(edge.from, files))
  return kind && `must not import ${edge.specifier}: ${kind.because}`
}

function judgeZone(edge: Edge, zone: Zone): string | undefined {
  if ((zone.typesFree && edge.typeOnly) || isTest(edge.from)) return undefined
  const wrong = `must not import ${edge.specifier}: ${zone.because}`
  if (edge.file !== undefined) {
    const closed = zone.ours && !matches(edge.file, [...zone.ours])
    return closed || matches(edge.file, zone.notOurs ?? []) ? wrong : undefined
  }
  const pkg = edge.pkg ?? ''
  return (zone.only && !names(pkg, zone.only)) || names(pkg, zone.never ?? []) ? wrong : undefined
}

function roomOf(file: string): RoomName | undefined {
  const found = Object.entries(rooms).find(([, { folder }]) => file.startsWith(`${folder}/`))
  // The keys of the table are the names of the rooms.
  return found?.[0] as RoomName | undefined
}

function isTest(file: string): boolean {
  return matches(file, tests.files)
}

function names(pkg: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) =>
    pattern.endsWith('*') ? pkg.startsWith(pattern.slice(0, -1)) : pkg === pattern,
  )
}
