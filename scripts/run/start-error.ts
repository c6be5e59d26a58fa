/** Waymark can't start. The message is for people: what happened, then the next step. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
