import { SMTPServer } from "smtp-server"

/** A mail server in a process of its own that counts mails and keeps none. */
const MESSAGE_ID = /^message-id:\s*(\S+)/im

let count = 0
let ids = new Set()

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["AUTH", "STARTTLS"],
  disableReverseLookup: true,
  logger: false,
  onData(stream, _session, done) {
    let head = ""
    stream.on("data", (chunk) => {
      if (head.length < 4096) head += chunk.toString("latin1")
    })
    stream.on("end", () => {
      count += 1
      ids.add(MESSAGE_ID.exec(head)?.[1] ?? "")
      done()
    })
  },
})
server.on("error", () => undefined)
server.listen(Number(process.argv[2]), "127.0.0.1", () => process.send("ready"))

process.on("message", () => {
  process.send({ count, different: ids.size })
  count = 0
  ids = new Set()
})
