import { AddressInfo, createServer, Socket } from "node:net"
import PostalMime from "postal-mime"
import { SMTPServer, SMTPServerDataStream } from "smtp-server"
import { knock } from "./knock"

export const MAIL_USER = "souk"
export const MAIL_PASSWORD = "a mail password"

/** A mail as its reader's programme understands it. */
export type Mail = {
  /** Whom the server was told to give it to, which a header may contradict. */
  recipients: string[]
  sender: string
  from: string
  to: string
  subject: string
  text: string
  html: string
  /** Names in small letters. */
  headers: Record<string, string>
  attachments: string[]
  raw: string
}

type Stage = "login" | "sender" | "recipient" | "content"
/**
 * How the server takes mails:
 * - `down`: nobody listens at its port.
 * - `silent`: it answers the call and never says a word.
 * - `late`: it keeps the mail, and never says so.
 * - `garbage`: it speaks HTML.
 * - `slow_ms`: it thinks for so long before it takes a mail.
 * - `code`: it refuses at a stage, the recipient if none is named.
 */
export type MailMood =
  | "ok"
  | "down"
  | "silent"
  | "late"
  | "garbage"
  | { slow_ms: number }
  | { code: number; words: string; at?: Stage }

export type MailServer = ReturnType<typeof aMailServer>

/**
 * A real mail server, which asks for `MAIL_USER` and `MAIL_PASSWORD` only if it is told to. Close it
 * when done.
 *
 * @param tls offers STARTTLS with a certificate that nobody vouches for
 */
export function aMailServer({ tls = false, needs_login = false } = {}) {
  const mails: Mail[] = []
  const sockets = new Set<Socket>()
  const waiting: { count: number; resolve: (mails: Mail[]) => void }[] = []
  let mood: MailMood = "ok"
  let logins = 0

  const ask = (stage: Stage, go: (error?: Error) => void) => {
    if (typeof mood !== "object" || !("code" in mood)) return go()
    const { code, words, at = "recipient" } = mood
    return go(at === stage ? Object.assign(new Error(words), { responseCode: code }) : undefined)
  }

  const smtp = new SMTPServer({
    logger: false,
    disableReverseLookup: true,
    allowInsecureAuth: true,
    authOptional: !needs_login,
    closeTimeout: 1,
    disabledCommands: tls ? [] : ["STARTTLS"],
    onAuth: ({ username, password }, _session, done) => {
      logins += 1
      const isKnown = username === MAIL_USER && password === MAIL_PASSWORD
      const refused = Object.assign(new Error("Who are you?"), { responseCode: 535 })
      ask("login", (error) => done(error ?? (isKnown ? null : refused), { user: username }))
    },
    onMailFrom: (_address, _session, done) => {
      if (typeof mood !== "object" || !("slow_ms" in mood)) return ask("sender", done)
      setTimeout(() => ask("sender", done), mood.slow_ms).unref()
    },
    onRcptTo: (_address, _session, done) => ask("recipient", done),
    onData: (stream, { envelope }, done) => {
      const sender = envelope.mailFrom ? envelope.mailFrom.address : ""
      const recipients = envelope.rcptTo.map(({ address }) => address)
      const keep = async (error?: Error) => {
        const raw = await textOf(stream)
        if (error) return done(error)
        mails.push({ ...(await read(raw)), sender, recipients })
        if (mood !== "late") done()
        tellWaiting()
      }
      ask("content", (error) => void keep(error))
    },
  })
  // A client that hangs up in the middle is part of the game.
  smtp.on("error", () => undefined)

  const tellWaiting = () => {
    for (const one of waiting.splice(0)) {
      if (mails.length >= one.count) one.resolve(mails)
      else waiting.push(one)
    }
  }

  // In front of the server, so that it can fall silent before the server says hello.
  const front = createServer((socket) => {
    sockets.add(socket)
    socket.on("close", () => sockets.delete(socket)).on("error", () => socket.destroy())
    if (mood === "garbage") return void socket.end("<html><h1>502 Bad Gateway</h1></html>\r\n")
    if (mood !== "silent") smtp.connect(socket)
  })
  // Without a host it listens at once, so that the address is known before anything else starts.
  front.listen(0)
  const { port } = front.address() as AddressInfo
  const login = needs_login ? `${MAIL_USER}:${encodeURIComponent(MAIL_PASSWORD)}@` : ""
  const hangUp = () => sockets.forEach((socket) => socket.destroy())

  return {
    port,
    url: `smtp://${login}127.0.0.1:${port}`,
    /** In the order in which they came. */
    mails,
    mailsTo: (address: string) => mails.filter(({ recipients }) => recipients.includes(address)),
    /** Resolves as soon as so many mails have come since it was reset. */
    arrived: (count: number) =>
      new Promise<Mail[]>((resolve) => {
        waiting.push({ count, resolve })
        tellWaiting()
      }),
    connectionCount: () => sockets.size,
    loginCount: () => logins,
    mood: async (next: MailMood) => {
      const wasDown = mood === "down"
      mood = next
      if (next === "down" && !wasDown) front.close()
      // A connection that was kept open would not notice.
      if (next === "down" || next === "silent" || next === "garbage") {
        hangUp()
        await knock(port)
      }
      if (wasDown && next !== "down") {
        await new Promise<void>((resolve) => front.listen(port, resolve))
      }
    },
    /** Forgets the mails. The mood stays. */
    reset: () => {
      mails.length = 0
      logins = 0
    },
    close: () => {
      hangUp()
      front.close()
    },
  }
}

async function textOf(stream: SMTPServerDataStream) {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString("utf8")
}

async function read(raw: string) {
  const mail = await PostalMime.parse(raw)
  return {
    from: mailbox(mail.from),
    to: (mail.to ?? []).map(mailbox).join(", "),
    subject: mail.subject ?? "",
    text: mail.text ?? "",
    html: mail.html ?? "",
    headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
    attachments: mail.attachments.map(({ filename }) => filename ?? ""),
    raw,
  }
}

const mailbox = (one?: { name: string; address?: string }) =>
  !one ? "" : one.name ? `${one.name} <${one.address}>` : (one.address ?? "")
