/** The station as a line drawing: a core module, two laboratories across it, and their wings. */
export function Station() {
  return (
    <svg class="orbit-station" viewBox="-60 -34 120 68">
      <g class="orbit-station-wings">
        <path d="M-58-5h17v10h-17zM-52-5v10M-46-5v10M58-5h-17v10h17zM52-5v10M46-5v10" />
        <path d="M-9-32h6v13h-6zM3-32h6v13h-6zM-9-25.500h6M3-25.500h6" />
      </g>
      <path d="M-41 0h8M33 0h8M-3-24h6" />
      <path d="M-33-4h24v8h-24zM9-4h24v8h-24zM-27-4v8M27-4v8" />
      <circle cx="0" cy="0" r="5" />
      <path d="M-4-19h8v14h-8zM-3 5h6v13h-6zM-3 18l-2 7h10l-2-7" />
    </svg>
  );
}
