/** The product's sign: a line between two plugs. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="var(--accent)"
      strokeWidth="1.9"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M4 7h6a2 2 0 0 1 2 2v6a2 2 0 0 0 2 2h6" />
      <circle cx="4" cy="7" r="1.7" fill="var(--accent)" />
      <circle cx="20" cy="17" r="1.7" fill="var(--accent)" />
    </svg>
  )
}
