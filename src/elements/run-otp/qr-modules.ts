/** Bytes of error correction a block, and blocks, at level M, by version from 1 on (ISO/IEC 18004, table 9). */
const CHECKS = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];

/** What a code says of itself: level M, and the mask that turns every second module over. Scanners read any mask. */
const FORMAT = [1, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0];

/** Rows of modules: 1 where dark, undefined where nothing has been drawn yet. */
type Grid = (number | undefined)[][];

const binary = (value: number, length: number): number[] =>
  Array.from({ length }, (_, index) => (value >> (length - 1 - index)) & 1);
const hex = (value: number, length: number): string => value.toString(16).padStart(length, "0");

/**
 * The modules of a QR code of `text` (UTF-8, level M, the smallest version up to 20, so at most 666 bytes), 1 where
 * dark; undefined for a text that is longer. Source: ISO/IEC 18004.
 */
export function qrModules(text: string): readonly (readonly number[])[] | undefined {
  const bytes = [...new TextEncoder().encode(text)];
  for (const [index, checks] of CHECKS.entries()) {
    const grid = frame(index + 1);
    const count = BLOCKS[index] ?? 1;
    const room = (grid.flat().filter((cell) => cell === undefined).length >> 3) - checks * count;
    const digits = index < 9 ? 2 : 4;
    if (bytes.length + digits / 2 < room) {
      // Half a byte says "bytes", then their number, themselves, half a byte of end, and the standard's filling.
      const code = `4${hex(bytes.length, digits)}${bytes.map((byte) => hex(byte, 2)).join("")}0${"ec11".repeat(room)}`;
      const data = Array.from({ length: room }, (_, at) => parseInt(code.slice(at * 2, at * 2 + 2), 16));
      fill(grid, withChecks(data, checks, count));
      return grid as number[][];
    }
  }
  return undefined;
}

/** Reed–Solomon: the bytes of all blocks in turn, the last ones a byte longer, and then their checks'. */
function withChecks(data: readonly number[], checks: number, count: number): number[] {
  let polynomial: number[] = [];
  for (let root = 1; polynomial.length < checks; root = times(root, 2)) {
    const [lower, factor] = [[1, ...polynomial], root];
    polynomial = lower.map((part, at) => (polynomial[at] ?? 0) ^ times(part, factor));
  }
  const starts = Array.from({ length: count + 1 }, (_, at) =>
    Math.floor(at * Math.floor(data.length / count) + Math.max(0, at - count + (data.length % count))),
  );
  const blocks = starts.slice(1).map((end, at) => data.slice(starts[at], end));
  const rests = blocks.map((block) =>
    block.reduce(
      (rest, byte) => polynomial.map((part, at) => (rest[at + 1] ?? 0) ^ times(part, byte ^ (rest[0] ?? 0))),
      polynomial.map(() => 0),
    ),
  );
  return [blocks, rests].flatMap((parts) => data.flatMap((_, at) => parts.flatMap((part) => part[at] ?? [])));
}

/** A product in the field of 256 elements. */
function times(one: number, other: number): number {
  let product = 0;
  for (const bit of binary(other, 8)) product = (product << 1) ^ ((product >> 7) * 285) ^ (bit * one);
  return product;
}

/** What is the same in every code of a version. */
function frame(version: number): Grid {
  const size = version * 4 + 17;
  const grid: Grid = Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => (x === 6 ? 1 - (y % 2) : y === 6 ? 1 - (x % 2) : undefined)),
  );
  const put = (x: number, y: number, dark: number | undefined): void => {
    const row = grid[y];
    if (row && x in row) row[x] = dark;
  };
  const square = (x: number, y: number, reach: number, light: number): void => {
    for (let dy = -reach; dy <= reach; dy++) {
      for (let dx = -reach; dx <= reach; dx++) {
        const far = Math.max(Math.abs(dx), Math.abs(dy));
        put(x + dx, y + dy, +(far !== light && far < 4));
      }
    }
  };
  const between = Math.floor(version / 7) + 1;
  const step = Math.ceil((size - 13) / between / 2) * 2;
  const places = Array.from({ length: between }, (_, at) => size - 7 - at * step);
  // The smallest version has no room for any, and near the three large ones there is none.
  if (version > 1) {
    for (const x of places) {
      for (const y of places) square(x, y, 2, 1);
      if (x < size - 7)
        for (const [one, other] of [
          [x, 6],
          [6, x],
        ] as const)
          square(one, other, 2, 1);
    }
  }
  square(3, 3, 4, 2);
  square(size - 4, 3, 4, 2);
  square(3, size - 4, 4, 2);
  [0, 1, 2, 3, 4, 5, 7, 8].forEach((at, index) => {
    const [one, other] = [FORMAT[index] ?? 0, FORMAT[14 - index] ?? 0];
    put(at, 8, one);
    put(8, at, other);
    put(8, size - 1 - index, index > 6 ? 1 : one);
    put(size - 1 - index, 8, other);
  });
  if (version > 6) {
    let rest = version << 12;
    for (let bit = 17; bit > 11; bit--) if (rest >> bit) rest ^= 0x1f25 << (bit - 12);
    binary((version << 12) | rest, 18).forEach((dark, index) => {
      const [along, across] = [5 - Math.floor(index / 3), size - 9 - (index % 3)];
      put(along, across, dark);
      put(across, along, dark);
    });
  }
  return grid;
}

/** The bits go up and down in columns of two from the right, around what is there, and are masked. */
function fill(grid: Grid, bytes: readonly number[]): void {
  const bits = bytes.flatMap((byte) => binary(byte, 8));
  const last = grid.length - 1;
  for (let right = last; right > 0; right -= right === 8 ? 3 : 2) {
    for (const step of grid.keys()) {
      const y = (right + 1) & 2 ? step : last - step;
      for (const x of [right, right - 1]) {
        const row = grid[y] ?? [];
        row[x] ??= (bits.shift() ?? 0) ^ (1 - ((x + y) % 2));
      }
    }
  }
}
