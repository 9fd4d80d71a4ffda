import { isKnownInstant } from '@dossier/contracts/instants'
import { invalidField } from '../errors/index.ts'
import { type Place, placeOf } from './place.ts'

const shape = /^(\d{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** The place in a feed that a cursor `<milliseconds>_<id>` names. */
export const parseInstantCursor = (cursor: string, towards: Place['towards'] = 'older'): Place => {
  const [, milliseconds, id] = shape.exec(cursor) ?? []
  const at = Number(milliseconds)
  if (!id || !isKnownInstant(at)) throw invalidField('cursor', 'input.invalid')
  return placeOf(new Date(at), id, towards)
}
