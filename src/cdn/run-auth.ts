import "../define/run-login.js";
import "../define/run-otp.js";
import "../define/run-recover.js";
import "../define/run-signup.js";
