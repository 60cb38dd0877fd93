import { fork } from "node:child_process"
import { once } from "node:events"
import { availableParallelism } from "node:os"
import { resolve } from "node:path"
import { ExecArgs } from "@medusajs/framework/types"
import { createTransport, SendMailOptions } from "nodemailer"
import { NOTICE_MODULE } from "../../src/modules/notice"
import { TELL_MAX } from "../../src/modules/notice/rules"
import NoticeModuleService from "../../src/modules/notice/service"
import { NewNotice } from "../../src/modules/notice/telling"
import { sendMessages } from "../../src/workflows/notice/send-messages"
import { writeMessage } from "../../src/workflows/notice/write-message"
import { endWithUs } from "./children"
import { memoryOf } from "./machine"

const MAILS = 10_000
/** As many as the outbox has. */
const CONNECTIONS = 8
const RENDERED = 500
const SAMPLE_MS = 200
const SINK = resolve("integration-tests/bench/notice/mail-sink.mjs")

/**
 * How fast queued mails leave for a mail server on this machine, and what it costs in memory, next
 * to the same mails from nodemailer alone. `npm run bench -- notice [mails]`
 */
export default async function benchNotices({ container, args: [ports, count] }: ExecArgs) {
  const mails = Number(count ?? MAILS)
  const [port] = ports.split(",")
  const show = (what: string) => console.log(`  ${what}`)
  const sink = fork(SINK, [port])
  endWithUs(sink)
  await once(sink, "message")
  const arrived = async () => {
    sink.send("report")
    return (await once(sink, "message"))[0] as { count: number; different: number }
  }

  const notices = container.resolve<NoticeModuleService>(NOTICE_MODULE)
  const telling = await timed(async () => {
    for (let i = 0; i < mails; i += TELL_MAX) {
      const all = Array.from({ length: Math.min(TELL_MAX, mails - i) }, (_, n) => lost(i + n))
      await notices.tell(all, new Date())
    }
  })
  const rateOf = ({ seconds }: { seconds: number }) => mails / seconds
  const cost = ({ cpu_s }: { cpu_s: number }, each = mails) =>
    `${((cpu_s * 1000) / each).toFixed(2)} ms of a processor each`
  show(`told: ${mails} notices, ${rateOf(telling).toFixed(0)} a second, ${cost(telling)}`)

  const letters = await rendered(notices)
  show(`written: ${cost(letters.spent, RENDERED)}, ${letters.kilobytes.toFixed(0)} kB`)

  const reference = await sentByNodemailer(Number(port), letters.mail, mails)
  const { count: sent } = await arrived()
  if (sent !== mails) throw new Error(`Of ${mails} mails of nodemailer ${sent} arrived`)
  const alone = `nodemailer alone, ${CONNECTIONS} connections`
  show(`${alone}: ${rateOf(reference).toFixed(0)} mails a second, ${cost(reference)}`)

  const before = memoryOf(process.pid)
  const memory = watchMemory()
  const sending = await timed(async () => {
    const outcome = await sendMessages(container)
    if (outcome.sent !== mails) throw new Error(`It did not send all: ${JSON.stringify(outcome)}`)
  })
  const most = memory.stop()
  show(`outbox: ${rateOf(sending).toFixed(0)} mails a second, ${cost(sending)}`)
  const times = { clock: sending.seconds / reference.seconds, cpu: sending.cpu_s / reference.cpu_s }
  show(
    `as nodemailer alone: ${times.clock.toFixed(1)} times the time, ${times.cpu.toFixed(1)} times the work`
  )
  show(`memory before: ${before}; most ${most} MiB; after: ${memoryOf(process.pid)}`)
  const { count: came, different } = await arrived()
  show(`arrived: ${came} mails, ${different} different`)
  console.log(`Database, mail server and outbox share ${availableParallelism()} processors.`)
  if (came !== mails || different !== mails) throw new Error("Not each mail arrived once")
}

/** The same mails without an outbox: what the machine and the mail server make possible. */
async function sentByNodemailer(port: number, mail: SendMailOptions, mails: number) {
  const transport = createTransport({
    ...{ host: "127.0.0.1", port, pool: true as const, maxConnections: CONNECTIONS },
    ...{ maxMessages: Infinity, ignoreTLS: true },
  })
  let left = mails
  const hand = async () => {
    while (left-- > 0) await transport.sendMail(mail)
  }
  const spent = await timed(async () => {
    await Promise.all(Array.from({ length: CONNECTIONS }, hand))
  })
  transport.close()
  return spent
}

/** Seconds by the clock, and of this process's processor time, which others on the machine leave alone. */
async function timed(work: () => Promise<void>) {
  const begun = performance.now()
  const used = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(used)
  return { seconds: (performance.now() - begun) / 1000, cpu_s: (user + system) / 1_000_000 }
}

const lost = (i: number): NewNotice => ({
  ...{ key: "auction_lost", event_key: `bench:${i}` },
  recipient: { type: "customer", id: `cus_${i}`, email: `bidder-${i}@example.com` },
  facts: {
    ...{ auction_id: `auc_${i}`, title: `A brass lamp, number ${i}`, thumbnail: null },
    price: { amount: 50 + i, currency_code: "eur" },
  },
})

/** What it takes to write a mail, without sending it, and one of them as nodemailer takes it. */
async function rendered(notices: NoticeModuleService) {
  const sender = { brand: await notices.readBrand(), options: notices.options }
  const rows = await notices.listNoticeMessages({}, { take: RENDERED })
  // A row that nobody has taken over, with what whoever takes it over gets besides.
  const claimed = rows as unknown as Parameters<typeof writeMessage>[0][]
  let last: Awaited<ReturnType<typeof writeMessage>> | undefined
  const spent = await timed(async () => {
    for (const row of claimed) last = await writeMessage(row, sender)
  })
  const { subject, html, text } = last!.content!
  const mail = { from: "Souk <souk@example.com>", to: last!.to, subject, html, text }
  const kilobytes = Buffer.byteLength(`${html}${text}`) / 1000
  return { spent, kilobytes, mail }
}

function watchMemory() {
  const MIB = 1024 * 1024
  let most = 0
  const look = () => (most = Math.max(most, process.memoryUsage.rss()))
  const timer = setInterval(look, SAMPLE_MS)
  return {
    stop: () => {
      clearInterval(timer)
      look()
      return Math.round(most / MIB)
    },
  }
}
