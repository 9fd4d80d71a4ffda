/** A reason not to go on, in sentences that say what to do. Printed as it is, with exit code 1. */
export class Refusal extends Error {
  constructor(...sentences: string[]) {
    super(sentences.join('\n'))
    this.name = 'Refusal'
  }
}
