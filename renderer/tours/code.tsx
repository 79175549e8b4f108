/** A code to be written down or photographed: two fours, and the same as a QR code. */
import { useEffect, useState } from 'preact/hooks';

/** Light modules around it: readers want four (ISO/IEC 18004). */
const QUIET = 4;

/** @param code as `ABCD-EFGH` @param qr what a camera reads, where that is more than the code */
export function CodeShown({ code, qr }: { readonly code: string; readonly qr?: string | undefined }) {
  const fours = code.split('-');
  return (
    <div class="tour-code">
      <p class="tour-code-letters" lang="en">
        <span class="visually-hidden">{Array.from(code.replace('-', '')).join(' ')}</span>
        {fours.map((four) => (
          <span key={four} class="tour-code-four" aria-hidden="true">
            {four}
          </span>
        ))}
      </p>
      <Qr text={qr ?? code.replace('-', '')} />
    </div>
  );
}

/** Loaded when a code is shown for the first time. */
function Qr({ text }: { readonly text: string }) {
  const [rows, setRows] = useState<readonly (readonly boolean[])[]>([]);
  useEffect(() => {
    let stale = false;
    void import('uqr').then(({ encode }) => {
      if (!stale) setRows(encode(text, { border: QUIET, ecc: 'M' }).data);
    });
    return () => {
      stale = true;
    };
  }, [text]);
  const size = Math.max(1, rows.length);
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg class="tour-qr" viewBox={`0 0 ${size} ${size}`} aria-hidden="true" shape-rendering="crispEdges">
      <rect width={size} height={size} />
      <path d={path} />
    </svg>
  );
}
