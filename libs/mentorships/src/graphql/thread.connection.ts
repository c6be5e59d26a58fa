import { connectionOf } from '#platform/graphql';
import { type Thread, ThreadType } from '#threads';

export const ThreadConnection = connectionOf<Thread>(() => ThreadType as never, 'Thread', 'threads');
