import "./language-folder.js";
import "../define/run-login.js";
