/** One line at a terminal that says how far a long import is; nothing where nobody watches. */
export interface ProgressLine {
  show(step: string): void;
  clear(): void;
}

const CLEAR = '\r\u001b[K';
/** Oftener than this nobody reads. */
const MILLISECONDS = 80;

export function progressLine(stream: { isTTY?: boolean; write(text: string): unknown }): ProgressLine {
  if (stream.isTTY !== true) return { show: () => {}, clear: () => {} };
  let shown = Number.NEGATIVE_INFINITY;
  return {
    show(step) {
      const now = performance.now();
      if (now - shown < MILLISECONDS) return;
      shown = now;
      stream.write(`${CLEAR}  ${step}……`);
    },
    clear: () => void stream.write(CLEAR),
  };
}
