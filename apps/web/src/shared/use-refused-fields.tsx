import type { UseFormReturnType } from '@mantine/form';
import { useEffect, useEffectEvent } from 'react';
import type { Problem } from '../api/problems.js';
import { Original } from './problems.js';

/**
 * Shows at each field of a form what the API refused of it, and leads to the first of them. What is typed there
 * takes the words away again.
 *
 * @param problems of one mutation, whose inputs the form's fields are named after
 * @returns what belongs to no field, to be shown with the form
 */
export function useRefusedFields<Values extends object>(
  form: UseFormReturnType<Values>,
  problems: readonly Problem[],
): readonly Problem[] {
  const fieldOf = ({ field }: Problem): string | undefined => field?.find((part) => part in form.values);
  const place = useEffectEvent(() => {
    const refused = problems.flatMap((problem) => {
      const field = fieldOf(problem);
      return field === undefined ? [] : [{ field, problem }];
    });
    form.setErrors(
      Object.fromEntries(refused.map(({ field, problem }) => [field, <Refused key={field} of={problem} />])),
    );
    const [first] = refused;
    if (first !== undefined) form.getInputNode(first.field as never)?.focus();
  });
  useEffect(() => place(), [problems]);
  return problems.filter((problem) => fieldOf(problem) === undefined);
}

function Refused({ of: { message, hint, original } }: { of: Problem }) {
  return (
    <>
      {message} {hint}
      <Original text={original} />
    </>
  );
}
