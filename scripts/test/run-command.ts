import { spawn } from "node:child_process";

export interface CommandResult {
  code: number;
  output: string;
}

/** Runs one command without a standard input, stdout and stderr together. Never throws for its exit code. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: { env?: Record<string, string | undefined>; show?: boolean } = {},
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        if (options.show) process.stdout.write(text);
      });
    }
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a command line of this package's own tools (`eslint .`): node_modules/.bin is on npm's PATH. */
export function runTool(line: string): Promise<CommandResult> {
  const [tool = "", ...args] = line.split(" ");
  return runCommand(`node_modules/.bin/${tool}`, args);
}
