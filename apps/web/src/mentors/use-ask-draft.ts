import type { Topic } from '../shared/topics.js';
import { useKept } from '../shared/use-kept.js';

/** What a newcomer is writing to be sent: theirs rather than meant for one mentor, whoever they ask in the end. */
export const useAskDraft = (memberId: string) =>
  useKept<{ introduction: string; tried: string; topic: Topic }>(`ask:${memberId}`, {
    introduction: '',
    tried: '',
    topic: 'GENERAL',
  });
