import "../define/run-login.js";
