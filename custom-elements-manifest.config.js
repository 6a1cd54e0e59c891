/** Keeps to what a page may use, and says where each module is in the package. */
const publicOnly = {
  name: "public-only",
  packageLinkPhase({ customElementsManifest: manifest }) {
    const elements = manifest.modules.filter(({ declarations }) => declarations.some((each) => each.tagName));
    for (const declaration of elements.flatMap(({ declarations }) => declarations)) {
      declaration.members = declaration.members?.filter(({ privacy }) => !privacy || privacy === "public");
    }
    const text = JSON.stringify(elements).replaceAll(/"src\/([^"]+)\.ts"/g, '"dist/esm/$1.js"');
    manifest.modules = JSON.parse(text);
  },
};

export default {
  globs: ["src/elements/**/*.ts"],
  exclude: ["**/*.test.ts", "**/*.browser.ts"],
  litelement: true,
  packagejson: false,
  outdir: ".",
  plugins: [publicOnly],
};
