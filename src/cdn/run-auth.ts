import "../define/all.js";
