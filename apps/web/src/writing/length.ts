/** Most characters of a message, as the API counts them: code points. */
export const messageLength = 20_000;

/** How many more characters fit; below 0 when there are too many. */
export function roomIn(text: string, most = messageLength): number {
  let room = most;
  for (const _ of text) room -= 1;
  return room;
}
