import type * as schemas from './input-schemas.ts'
import { type Parsed, parseInput, type Schema } from './parse-input.ts'

type Schemas = typeof schemas
type Output<Name extends keyof Schemas> = Schemas[Name] extends Schema<infer Found> ? Found : never

export const loadInputSchemas = (): Promise<Schemas> => import('./input-schemas.ts')

/**
 * Checks an input as `parseInput` does, by a schema that is fetched when there is something to check. Where it cannot
 * be fetched, the server checks alone: some browsers never ask again for a module that once did not come, and what was
 * typed must not be lost to that.
 */
export const checkInput = async <Name extends keyof Schemas>(
  name: Name,
  input: unknown,
): Promise<Parsed<Output<Name>>> => {
  const found = await loadInputSchemas().catch(() => null)
  // The server reads it by the same schema.
  if (found === null) return { ok: true, input: input as Output<Name> }
  // The compiler does not see that each schema answers its own output.
  return parseInput(found[name] as unknown as Schema<Output<Name>>, input)
}
