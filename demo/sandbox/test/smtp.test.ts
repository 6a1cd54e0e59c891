import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo, Server } from "node:net";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { startSandbox } from "./harness.js";

interface Received {
  /** The commands before DATA. */
  envelope: string[];
  data: string;
}

/** As much of an SMTP server as a client needs to hand a mail over. */
function smtpServer(onMail: (mail: Received) => void): Server {
  return createServer((socket) => {
    let envelope: string[] = [];
    let data: string[] | undefined;
    const say = (line: string) => socket.write(`${line}\r\n`);
    say("220 test");
    createInterface(socket).on("line", (line) => {
      if (data && line === ".") {
        onMail({ envelope, data: data.join("\n") });
        envelope = [];
        data = undefined;
        say("250 kept");
      } else if (data) data.push(line);
      else if (line === "DATA") {
        data = [];
        say("354 go on");
      } else {
        envelope.push(line);
        say("250 fine");
        if (line === "QUIT") socket.end();
      }
    });
  });
}

describe("delivery by SMTP", () => {
  let server: Server;
  let mails: Received[];
  let arrived: () => void;
  beforeEach(async () => {
    mails = [];
    arrived = () => undefined;
    server = smtpServer((mail) => {
      mails.push(mail);
      arrived();
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  afterEach(() => server.close());

  const url = () => `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const nextMail = () => new Promise<void>((resolve) => (arrived = resolve));

  it("hands a mail over, to one recipient, and keeps it in the outbox too", async () => {
    const sandbox = await startSandbox({ smtpUrl: url() });
    await sandbox.edit({ name: "Acmé", email_domain: "acme.example" });
    const body = { name: "Freya", email: "fre,ya@acme.example", password: "Long-winter-7", timezone: "UTC" };
    const mail = nextMail();
    await sandbox.run("POST", "/signup", { body: { ...body, tags: [{ key: "company_site", value: "x" }] } });
    await mail;
    assert.equal(mails.length, 1);
    const [{ envelope, data } = { envelope: [], data: "" }] = mails;
    assert.ok(envelope.includes("MAIL FROM:<no-reply@acme.example>"), envelope.join());
    assert.deepEqual(
      envelope.filter((line) => line.startsWith("RCPT TO")),
      ['RCPT TO:<"fre,ya"@acme.example>'],
    );
    assert.match(data, /^Subject: Welcome, Freya$/m);
    assert.match(data, /view=3Dconfirm|view=confirm/);
    assert.equal((await sandbox.messages())[0]?.subject, "Welcome, Freya");
    sandbox.close();
  });

  it("sends no text message by mail", async () => {
    const sandbox = await startSandbox({ smtpUrl: url() });
    await sandbox.login("aisha");
    const mail = nextMail();
    await sandbox.run("GET", "/passwordreset/mara@acme.example");
    await mail;
    assert.deepEqual(
      mails.map(({ data }) => /^Subject: (.*)$/m.exec(data)?.[1]),
      ["Reset your password"],
    );
    sandbox.close();
  });

  it("that fails is one line in the log, and breaks no request", async () => {
    const unreachable = url();
    server.close();
    await once(server, "close");
    const logged = new Promise<unknown[]>((resolve) => {
      mock.method(console, "error", (...line: unknown[]) => resolve(line));
    });
    const sandbox = await startSandbox({ smtpUrl: unreachable });
    assert.equal((await sandbox.run("GET", "/passwordreset/mara@acme.example")).status, 200);
    const [line, ...more] = await logged;
    mock.restoreAll();
    assert.match(String(line), /^sandbox: a mail was not delivered: .*ECONNREFUSED[^\n]*$/);
    assert.deepEqual(more, []);
    assert.equal((await sandbox.messages()).length, 1);
    sandbox.close();
  });
});
