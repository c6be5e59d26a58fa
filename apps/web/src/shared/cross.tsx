/** The sign for "remove". */
export function Cross() {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d="M3 3l10 10M13 3L3 13" stroke="currentcolor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
