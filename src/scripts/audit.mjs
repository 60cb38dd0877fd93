import { spawnSync } from "node:child_process"
import { ACCEPTED } from "./audit/accepted.mjs"
import { judge } from "./audit/judge.mjs"
import { inRoot } from "./launcher/places.mjs"
import { say } from "./launcher/terminal.mjs"

const OUTPUT_BYTES_MAX = 64 * 1024 * 1024
const ANSWER_MS_MAX = 20_000
const COMMAND_MS_MAX = 60_000

/**
 * `npm run audit` asks the registry what is known of the packages that a shop runs with, and ends with
 * 1 for what is grave and not accepted. A registry that does not answer is no fault of the shop's.
 */
const how = {
  encoding: "utf8",
  maxBuffer: OUTPUT_BYTES_MAX,
  timeout: COMMAND_MS_MAX,
  cwd: inRoot(),
}
const args = ["audit", "--omit=dev", "--json", "--fetch-retries=0"]
const { stdout } = spawnSync("npm", [...args, `--fetch-timeout=${ANSWER_MS_MAX}`], how)
const report = parsed(stdout)
const judged = judge(report, ACCEPTED)

if (judged) {
  for (const { id, name, severity, title } of judged.refused) {
    say(`✗ ${severity}: ${name}: ${title} (${id})`)
  }
  for (const { id, name } of judged.accepted) say(`  accepted: ${name}: ${ACCEPTED[id]} (${id})`)
  for (const id of judged.gone) say(`  no longer known, and may leave the list: ${id}`)
  say(`Dependency audit: ${judged.refused.length} grave`)
} else {
  say(`Dependency audit: not available (${report?.message ?? "no answer"})`)
}
process.exitCode = judged?.refused.length ? 1 : 0

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
