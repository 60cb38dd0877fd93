import { availableParallelism } from "node:os"
import { ExecArgs } from "@medusajs/framework/types"
import { inDatabase } from "../helpers/auctions"
import { benchBids } from "./auction/bids"
import { benchClosing } from "./auction/closing"
import { benchRest } from "./auction/rest"
import { aStage, Stage } from "./auction/stage"
import { benchCrash } from "./auction/storm"
import { benchWatchers } from "./auction/watchers"

const SECTIONS = {
  bids: benchBids,
  rest: benchRest,
  watchers: benchWatchers,
  crash: benchCrash,
  closing: benchClosing,
}
const DURABILITY = ["fsync", "synchronous_commit", "full_page_writes"]

/**
 * How fast auctions are, and whether they stay right when a server dies.
 * `npm run bench -- auction [bids|rest|watchers|crash|closing] [quick]`
 */
export default async function benchAuction(exec: ExecArgs) {
  const [, ...words] = exec.args
  const names = Object.keys(SECTIONS)
  const wrong = words.find((word) => word !== "quick" && !names.includes(word))
  if (wrong) throw new Error(`"${wrong}" is not accepted; accepted: ${names.join(", ")}, quick`)
  const stage = await aStage(exec, words.includes("quick"))
  await introduce(stage)
  const wished = words.filter((word) => word !== "quick")
  for (const [name, bench] of Object.entries(SECTIONS)) {
    if (wished.length === 0 || wished.includes(name)) await bench(stage)
  }
  await stage.leaveMain()
  stage.report.end()
  for (const line of EXPLANATION) console.log(line)
}

async function introduce({ container }: Stage) {
  const sql = "select name, setting from pg_settings where name = any(?)"
  const settings = await inDatabase(container, sql, [DURABILITY])
  const text = settings.map(({ name, setting }) => `${name} ${setting}`).join(", ")
  console.log(`PostgreSQL with ${text}: an acknowledged bid survives a loss of power.`)
}

const EXPLANATION = [
  "",
  `Clients, servers and database share ${availableParallelism()} processors; ratios compare with what the same machine did in the same run.`,
  "Accepted means: answered with a result and counted in the table afterwards. Half load is sent on the clock, answered or not.",
  "Times to settle are what another connection sees, by the database's clock; an audit replays all stored bids by the rules.",
]
