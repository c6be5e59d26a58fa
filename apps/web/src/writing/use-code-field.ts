import { type ComponentType, useEffect, useState } from 'react';
import type { FieldProps } from './field.js';

const key = 'waymark-plain-field';

function prefersPlain(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false; // a browser that keeps nothing for sites
  }
}

/** Under a finger the browser's own field has the better selection, dictation and spelling. */
const underFinger = (): boolean => matchMedia('(pointer: coarse)').matches;

export interface CodeFieldChoice {
  /** The code editor, once it is loaded and wanted. */
  readonly CodeField: ComponentType<FieldProps> | null;
  /** Goes over to the plain field or back, now and from now on; null where there is no choice. */
  readonly toggle: (() => void) | null;
}

/** The code editor for who has a use for it: loaded behind the page, so that the plain field is there meanwhile. */
export function useCodeField(): CodeFieldChoice {
  const [plain, setPlain] = useState(prefersPlain);
  const [CodeField, setCodeField] = useState<ComponentType<FieldProps> | null>(null);
  const possible = !underFinger();
  const wanted = possible && !plain;

  useEffect(() => {
    if (!wanted) return undefined;
    let here = true;
    void import('./code-field.js').then(
      (loaded) => here && setCodeField(() => loaded.CodeField),
      // Not loaded: the plain field does everything as well.
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [wanted]);

  const toggle = () => {
    setPlain(!plain);
    try {
      if (plain) localStorage.removeItem(key);
      else localStorage.setItem(key, 'yes');
    } catch {
      // Chosen for this page only, then.
    }
  };
  return { CodeField: wanted ? CodeField : null, toggle: possible ? toggle : null };
}
