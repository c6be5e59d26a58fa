import { v7, validate } from 'uuid';

/** A new primary key: UUIDv7, so that rows made together lie together in the index. */
export const newId = (): string => v7();

/** Whether a client's text can be an id at all; what cannot is simply not found, never a database error. */
export const isId = (text: string): boolean => validate(text);
