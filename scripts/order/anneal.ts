import { gzipSync } from "node:zlib";

/** A module's minified text, and those that have to stand before it. */
export interface Piece {
  readonly path: string;
  readonly text: string;
  readonly after: ReadonlySet<string>;
}

/**
 * Looks for the order of modules in which gzip makes least of them, for so many seconds: one module is moved at a
 * time, to any place that its imports allow, and now and then a worse order is kept for the sake of a better one
 * behind it (simulated annealing).
 */
export function anneal(
  pieces: readonly Piece[],
  seconds: number,
): { order: readonly Piece[]; bytes: number } {
  const end = performance.now() + seconds * 1000;
  const weigh = (order: readonly Piece[]) =>
    gzipSync(order.map(({ text }) => text).join(""), { level: 9 }).length;
  let now = { order: pieces, bytes: weigh(pieces) };
  let best = now;
  for (let left = end - performance.now(); left > 0; left = end - performance.now()) {
    const order = move(now.order);
    const bytes = weigh(order);
    const patience = 12 * (left / seconds / 1000) + 0.3;
    if (bytes < now.bytes || Math.random() < Math.exp((now.bytes - bytes) / patience)) now = { order, bytes };
    if (now.bytes < best.bytes) best = now;
  }
  return best;
}

/** Moves a module, or a few that stand together, to a place that the imports of all of them allow. */
function move(order: readonly Piece[]): readonly Piece[] {
  const length = Math.random() < 0.7 ? 1 : 2 + Math.floor(Math.random() * 6);
  const start = Math.floor(Math.random() * (order.length - length + 1));
  const moved = order.slice(start, start + length);
  const others = [...order.slice(0, start), ...order.slice(start + length)];
  const first = others.findLastIndex(({ path }) => moved.some(({ after }) => after.has(path))) + 1;
  const found = others.findIndex(({ after }) => moved.some(({ path }) => after.has(path)));
  const last = found < 0 ? others.length : found;
  // Modules that import one another in a ring stay where they are.
  if (last < first) return order;
  return others.toSpliced(first + Math.floor(Math.random() * (last - first + 1)), 0, ...moved);
}
