/** Why the embedded server cannot serve, as one plain line for the person who started us. Never a bug of ours. */
export class EmbeddedFailure extends Error {
  override readonly name = 'EmbeddedFailure';
}
