// Loaded before a script that `npm run` keeps in the foreground. npm hands a SIGTERM to its shell only, and the
// shell ends without a word to us: so the end of the parent counts as one.
const parent = process.ppid;

setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
}, 200).unref();
