/** Every message that a policy may word otherwise, one line each: a test fails when one of this room is missing. */
import type { Message } from './message.ts';
import { resolvedMessage } from './resolved.ts';

export const messages: readonly Message[] = [resolvedMessage];

export function findMessage(name: string): Message | undefined {
  return messages.find((message) => message.name === name);
}
