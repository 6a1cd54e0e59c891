import "./language-folder.js";
import "../define/all.js";
