// Loaded ahead of a process (`node --import`), so that its clock is wrong by that much from the start.
const offset = Number(process.env['DOSSIER_CLOCK_OFFSET_MS'] ?? '0')
const RealDate = Date

// All of it but a call without `new`, which nobody makes.
globalThis.Date = class extends RealDate {
  static override now(): number {
    return RealDate.now() + offset
  }

  constructor(...given: [] | ConstructorParameters<typeof Date>) {
    if (given.length === 0) super(RealDate.now() + offset)
    else super(...given)
  }
} as DateConstructor
