import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Every file under `folders` whose name ends in `ending`; `filters` keep those whose path holds one of them. */
export function findFiles(folders: readonly string[], ending: string, filters: readonly string[]): string[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
    )
    .filter((path) => path.endsWith(ending) && !path.includes("node_modules"))
    .filter((path) => filters.length === 0 || filters.some((filter) => path.includes(filter)))
    .sort();
}
