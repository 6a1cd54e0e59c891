import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/**
 * The share of the pixels, 0 to 1, in which two pictures differ, edges of letters left out, and a picture of the
 * difference. Pictures of two sizes differ wholly.
 */
export function compare(one: Buffer, other: Buffer): { share: number; diff: Buffer } {
  const [left, right] = [PNG.sync.read(one), PNG.sync.read(other)];
  const { width, height } = left;
  if (right.width !== width || right.height !== height) return { share: 1, diff: other };
  const diff = new PNG({ width, height });
  const count = pixelmatch(left.data, right.data, diff.data, width, height, { threshold: 0.1 });
  return { share: count / (width * height), diff: PNG.sync.write(diff) };
}
