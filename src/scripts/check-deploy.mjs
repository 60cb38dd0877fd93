import { join } from "node:path"
import { findFacts } from "./deploy/facts.mjs"
import { linesOf } from "./deploy/findings.mjs"
import { MACHINE_RULES } from "./deploy/machine-rules.mjs"
import { SETTING_RULES } from "./deploy/setting-rules.mjs"
import { baseEnvironment } from "./launcher/environment.mjs"
import { DATA, loadEnvFile } from "./launcher/places.mjs"
import { launch } from "./launcher/processes.mjs"
import { readOptions } from "./launcher/requirements.mjs"
import { say } from "./launcher/terminal.mjs"

/** `npm run check:deploy` says what is wrong with this machine and its variables for a shop. */
launch(async () => {
  const { backups } = readOptions({ backups: { type: "string" } })
  loadEnvFile()
  const env = baseEnvironment({ NODE_ENV: "production" })
  const backups_dir = backups ?? join(DATA, "backups")
  const facts = await findFacts(env, { files_dir: env.FILES_DIR, backups_dir, now: Date.now() })
  const settings = SETTING_RULES.flatMap((rule) => rule(env))
  const known = new Set(settings.filter(({ level }) => level === "wrong").map(({ name }) => name))
  const machine = MACHINE_RULES.flatMap((rule) => rule(facts))
  // What the server itself would refuse is often what a rule has said already.
  const findings = [...settings, ...machine.filter(({ name }) => !known.has(name))]
  for (const line of findings.flatMap(linesOf)) say(line)
  const count = (level) => findings.filter((finding) => finding.level === level).length
  say(`\n${count("ok")} ok, ${count("warning")} warnings, ${count("wrong")} wrong`)
  return count("wrong") ? 1 : 0
})
