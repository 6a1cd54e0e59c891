/** The built package, which a fresh clone doesn't have when its types are checked. */
declare module "*/dist/esm/define/all.js";
