import { dirname, posix, relative, resolve, sep } from "node:path";

/**
 * Which rooms a room of `src/` may import from, and which packages. A room is a folder of `src/`; each element
 * is a room of its own, so that none imports another.
 * @type {Record<string, {rooms: string[], packages: string[]}>}
 */
const RULES = {
  api: { rooms: [], packages: ["zod"] },
  i18n: { rooms: [], packages: ["@lit/localize"] },
  theme: { rooms: [], packages: [] },
  settings: { rooms: ["api"], packages: ["zod"] },
  session: { rooms: ["api"], packages: ["zod"] },
  flow: { rooms: ["api"], packages: [] },
  elements: {
    rooms: ["api", "flow", "settings", "session", "theme", "i18n", "elements/shared"],
    packages: ["lit", "@lit/localize"],
  },
};
// The one element that draws a QR picture.
RULES["elements/run-otp"] = { ...RULES.elements, packages: [...RULES.elements.packages, "lean-qr"] };

/** The room of a path inside `src/`; undefined for the entries, which may take from everywhere. */
function roomOf(path) {
  const [room, element] = path.split("/");
  if (room === "elements" && path.split("/").length > 2) return `elements/${element}`;
  return Object.hasOwn(RULES, room) && path.includes("/") ? room : undefined;
}

/** What is wrong with an import, or undefined. `from` and `target` are paths inside `src/`. */
function judgeImport(from, target) {
  const room = roomOf(from);
  const other = roomOf(target);
  if (!room || room === other || target === "version.js") return undefined;
  const { rooms } = RULES[room] ?? RULES.elements;
  if (other && rooms.includes(other)) return undefined;
  return `${room} must not import ${other ?? target}: imports go elements → flow → api (CONTRIBUTING.md).`;
}

function judgePackage(from, specifier) {
  const room = roomOf(from);
  if (!room) return undefined;
  const { packages } = RULES[room] ?? RULES.elements;
  if (packages.some((name) => specifier === name || specifier.startsWith(`${name}/`))) return undefined;
  return `${room} must not import the package ${specifier}.`;
}

/** The ESLint rule: imports between the rooms of `src/` go one way. */
export const rooms = {
  meta: { type: "problem", schema: [] },
  create(context) {
    const src = resolve(context.cwd, "src");
    const from = relative(src, context.filename).split(sep).join("/");
    if (from.startsWith("..")) return {};
    const check = (node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== "string") return;
      const message = specifier.startsWith(".")
        ? judgeImport(from, posix.join(dirname(from), specifier))
        : judgePackage(from, specifier);
      if (message) context.report({ node: node.source, message });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
