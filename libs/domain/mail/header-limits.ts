/** Longest name and subject, in characters as people see them, of which `oneLine` makes what a header can hold. */
export const headerLimits = { name: 60, subject: 160 } as const;
