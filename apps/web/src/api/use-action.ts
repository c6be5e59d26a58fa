import { useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, useMutation } from 'urql';
import { type Problem, problemsIn } from './problems.js';

export interface Action<Data, Variables> {
  /** @returns what the API answered; null when it did not work, and then `problems` says why */
  run(variables: Variables): Promise<Data | null>;
  readonly busy: boolean;
  readonly problems: readonly Problem[];
}

/** A mutation with its refusals and failures in one list, ready to be shown. */
export function useAction<Data extends object, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): Action<Data, Variables> {
  const [state, execute] = useMutation(document);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  return {
    busy: state.fetching,
    problems,
    run: async (variables) => {
      const answer = await execute(variables);
      const found = problemsIn(answer);
      setProblems(found);
      return found.length === 0 ? (answer.data ?? null) : null;
    },
  };
}
