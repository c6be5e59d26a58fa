/** Sentences as any language has them, not only English: the same keys, arguments and lists, other words. */
export type Widened<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Said
    ? (...given: Given) => Widened<Said>
    : { readonly [Key in keyof T]: Widened<T[Key]> };
