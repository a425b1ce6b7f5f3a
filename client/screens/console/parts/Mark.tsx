/** Seven around one. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="3.2" />
      <circle cx="16" cy="5" r="2.6" />
      <circle cx="24.6" cy="9.14" r="2.6" />
      <circle cx="26.72" cy="18.45" r="2.6" />
      <circle cx="20.77" cy="25.91" r="2.6" />
      <circle cx="11.23" cy="25.91" r="2.6" />
      <circle cx="5.28" cy="18.45" r="2.6" />
      <circle cx="7.4" cy="9.14" r="2.6" />
    </svg>
  )
}
